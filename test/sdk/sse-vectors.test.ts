import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, none } from '@digital-cq/sdk';
import { streamOperation } from '@digital-cq/sdk/runtime';
import { cuts, STREAM_VECTORS } from '../../scripts/bench/sdk/stream-vectors.mjs';

const words = streamOperation<object, string, object>({ id: 'words', method: 'GET', path: '/words', answer: 'text' });

/** What a stream of texts makes of a body in these chunks. */
async function read(chunks: Uint8Array<ArrayBuffer>[]) {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const client = createClient({
    baseUrl: 'https://platform.test/api/v1',
    auth: none(),
    fetch: async () => new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }),
  });
  const events = [];
  for await (const event of words(client, {}, { reconnect: false }).events()) events.push(event);
  return events;
}

describe('a stream of events, however its bytes are cut', () => {
  for (const { name, text, events } of STREAM_VECTORS) {
    it(`means what the standard says: ${name}`, async () => {
      for (const cut of cuts(text)) assert.deepEqual(await read(cut.chunks), events, cut.name);
    });
  }
});
