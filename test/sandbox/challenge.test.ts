import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { ALLOWANCES } from '../../packages/sandbox/src/http/suspicion.js';
import { ORIGIN, startPlatform, YUPING, type Reply, type Schemas } from './support.js';

let now = new Date('2026-11-23T09:30:00+08:00');
const { platform, url, call, token } = await startPlatform({
  seed: { incidents: 0, number: 1 },
  clock: () => now,
  trustProxy: 'loopback',
});
const key = platform.demo.publishableKey;
const later = (ms: number) => (now = new Date(now.getTime() + ms));
const INPUT = { categoryCode: '2101', description: '井盖破损。', location: { areaCode: YUPING } };

interface Sent extends Partial<Schemas['IncidentReceipt']>, Partial<Schemas['Problem']> {}

async function send(
  changes: object = {},
  {
    address = '203.0.113.9',
    headers = {},
    as = key,
  }: { address?: string; headers?: Record<string, string>; as?: string } = {},
): Promise<Reply<Sent>> {
  return call<Sent>('/incidents', {
    as,
    json: { ...INPUT, ...changes },
    headers: { 'x-forwarded-for': address, ...headers },
  });
}

const NUMBERS = [...'零一二三四五六七八九'];

/** Does the sum as a person would. */
function solve({ body }: Reply<Sent>): { id: string; answer: string } {
  const { id = '', question = '' } = body.challenge ?? {};
  const [, large = '', sign, small = ''] = /^(.)(加|减)(.)等于几？请用数字回答。$/.exec(question) ?? [];
  const [a, b] = [NUMBERS.indexOf(large), NUMBERS.indexOf(small)];
  assert.ok(a >= 0 && b >= 0, question);
  return { id, answer: String(sign === '加' ? a + b : a - b) };
}

const told = ({ status, body }: Reply<Sent>) => [status, body.code];
const ASKED = [422, 'challenge_required'];

describe('a question before a report', () => {
  test('is not asked of anybody who reports as people do', async () => {
    for (const description of ['井盖破损。', '路灯不亮。', '井盖破损。']) {
      assert.equal((await send({ description }, { address: '203.0.113.1' })).status, 201);
    }
  });

  test('is asked of whatever fills in the field that no person sees, and answered lets the report through', async () => {
    const refused = await send({ website: 'https://spam.example' });
    assert.deepEqual(told(refused), ASKED);
    assert.equal(Date.parse(refused.body.challenge?.expiresAt ?? '') - now.getTime(), 600_000);
    const answered = await send({ website: 'https://spam.example', challenge: solve(refused) });
    assert.equal(answered.status, 201, JSON.stringify(answered.body));
  });

  test('stands in the caller’s language, and takes a word for a number', async () => {
    const refused = await send({ website: 'x' }, { headers: { 'accept-language': 'en' } });
    const question = refused.body.challenge?.question ?? '';
    assert.match(question, /^What is [a-z]+ (plus|minus) [a-z]+\? Answer with a number\.$/);
    const { challenge } = (await send({ website: 'x' })).body;
    const { id, answer } = solve(await send({ website: 'x' }));
    assert.notEqual(id, challenge?.id);
    const words = [...'零一二三四五六七八九', '十', ...[...'一二三四五六七八'].map((one) => `十${one}`)];
    assert.equal((await send({ challenge: { id, answer: ` ${words[Number(answer)]} ` } })).status, 201);
  });

  test('is asked anew after a wrong answer, beside the field, and is used up by it', async () => {
    const right = solve(await send({ website: 'x' }));
    const wrong = await send({ website: 'x', challenge: { ...right, answer: '99' } });
    assert.deepEqual(told(wrong), ASKED);
    assert.equal(wrong.body.errors?.[0]?.pointer, '/body/challenge/answer');
    assert.notEqual(wrong.body.challenge?.id, right.id);
    assert.deepEqual(told(await send({ website: 'x', challenge: right })), ASKED);
    assert.equal((await send({ website: 'x', challenge: solve(wrong) })).status, 201);
  });

  test('counts for one report, and for that one however often it is sent', async () => {
    const challenge = solve(await send({ website: 'x' }));
    const headers = { 'idempotency-key': randomUUID() };
    const first = await send({ challenge }, { headers });
    const again = await send({ challenge }, { headers });
    assert.deepEqual([first.status, again.status, again.body.no], [201, 201, first.body.no]);
    assert.deepEqual(told(await send({ challenge }, { headers: { 'idempotency-key': randomUUID() } })), ASKED);
    assert.deepEqual(told(await send({ challenge })), ASKED);
  });

  test('can be answered for ten minutes, and only one that was asked here', async () => {
    const late = solve(await send({ website: 'x' }));
    later(600_000);
    assert.deepEqual(told(await send({ challenge: late })), ASKED);
    const { id, answer } = solve(await send({ website: 'x' }));
    for (const forged of [`${id}x`, id.replace(/^./, 'z'), 'a.b.c', 'nothing']) {
      assert.deepEqual(told(await send({ challenge: { id: forged, answer } })), ASKED, forged);
    }
  });

  test('is asked when the same words come from one address again and again', async () => {
    const address = '203.0.113.20';
    const { times, withinMs } = ALLOWANCES.sameWords;
    for (let time = 0; time < times; time += 1) assert.equal((await send({}, { address })).status, 201);
    const refused = await send({}, { address });
    assert.deepEqual(told(refused), ASKED);
    assert.equal((await send({ description: '别的事。' }, { address })).status, 201);
    assert.equal((await send({}, { address: '203.0.113.21' })).status, 201);
    assert.equal((await send({ challenge: solve(refused) }, { address })).status, 201);
    later(withinMs);
    assert.equal((await send({}, { address })).status, 201);
  });

  test('is asked when one address sends a great many', async () => {
    const address = '203.0.113.30';
    for (let n = 0; n < ALLOWANCES.reports.times; n += 1) {
      assert.equal((await send({ description: `第 ${n} 件。` }, { address })).status, 201);
    }
    assert.deepEqual(told(await send({ description: '又一件。' }, { address })), ASKED);
    later(ALLOWANCES.reports.withinMs);
    assert.equal((await send({ description: '又一件。' }, { address })).status, 201);
  });

  test('never keeps a repeated request from its answer', async () => {
    const address = '203.0.113.40';
    const headers = { 'idempotency-key': randomUUID() };
    const { body } = await send({}, { address, headers });
    for (let time = 1; time < ALLOWANCES.sameWords.times; time += 1) await send({}, { address });
    const again = await send({}, { address, headers });
    assert.deepEqual([again.status, again.body.no], [201, body.no]);
  });

  test('is never asked of staff', async () => {
    const as = await token('grid_worker');
    for (let time = 0; time < 5; time += 1) {
      assert.equal((await send({ website: 'x' }, { as, address: '203.0.113.50' })).status, 201);
    }
  });
});

describe('the plain form', () => {
  const post = async (fields: Record<string, string>) => {
    const response = await fetch(`${url}/report`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'x-forwarded-for': '203.0.113.60' },
      body: new URLSearchParams({ key, category: '2101', description: '井盖破损', area: '500153001', ...fields }),
    });
    return { status: response.status, html: await response.text() };
  };
  const valueOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

  test('has a field that nobody sees, reads out or tabs to, and asks whatever fills it in', async () => {
    const { status, html } = await post({ website: 'https://spam.example' });
    assert.equal(status, 422);
    assert.match(
      html,
      /class="visually-hidden" aria-hidden="true">[^]*?name="website"[^>]*tabindex="-1" autocomplete="off"/,
    );
    assert.match(html, /<label for="answer">[一二三四五六七八九](加|减)[一二三四五六七八九]等于几/);
    assert.match(html, /<a href="#answer">请回答下面的小问题/);
    const question = /<label for="answer">([^<]*)</.exec(html)?.[1] ?? '';
    const { id, answer } = solve({
      status,
      headers: new Headers(),
      body: { challenge: { id: valueOf(html, 'challenge'), question, expiresAt: '' } },
    });
    const wrong = await post({ website: 'x', challenge: id, answer: '99' });
    assert.match(wrong.html, /<a href="#answer">答案不对或已过时/);
    assert.equal((await post({ website: 'x', challenge: id, answer })).status, 422);
    const fresh = valueOf(wrong.html, 'challenge');
    const asked = /<label for="answer">([^<]*)</.exec(wrong.html)?.[1] ?? '';
    const right = solve({
      status,
      headers: new Headers(),
      body: { challenge: { id: fresh, question: asked, expiresAt: '' } },
    });
    const done = { website: 'x', challenge: right.id, answer: right.answer };
    assert.deepEqual([(await post(done)).status, (await post(done)).status], [201, 200]);
  });
});
