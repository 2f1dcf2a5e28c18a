import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { first, startPlatform, YUPING, type Schemas } from './support.js';

const { platform, call, token, report, tasksOf } = await startPlatform({ seed: { incidents: 5, number: 1 } });
const { publishableKey, secretKey } = platform.demo;
const json = { categoryCode: '2101', description: '井盖破损。', location: { areaCode: YUPING } };
const keyed = (key: string) => ({ 'idempotency-key': key });

describe('a repeated request', () => {
  test('gets the first answer again, query code included, and files one report', async () => {
    const key = randomUUID();
    const send = () =>
      call<Schemas['IncidentReceipt']>('/incidents', { as: publishableKey, json, headers: keyed(key) });
    const answers = await Promise.all([send(), send(), send()]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201],
    );
    assert.equal(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true').length, 2);
    for (const { body, headers } of answers) {
      assert.deepEqual(body, answers[0]?.body);
      assert.equal(headers.get('location'), `/api/v1/incidents/${body.id}`);
    }
    assert.equal((await tasksOf(answers[0]?.body.id ?? '')).length, 1);
  });

  test('is refused when its body is another', async () => {
    const key = randomUUID();
    await call('/incidents', { as: publishableKey, json, headers: keyed(key) });
    const other = await call('/incidents', {
      as: publishableKey,
      json: { ...json, description: '别的。' },
      headers: keyed(key),
    });
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency_mismatch']);
  });

  test('is another request when another caller sends it', async () => {
    const key = randomUUID();
    const as = await token('grid_worker');
    const mine = await call<Schemas['IncidentReceipt']>('/incidents', {
      as: publishableKey,
      json,
      headers: keyed(key),
    });
    const theirs = await call<Schemas['IncidentReceipt']>('/incidents', { as, json, headers: keyed(key) });
    assert.notEqual(theirs.body.id, mine.body.id);
  });

  test('may be tried again after it was refused', async () => {
    const key = randomUUID();
    const [a, b] = await Promise.all([token('grid_worker', { sub: 'a' }), token('grid_worker', { sub: 'b' })]);
    const { id } = first(await tasksOf((await report()).id));
    await call(`/tasks/${id}/claim`, { as: a, method: 'POST' });
    assert.equal((await call(`/tasks/${id}/claim`, { as: b, method: 'POST', headers: keyed(key) })).status, 409);
    await call(`/tasks/${id}/release`, { as: a, method: 'POST' });
    assert.equal((await call(`/tasks/${id}/claim`, { as: b, method: 'POST', headers: keyed(key) })).status, 200);
  });

  test('shows a task as it was, also after it went on', async () => {
    const as = await token('grid_worker');
    const { id } = first(await tasksOf((await report()).id));
    const key = randomUUID();
    const claim = () =>
      call<Schemas['TaskDetail']>(`/tasks/${id}/claim`, {
        as,
        method: 'POST',
        headers: { ...keyed(key), 'if-match': '"1"' },
      });
    const before = await claim();
    await call(`/tasks/${id}/start`, { as, method: 'POST' });
    const again = await claim();
    assert.deepEqual([again.status, again.headers.get('etag')], [200, '"2"']);
    assert.deepEqual(again.body, before.body);
  });

  test('makes the same token again without keeping it', async () => {
    const key = randomUUID();
    const mint = () =>
      call<Schemas['GuestToken']>('/auth/guest-tokens', {
        as: secretKey,
        json: { sub: 'a', roles: ['auditor'], areas: ['500153'] },
        headers: keyed(key),
      });
    const { body } = await mint();
    assert.deepEqual((await mint()).body, body);
  });

  test('uploads a photo once, and knows another photo by its bytes', async () => {
    const key = randomUUID();
    const photo = (background: string) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer();
    const [red, blue] = await Promise.all([photo('red'), photo('blue')]);
    const send = (bytes: Buffer) => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(bytes)]), 'photo.png');
      return call<Schemas['Attachment'] & Schemas['Problem']>('/attachments', {
        as: publishableKey,
        body,
        headers: keyed(key),
      });
    };
    const kept = await send(red);
    const again = await send(red);
    assert.deepEqual([again.status, again.body.id], [201, kept.body.id]);
    assert.equal((await send(blue)).body.code, 'idempotency_mismatch');
  });

  test('revokes a key once and answers alike', async () => {
    const { body } = await call<Schemas['PublishableKey']>('/auth/publishable-keys', {
      as: secretKey,
      json: { label: 'x', origins: ['https://x.example'] },
    });
    const key = randomUUID();
    const revoke = () =>
      call(`/auth/publishable-keys/${body.id}`, { as: secretKey, method: 'DELETE', headers: keyed(key) });
    assert.equal((await revoke()).status, 204);
    const again = await revoke();
    assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [204, 'true']);
  });
});

describe('a request that says whose action it is', () => {
  test('is done for that person, and refused under the token of another or of nobody', async () => {
    const anna = encodeURIComponent('安娜');
    const send = (as: string, subject: string) =>
      call('/incidents', { as, json, headers: { ...keyed(randomUUID()), 'acting-subject': subject } });
    const own = await token('grid_worker', { sub: '安娜' });
    assert.equal((await send(own, anna)).status, 201);
    for (const [as, subject] of [
      [await token('grid_worker', { sub: 'bert' }), anna],
      [publishableKey, anna],
      [own, '%'],
    ] as const) {
      const { status, body } = await send(as, subject);
      assert.deepEqual([status, body.code], [403, 'other_subject']);
    }
  });
});
