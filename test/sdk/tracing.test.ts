import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { createClient, publishableKey, type Client, type ClientOptions, type SdkError } from '@digital-cq/sdk';
import { listTasks } from '@digital-cq/sdk/tasks';
import { tracing, type Span, type TracingOptions } from '@digital-cq/sdk/tracing';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(async () => {
  mock.restoreAll();
  await server.close();
});

const PAGE = { items: [], nextCursor: null, asOf: '1' };
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

const client = (options: TracingOptions = {}, more: Partial<ClientOptions> = {}): Client =>
  createClient({
    baseUrl: server.url,
    auth: publishableKey('pk_test'),
    random: () => 0,
    middleware: [tracing(options)],
    ...more,
  });

/** The parts of each `traceparent` that arrived. */
const arrived = () => server.seen.map(({ headers }) => String(headers.traceparent).split('-'));

async function errorOf(call: ReturnType<typeof listTasks>): Promise<SdkError> {
  const result = await call.safe();
  return result.ok ? assert.fail('It should have failed.') : result.error;
}

describe('tracing', () => {
  it('sends one trace id for all attempts of a call, a span id for each, and another trace id for the next call', async () => {
    server = await scriptedServer((_, response, call) =>
      call === 1 ? sendJson(response, 503, problem(503, 'busy')) : sendJson(response, 200, PAGE),
    );
    const traced = client();
    await listTasks(traced);
    await listTasks(traced);
    for (const { headers } of server.seen) {
      assert.match(String(headers.traceparent), /^00-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-01$/);
    }
    const [first, second, other] = arrived();
    assert.equal(first?.[1], second?.[1]);
    assert.notEqual(first?.[2], second?.[2]);
    assert.notEqual(first?.[1], other?.[1]);
  });

  it('tells of each attempt with the ids that went out', async () => {
    server = await scriptedServer((_, response, call) =>
      call === 1 ? sendJson(response, 503, problem(503, 'busy')) : sendJson(response, 200, PAGE),
    );
    const spans: Span[] = [];
    const before = Date.now();
    await listTasks(client({ onSpan: (span) => spans.push(span) }));
    assert.deepEqual(
      spans.map(({ operationId, attempt, status }) => [operationId, attempt, status]),
      [
        ['listTasks', 1, 503],
        ['listTasks', 2, 200],
      ],
    );
    assert.deepEqual(
      spans.map(({ traceId, spanId }) => [traceId, spanId]),
      arrived().map(([, traceId, spanId]) => [traceId, spanId]),
    );
    for (const { startTime, durationMs } of spans) {
      assert.ok(startTime >= before && startTime <= Date.now());
      assert.ok(durationMs >= 0);
    }
  });

  it('tells the kind of error of an attempt without an answer', async () => {
    server = await scriptedServer((_, response) => response.destroy());
    const spans: Span[] = [];
    const error = await errorOf(listTasks(client({ onSpan: (span) => spans.push(span) }, { maxRetries: 0 })));
    assert.deepEqual([spans[0]?.errorKind, spans[0]?.status], ['network', undefined]);
    assert.equal(error.traceId, spans[0]?.traceId);
  });

  it('asks not to record when told so', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, PAGE));
    await listTasks(client({ sampled: false }));
    assert.equal(arrived()[0]?.[3], '00');
  });

  it('is named by every kind of error of the call', async () => {
    const controller = new AbortController();
    server = await scriptedServer((_, response, call) => {
      if (call === 1) sendJson(response, 404, problem(404, 'unknown'));
      else if (call === 2) response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>proxy</html>');
      else if (call === 3) controller.abort();
    });
    const spans: Span[] = [];
    const traced = client({ onSpan: (span) => spans.push(span) }, { maxRetries: 0 });
    const errors = [
      await errorOf(listTasks(traced)),
      await errorOf(listTasks(traced)),
      await errorOf(listTasks(traced, {}, { signal: controller.signal })),
      await errorOf(listTasks(traced, {}, { timeout: { attempt: 40 } })),
    ];
    assert.deepEqual(
      errors.map(({ kind, traceId }) => [kind, traceId]),
      ['http', 'decode', 'aborted', 'timeout'].map((kind, index) => [kind, spans[index]?.traceId]),
    );
    assert.deepEqual(
      spans.map(({ errorKind, status }) => errorKind ?? status),
      [404, 200, 'aborted', 'timeout'],
    );
  });

  it("leaves the caller's own traceparent as it is and takes its ids", async () => {
    server = await scriptedServer((_, response) => sendJson(response, 404, problem(404, 'unknown')));
    for (const traceparent of [`00-${TRACE}-${SPAN}-00`, `01-${TRACE}-${SPAN}-01-more`]) {
      const spans: Span[] = [];
      const traced = client({ onSpan: (span) => spans.push(span) });
      const error = await errorOf(listTasks(traced, {}, { headers: { traceparent } }));
      assert.equal(server.seen.at(-1)?.headers.traceparent, traceparent);
      assert.equal(error.traceId, TRACE);
      assert.deepEqual([spans[0]?.traceId, spans[0]?.spanId], [TRACE, SPAN]);
    }
  });

  it("takes nothing from a caller's traceparent that is not one", async () => {
    server = await scriptedServer((_, response) => sendJson(response, 404, problem(404, 'unknown')));
    const wrong = [
      'nonsense',
      `00-${TRACE}-${SPAN}`,
      `00-${TRACE}-${SPAN}-01-more`,
      `00-${TRACE.toUpperCase()}-${SPAN}-01`,
      `ff-${TRACE}-${SPAN}-01`,
      `00-${'0'.repeat(32)}-${SPAN}-01`,
      `00-${TRACE}-${'0'.repeat(16)}-01`,
    ];
    for (const traceparent of wrong) {
      const onSpan = mock.fn();
      const error = await errorOf(listTasks(client({ onSpan }), {}, { headers: { traceparent } }));
      assert.equal(server.seen.at(-1)?.headers.traceparent, traceparent);
      assert.equal(error.traceId, undefined, traceparent);
      assert.equal(onSpan.mock.callCount(), 0, traceparent);
    }
  });

  it('makes ids again that came out as zeros', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, PAGE));
    let draws = 0;
    mock.method(crypto, 'getRandomValues', (bytes: Uint8Array) => bytes.fill(draws++ % 2));
    await listTasks(client());
    assert.equal(server.seen[0]?.headers.traceparent, `00-${'01'.repeat(16)}-${'01'.repeat(8)}-01`);
  });

  it('is there before the request is signed', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, PAGE));
    let signed: string | null = null;
    const sign = (request: Request) => {
      signed = request.headers.get('traceparent');
      return request;
    };
    await listTasks(client({}, { sign }));
    assert.equal(signed, server.seen[0]?.headers.traceparent);
  });
});
