import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient, isSdkError, publishableKey, tokenProvider } from '@digital-cq/sdk';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import { addIncidentNote, reportIncident } from '@digital-cq/sdk/incidents';
import { memoryStore, withOutbox, type OutboxOptions, type QueuedAction } from '@digital-cq/sdk/outbox';
import sharp from 'sharp';
import { ORIGIN, startPlatform, YUPING, type Schemas } from '../../sandbox/support.js';

const { platform, url, call, token } = await startPlatform({ seed: { incidents: 0, number: 1 } });
const body = { categoryCode: '2101', description: '井盖破损。', location: { areaCode: YUPING } };
const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const file = new File([new Uint8Array(photo)], 'photo.png', { type: 'image/png' });

/** A network that can be switched off, and timers that fire when told. */
function device(options: OutboxOptions & { subject?: string; as?: () => Promise<string> } = {}) {
  const timers = new Set<() => void>();
  const network = { on: true, sent: 0 };
  const { as, subject = null, store = memoryStore(), ...rest } = options;
  const client = withOutbox(
    createClient({
      baseUrl: `${url}/api/v1`,
      auth: as
        ? tokenProvider(async () => ({ token: await as(), expiresIn: 600 }))
        : publishableKey(platform.demo.publishableKey),
      fetch: async (input, init) => {
        if (!network.on) throw new TypeError('fetch failed');
        network.sent += 1;
        const request = new Request(input, init);
        request.headers.set('Origin', ORIGIN);
        return fetch(request);
      },
      subject,
    }),
    {
      store,
      locks: null,
      after: (_, run) => {
        timers.add(run);
        return () => timers.delete(run);
      },
      ...rest,
    },
  );
  const box = client.outbox;
  return { client, box, network, timers };
}

/** Resolves when all actions are as wanted. */
function until(
  box: { subscribe: (listener: (actions: QueuedAction[]) => void) => () => void },
  wanted: (actions: QueuedAction[]) => boolean,
) {
  return new Promise<QueuedAction[]>((resolve) => {
    const end = box.subscribe((actions) => {
      if (!wanted(actions)) return;
      queueMicrotask(() => end());
      resolve(actions);
    });
  });
}

describe('an action in the outbox', () => {
  test('is sent when the network is back, and its answer is there', async () => {
    const { client, box, network } = device();
    network.on = false;
    const ticket = await reportIncident.queue(client, { body }, { meta: { title: '井盖' } });
    const [waiting] = await until(box, ([action]) => action?.error !== undefined);
    assert.deepEqual(
      [waiting?.state, waiting?.operationId, waiting?.error?.kind, waiting?.meta],
      ['queued', 'reportIncident', 'network', { title: '井盖' }],
    );
    network.on = true;
    await box.resume();
    const receipt = await ticket.settled;
    assert.match(receipt.no, /^SJ500153/);
    client.close();
  });

  test('goes in a chain: photos, the report with them, a note on it', async () => {
    const as = () => token('grid_worker', { sub: 'chain' });
    const { client, box, network } = device({ subject: 'chain', as });
    network.on = false;
    const photos = await Promise.all([
      uploadAttachment.queue(client, { body: { file } }),
      uploadAttachment.queue(client, { body: { file } }),
    ]);
    const report = await reportIncident.queue(client, {
      body: { ...body, attachmentIds: photos.map((ticket) => ticket.ref('id')) },
    });
    await addIncidentNote.queue(client, { path: { id: report.ref('id') }, body: { text: '补充。' } });
    network.on = true;
    await box.resume();
    const actions = await until(box, (all) => all.every(({ state }) => state === 'sent' || state === 'failed'));
    assert.deepEqual(
      actions.map(({ state, error }) => [state, error?.message]),
      Array(4).fill(['sent', undefined]),
    );
    const { id } = await report.settled;
    const shown = await call<Schemas['AttachmentPage']>(`/incidents/${id}/attachments`, {
      as: await token('district_dispatcher'),
    });
    assert.equal(shown.body.items.length, 2);
    client.close();
  });

  test('that the platform refuses stays in sight, and can be given up', async () => {
    const { client, box } = device();
    const ticket = await reportIncident.queue(client, { body: { ...body, categoryCode: '9999' } });
    await assert.rejects(ticket.settled, (error: unknown) => isSdkError(error) && error.kind === 'outbox');
    const [action] = await box.actions();
    assert.deepEqual([action?.state, action?.error?.status], ['failed', 422]);
    assert.equal(await box.discard(ticket.id), true);
    assert.deepEqual(await box.actions(), []);
    client.close();
  });

  test('takes the place of one that was refused, and of no other', async () => {
    const { client, box, network } = device();
    const refused = await reportIncident.queue(client, { body: { ...body, categoryCode: '9999' } });
    await assert.rejects(refused.settled);
    const once = await Promise.allSettled([
      reportIncident.queue(client, { body }, { replaces: [refused.id] }),
      reportIncident.queue(client, { body }, { replaces: [refused.id] }),
    ]);
    assert.deepEqual(
      once.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    const [only, ...others] = await until(box, (all) => all.every(({ state }) => state === 'sent'));
    assert.ok(only);
    assert.deepEqual(others, []);
    await assert.rejects(reportIncident.queue(client, { body }, { replaces: [only.id] }), { reason: 'reference' });
    network.on = false;
    const lost = await reportIncident.queue(client, { body });
    await until(box, (all) => all.some(({ id, error }) => id === lost.id && error));
    // It went out, and nobody can tell how far.
    await assert.rejects(reportIncident.queue(client, { body }, { replaces: [lost.id] }), { reason: 'reference' });
    assert.equal((await box.actions()).length, 2);
    client.close();
  });

  test('is never sent under another person', async () => {
    const store = memoryStore();
    const first = device({ subject: 'anna', store, as: () => token('grid_worker', { sub: 'bert' }) });
    const ticket = await reportIncident.queue(first.client, { body });
    const [action] = await until(first.box, ([one]) => one?.state === 'needs-you');
    assert.deepEqual([action?.need, action?.error?.problem?.code], ['sign-in', 'other_subject']);
    first.client.close();
    const second = device({ subject: 'anna', store, as: () => token('grid_worker', { sub: 'anna' }) });
    await second.box.ticket<Schemas['IncidentReceipt']>(ticket.id).settled;
    second.client.close();
  });
});
