/**
 * Readers of server-sent events: what each makes of a body that comes in these chunks, as `{ id, type, data }` as far
 * as it tells; what it leaves out is not judged.
 */
import { createParser } from 'eventsource-parser';
import { _iterSSEMessages } from 'openai/core/streaming';
import { createSseClient } from './hey-api/core/serverSentEvents.gen.js';

const response = (chunks) =>
  new Response(ReadableStream.from(chunks), { headers: { 'Content-Type': 'text/event-stream' } });

export const READERS = {
  'eventsource-parser': async (chunks) => {
    const events = [];
    const decoder = new TextDecoder();
    const parser = createParser({
      onEvent: ({ event = 'message', data }) => events.push({ type: event, data }),
    });
    for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }));
    return events;
  },
  openai: async (chunks) => {
    const events = [];
    for await (const { event, data } of _iterSSEMessages(response(chunks), new AbortController())) {
      events.push({ type: event || 'message', data });
    }
    return events;
  },
  '@hey-api/openapi-ts': async (chunks) => {
    const events = [];
    const { stream } = createSseClient({
      url: 'http://localhost/stream',
      fetch: async () => response(chunks),
      sseMaxRetryAttempts: 1,
      onSseEvent: ({ id, event = 'message', data }) => events.push({ id: id ?? '', type: event, data }),
    });
    while (!(await stream.next()).done);
    return events;
  },
};
