/**
 * A host that gives tokens, asked by a hundred callers at once: how often it is asked when there is no token yet, and
 * when the platform refuses the one there is. And what many calls leave behind.
 */
import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { stub } from './rounds.mjs';
import { row, table } from './rows.mjs';

const CALLERS = 100;
const MANY = 100_000;
const LASTING = ['limit', 'ours', 'ky'];

export async function measureAuth({ load, named }, progress) {
  const { TOKEN_CLIENTS } = await load('tokens.mjs');
  const { CLIENTS } = await load('clients.mjs');
  const rows = [];
  const lines = [['client', 'tokens asked for', 'and after a refusal', 'calls that worked']];
  for (const [name, connect] of Object.entries(TOKEN_CLIENTS)) {
    const { first, more, worked } = await countTokens(connect);
    const about = { case: `${CALLERS} callers at once`, unit: 'tokens' };
    rows.push(
      row({ ...about, metric: 'asked for the first' }, named(name), first),
      row({ ...about, metric: 'asked for after a refusal' }, named(name), more),
      row({ ...about, metric: 'worked in spite of it', unit: 'calls', better: 'higher' }, named(name), worked),
    );
    lines.push([named(name), first, more, worked]);
  }
  table(progress, lines);
  for (const name of LASTING) {
    progress(`${MANY} calls through ${named(name)}`);
    const { listeners, grown } = await leftBehind(CLIENTS[name]);
    const about = { case: `after ${MANY} calls under one signal` };
    rows.push(
      row({ ...about, metric: 'listeners left', unit: 'listeners' }, named(name), listeners),
      row({ ...about, metric: 'heap more than before', unit: 'MiB' }, named(name), grown / 2 ** 20),
    );
  }
  return rows;
}

/** The first token is refused once all callers have it. */
async function countTokens(connect) {
  let asked = 0;
  let refusing = false;
  const token = async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return `t${asked}`;
  };
  const old = new Set();
  const call = connect(token, async (input, init) => {
    const given = new Request(input, init).headers.get('Authorization');
    if (!refusing) old.add(given);
    if (refusing && old.has(given)) return Response.json({ title: 'No', code: 'token_expired' }, { status: 401 });
    return stub();
  });
  const all = async () => (await Promise.allSettled(Array.from({ length: CALLERS }, call))).map(({ status }) => status);
  await all();
  const first = asked;
  refusing = true;
  const worked = (await all()).filter((status) => status === 'fulfilled').length;
  return { first, more: asked - first, worked };
}

async function leftBehind(connect) {
  const { fetch } = globalThis;
  globalThis.fetch = stub;
  try {
    const caller = new AbortController();
    const client = connect('http://localhost/api/v1');
    const use = async (count) => {
      for (let call = 0; call < count; call += 1) {
        await client.GET(caller.signal);
        // What is collected is let go only when the loop comes round, as it does with a real network.
        if (call % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await use(2_000);
    const before = await heap();
    await use(MANY);
    const grown = (await heap()) - before;
    return { listeners: getEventListeners(caller.signal, 'abort').length, grown };
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Bytes in use when all that is cancelled has gone: that takes a few rounds of the loop. */
async function heap() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
}
