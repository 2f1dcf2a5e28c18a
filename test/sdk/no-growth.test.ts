import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'node:test';
import { createClient, isSdkError, tokenProvider } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';
import { claimTask } from '@digital-cq/sdk/tasks';

const CALLS = process.env.FULL === '1' ? 100_000 : 10_000;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes in use when all that is cancelled has gone: that takes a few rounds of the loop. */
async function heap() {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

describe('many calls through one client', () => {
  it(`leave neither listeners nor memory behind, whether they work, fail or are aborted (${CALLS} calls)`, async () => {
    let asked = 0;
    let sent = 0;
    const page = new AbortController();
    const client = createClient({
      baseUrl: 'https://platform.test/api/v1',
      auth: tokenProvider(async () => ({ token: `t${++asked}`, expiresIn: 3600 })),
      random: () => 0,
      // Of a hundred answers one is a refusal, one a failure that is tried again, one not there at all.
      fetch: async () => {
        sent += 1;
        if (sent % 100 === 0) return Response.json({ title: 'No', code: 'token_expired' }, { status: 401 });
        if (sent % 100 === 25) return Response.json({ title: 'No', code: 'unavailable' }, { status: 503 });
        if (sent % 100 === 50) throw new TypeError('fetch failed');
        return Response.json({});
      },
    });
    const use = async (count: number) => {
      for (let call = 0; call < count; call += 1) {
        const { signal } = page;
        if (call % 10 === 0) await claimTask(client, { path: { id: '1' } }, { signal });
        else await getArea(client, { path: { code: '500153' } }, { signal });
        if (call % 100 !== 0) continue;
        // What is collected is let go only when the loop comes round, as it does with a real network.
        await new Promise((resolve) => setImmediate(resolve));
        const impatient = new AbortController();
        const given = getArea(client, { path: { code: '500153' } }, { signal: impatient.signal }).safe();
        impatient.abort();
        const result = await given;
        assert.ok(!result.ok && isSdkError(result.error) && result.error.kind === 'aborted');
      }
    };
    await use(2_000);
    const before = await heap();
    await use(CALLS);
    const grown = (await heap()) - before;
    assert.deepEqual(getEventListeners(page.signal, 'abort'), []);
    assert.ok(grown < 1_000_000, `${grown} bytes more`);
    assert.ok(asked > 1, 'some tokens were refused');
    client.close();
  });
});
