import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { first, ORIGIN, startPlatform, type Schemas } from './support.js';

let now = new Date('2026-11-25T09:00:20+08:00');
const { platform, url, call, token } = await startPlatform({
  seed: { incidents: 0, number: 1 },
  clock: () => now,
  trustProxy: 'loopback',
  rateLimits: { calls: 5, reports: 2 },
});
const key = platform.demo.publishableKey;
const nextMinute = () => (now = new Date(now.getTime() + 60_000));

async function sendForm(address: string, language = 'zh-CN'): Promise<{ status: number; after: string; html: string }> {
  const response = await fetch(`${url}/report`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'accept-language': language, 'x-forwarded-for': address },
    body: new URLSearchParams({ key, category: '2101', description: '井盖破损', area: '500153001' }),
  });
  return {
    status: response.status,
    after: response.headers.get('retry-after') ?? '',
    html: await response.text(),
  };
}

describe('too many reports by form', () => {
  test('are refused with a page that says when to try again, until then', async () => {
    assert.equal((await sendForm('203.0.113.1')).status, 201);
    assert.equal((await sendForm('203.0.113.1')).status, 200);
    const refused = await sendForm('203.0.113.1');
    assert.equal(refused.status, 429);
    assert.equal(refused.after, '40');
    assert.match(refused.html, /<h1>操作太频繁<\/h1>[^]*请过 40 秒再试[^]*12345/);
    assert.match((await sendForm('203.0.113.1', 'en')).html, /<h1>Too many requests<\/h1>[^]*in 40 s/);
    nextMinute();
    assert.equal((await sendForm('203.0.113.1')).status, 200);
  });

  test('of one visitor are no one else’s', async () => {
    for (let time = 0; time < 3; time += 1) await sendForm('203.0.113.5');
    assert.equal((await sendForm('203.0.113.6')).status, 201);
  });
});

describe('too many calls of the API', () => {
  const read = (as: string, address = '203.0.113.9') =>
    call('/categories?limit=1', { as, headers: { origin: ORIGIN, 'x-forwarded-for': address } });

  test('are refused with a problem document and the seconds to wait; each answer says how many are left', async () => {
    nextMinute();
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await read(key));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200, 200, 429],
    );
    const told = answers.map(({ headers }) => headers.get('ratelimit-remaining'));
    assert.deepEqual(told, ['4', '3', '2', '1', '0', '0']);
    const { headers } = first(answers);
    assert.deepEqual([headers.get('ratelimit-limit'), headers.get('ratelimit-reset')], ['5', '40']);
    const refused = answers[5];
    assert.equal(refused?.body.code, 'rate_limited');
    assert.equal(refused?.headers.get('retry-after'), '40');
    nextMinute();
    assert.equal((await read(key)).status, 200);
  });

  test('of one visitor or person are no one else’s', async () => {
    nextMinute();
    for (let time = 0; time < 6; time += 1) await read(key);
    assert.equal((await read(key, '203.0.113.10')).status, 200);
    const [one, other] = [await token('grid_worker', { sub: 'one' }), await token('grid_worker', { sub: 'other' })];
    const tasks = (as: string) => call<Schemas['TaskPage']>('/tasks?limit=1', { as, headers: { origin: ORIGIN } });
    for (let time = 0; time < 5; time += 1) assert.equal((await tasks(one)).status, 200);
    assert.equal((await tasks(one)).status, 429);
    assert.equal((await tasks(other)).status, 200);
  });
});
