/** Server-sent events cut in every way: how often each reader makes of them something else than the standard says. */
import { isDeepStrictEqual } from 'node:util';
import { createClient, none } from '@digital-cq/sdk';
import { streamOperation } from '@digital-cq/sdk/runtime';
import { row, table } from './rows.mjs';
import { cuts, STREAM_VECTORS } from './stream-vectors.mjs';

const words = streamOperation({ id: 'words', method: 'GET', path: '/words', answer: 'text' });

async function ours(chunks) {
  const client = createClient({
    baseUrl: 'http://localhost',
    auth: none(),
    fetch: async () => new Response(ReadableStream.from(chunks), { headers: { 'Content-Type': 'text/event-stream' } }),
  });
  const events = [];
  for await (const event of words(client, {}, { reconnect: false }).events()) events.push(event);
  return events;
}

export async function measureStreams({ load, named }, progress) {
  const readers = Object.entries({ ours, ...(await load('streams.mjs')).READERS });
  const wrong = new Map(readers.map(([name]) => [name, 0]));
  const lines = [['wrong results', 'cuts', ...readers.map(([name]) => named(name))]];
  let all = 0;
  for (const { name: vector, text, events } of STREAM_VECTORS) {
    const ways = [...cuts(text)];
    all += ways.length;
    const line = [vector, ways.length];
    for (const [name, read] of readers) {
      let bad = 0;
      for (const { chunks } of ways) if (!isSame(await read(chunks), events)) bad += 1;
      wrong.set(name, wrong.get(name) + bad);
      line.push(bad || '✔');
    }
    lines.push(line);
  }
  table(progress, [...lines, ['all', all, ...wrong.values()]]);
  const about = { case: 'server-sent events, cut in every way', metric: `wrong of ${all}`, unit: 'results' };
  return readers.map(([name]) => row(about, named(name), wrong.get(name)));
}

/** As far as the reader tells: not all show an id, and some give JSON parsed. */
function isSame(found, events) {
  return (
    found.length === events.length &&
    found.every(({ id, type, data }, index) => {
      const wanted = events[index];
      const isData = data === wanted.data || isDeepStrictEqual(data, parsed(wanted.data));
      return isData && type === wanted.type && (id === undefined || id === wanted.id);
    })
  );
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
