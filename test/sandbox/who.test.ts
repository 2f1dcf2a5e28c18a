import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { first, openStream, startPlatform, type Schemas } from './support.js';

const { platform, url, call, token, report, tasksOf } = await startPlatform({ seed: { incidents: 0, number: 1 } });
const key = platform.demo.publishableKey;
const list = (as: string) => call<Schemas['IncidentPage']>('/incidents?total=true', { as });

describe('a private report', () => {
  test('is nowhere for the public, by any way, and there for the staff and for whoever has its code', async () => {
    const live = await openStream(url, key, 'incidents');
    const before = (await list(key)).body.total ?? 0;
    const hidden = await report({ isPrivate: true });
    const open = await report();
    const byKind = await report({ categoryCode: '3602', description: '老人独居，请人看看。' });
    const said = await report({ categoryCode: '3602', description: '老人食堂没开门。', isPrivate: false });

    const { total, items } = (await list(key)).body;
    assert.equal(total, before + 2);
    assert.deepEqual(
      items.map(({ id }) => id),
      [said.id, open.id],
    );
    for (const path of ['', '/timeline', '/notes', '/attachments']) {
      assert.equal((await call(`/incidents/${hidden.id}${path}`, { as: key })).status, 404, path);
    }
    await live.next((event) => event.subject === said.id);
    live.close();
    assert.ok(!live.seen.some(({ subject }) => subject === hidden.id || subject === byKind.id));

    const as = await token('township_dispatcher');
    const seen = await call<Schemas['Incident']>(`/incidents/${hidden.id}`, { as });
    assert.equal(seen.body.isPrivate, true);
    assert.equal((await list(as)).body.total, before + 4);
    const { no, queryCode } = hidden;
    const tracked = await call<Schemas['TrackedIncident']>('/incidents/track', { as: key, json: { no, queryCode } });
    assert.deepEqual([tracked.status, tracked.body.isPrivate], [200, true]);
  });
});

describe('a report on behalf of somebody', () => {
  const json = {
    categoryCode: '2101',
    description: '老人来电说井盖坏了。',
    location: { areaCode: '500153001001' },
    contact: { name: '李四', phone: '13900002222' },
    onBehalf: true,
  };

  test('is shown to dispatchers as such, with the person’s contact', async () => {
    const worker = await token('grid_worker');
    const { status, body } = await call<Schemas['IncidentReceipt']>('/incidents', { as: worker, json });
    assert.equal(status, 201);
    const as = await token('district_dispatcher');
    const seen = await call<Schemas['Incident']>(`/incidents/${body.id}`, { as });
    assert.deepEqual(seen.body.reporter, { mode: 'staff', onBehalf: true, name: '李*', phone: '13900002222' });
    const task = await call<Schemas['TaskDetail']>(`/tasks/${first(await tasksOf(body.id)).id}`, { as: worker });
    assert.equal(task.body.reporter?.onBehalf, true);
  });

  test('is for staff alone', async () => {
    const refused = await call('/incidents', { as: key, json });
    assert.deepEqual([refused.status, refused.body.errors?.[0]?.pointer], [400, '/body/onBehalf']);
  });
});

describe('who has to be called back', () => {
  test('is told so where a kind needs it, and gets through with a phone number', async () => {
    const json = { categoryCode: '3503', description: '缺斤少两。', location: { areaCode: '500153001001' } };
    const refused = await call('/incidents', { as: key, json });
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.errors?.[0]?.pointer],
      [422, 'contact_required', '/body/contact/phone'],
    );
    const consent = { version: 'contact-2026-1', at: '2026-11-23T09:30:00+08:00', text: '只用来回复您。' };
    await report({ ...json, contact: { phone: '13900002222' }, consent });
  });
});
