/**
 * What a client does when its first request fails and a second one would succeed: a table of failures with what is
 * right, and how to try a client out, over HTTP on loopback and without waiting. The SDK's tests hold ours to the table;
 * the benchmark shows its peers beside it.
 */
import { createServer } from 'node:http';
import { windUp } from '../../lib/hasty-clock.mjs';

/** Waits that no server asked for. */
const SOON = { from: 0, to: 8_000 };
const AGAIN = { requests: 2, ended: 'ok', ...SOON };
const AGAIN_WITH_KEY = { ...AGAIN, key: 'same' };
const AT_ONCE_NO = { requests: 1, ended: 'failed', from: 0, to: 0 };

const inSeconds = (seconds) => () => ({ 'Retry-After': String(seconds) });
const atDate = (seconds) => () => ({ 'Retry-After': new Date(Date.now() + seconds * 1000).toUTCString() });

/**
 * `status` is the first answer, or `cut` says when the connection breaks in place of one. A write is right to be sent
 * again only under the key of its first try; a wait that the server asks for is kept in full, and one that outlasts the
 * time a call may take is not begun.
 */
export const RETRY_CASES = [
  { name: 'GET 503', method: 'GET', status: 503, right: AGAIN },
  { name: 'POST 503', method: 'POST', status: 503, right: AGAIN_WITH_KEY },
  { name: 'GET, cut before the first byte', method: 'GET', cut: 'before', right: AGAIN },
  { name: 'POST, cut before the first byte', method: 'POST', cut: 'before', right: AGAIN_WITH_KEY },
  { name: 'GET, cut after the first byte', method: 'GET', cut: 'after', right: AGAIN },
  { name: 'POST, cut after the first byte', method: 'POST', cut: 'after', right: AGAIN_WITH_KEY },
  { name: 'GET 408', method: 'GET', status: 408, right: AGAIN },
  { name: 'GET 409', method: 'GET', status: 409, right: AT_ONCE_NO },
  {
    name: 'POST 429, Retry-After 2',
    method: 'POST',
    status: 429,
    headers: inSeconds(2),
    right: { ...AGAIN_WITH_KEY, from: 2_000, to: 4_000 },
  },
  {
    name: 'GET 503, Retry-After a date in 30 s',
    method: 'GET',
    status: 503,
    headers: atDate(30),
    // A date has whole seconds.
    right: { ...AGAIN, from: 29_000, to: 32_000 },
  },
  { name: 'GET 429, Retry-After 120', method: 'GET', status: 429, headers: inSeconds(120), right: AT_ONCE_NO },
  {
    name: 'GET 503, Retry-After beyond any deadline',
    method: 'GET',
    status: 503,
    headers: inSeconds(3_600),
    right: AT_ONCE_NO,
  },
  {
    name: 'GET 503, the caller aborts while it waits',
    method: 'GET',
    status: 503,
    headers: inSeconds(30),
    abort: true,
    right: { requests: 1, ended: 'aborted', from: 0, to: 0 },
  },
];

/**
 * What the client that `connect` makes for a base address did: `{ requests, key, waitMs, ended }`. The client is two
 * functions, `GET` and `POST`, each given the caller's signal.
 */
export async function tryOut({ method, status, headers, cut, abort }, connect) {
  const seen = [];
  const caller = new AbortController();
  let open = 0;
  const server = createServer((request, response) => {
    open += 1;
    clock.touch();
    seen.push({ key: request.headers['idempotency-key'], at: Date.now() });
    const first = seen.length === 1;
    response.on('close', () => {
      open -= 1;
      clock.touch();
      if (first && abort) clock.later(() => caller.abort());
    });
    request.resume().on('end', () => {
      if (!first) return send(response, 200);
      if (cut === 'before') return request.socket.destroy();
      if (cut === 'after') return cutInBody(response);
      return send(response, status, headers?.());
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const clock = windUp(() => open > 0);
  try {
    const client = connect(`http://127.0.0.1:${server.address().port}`);
    const started = Date.now();
    const ended = await client[method](caller.signal).then(
      () => 'ok',
      (error) => (isAbort(error) ? 'aborted' : 'failed'),
    );
    const waitMs = (seen[1]?.at ?? Date.now()) - (seen[0]?.at ?? started);
    return { requests: seen.length, key: keyOf(seen), waitMs, ended };
  } finally {
    clock.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Whether what a client did is what the table says. */
export function isRight({ right }, { requests, key, waitMs, ended }) {
  return (
    requests === right.requests &&
    ended === right.ended &&
    waitMs >= right.from &&
    waitMs <= right.to &&
    (right.key === undefined || key === right.key)
  );
}

function send(response, status, headers = {}) {
  const body = status < 400 ? { id: '1' } : { title: 'No', code: 'no', status, error: { message: 'No' } };
  const now = new Date(Date.now()).toUTCString();
  response.writeHead(status, { 'Content-Type': 'application/json', Date: now, ...headers }).end(JSON.stringify(body));
}

function cutInBody(response) {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
  response.write('{"id":', () => response.destroy());
}

/** Whether all requests had one key, none had, or each its own. */
function keyOf(seen) {
  const keys = new Set(seen.map(({ key }) => key));
  if (keys.size > 1) return 'differs';
  return keys.has(undefined) ? 'none' : 'same';
}

function isAbort(error) {
  return /abort|cancel/i.test(`${error?.name} ${error?.constructor?.name}`);
}
