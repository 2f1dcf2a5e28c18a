import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import {
  apiKey,
  AuthError,
  basic,
  bearer,
  createClient,
  none,
  isPublishableKey,
  publishableKey,
  schemes,
  secretKey,
  tokenProvider,
  UsageError,
  type Auth,
  type Client,
  type ProvidedToken,
} from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';

const LIFE_MS = 600_000;
const BASE = 'https://platform.test/api/v1';

type Answer = (request: Request) => Response | Promise<Response>;
const ok: Answer = () => Response.json({ items: [], nextCursor: null });
const refuse = () => Response.json({ title: 'No', code: 'token_expired' }, { status: 401 });

const clients = new Set<Client>();
afterEach(() => {
  for (const client of clients) client.close();
  clients.clear();
});

/** A client whose network is `answer`; what it sent is in `sent`. */
function clientOf(auth: Auth, answer: Answer = ok, options: object = {}) {
  const sent: Request[] = [];
  const client = createClient({
    baseUrl: BASE,
    auth,
    random: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request);
      return answer(request);
    },
    ...options,
  });
  clients.add(client);
  return { client, sent, tokens: () => sent.map(({ headers }) => headers.get('Authorization')?.slice(7)) };
}

/** A host that hands out t1, t2, …; each lasts ten minutes by the platform's clock, which may differ from this one. */
function host({ skewMs = 0 } = {}) {
  let asked = 0;
  const callback = async () => ({
    token: `t${++asked}`,
    expiresAt: new Date(Date.now() + skewMs + LIFE_MS).toISOString(),
  });
  return { callback, asked: () => asked };
}

/** A host whose answers the test gives one by one. */
function slowHost() {
  const waiting: { resolve: (token: ProvidedToken) => void; reject: (reason: unknown) => void }[] = [];
  let notify = () => {};
  return {
    callback: () =>
      new Promise<ProvidedToken>((resolve, reject) => {
        waiting.push({ resolve, reject });
        notify();
      }),
    asked: () => waiting.length,
    /** Resolves when the callback has been called `count` times. */
    called: (count: number) =>
      new Promise<void>((resolve) => {
        notify = () => waiting.length >= count && resolve();
        notify();
      }),
    give: (call: number) => waiting[call - 1]?.resolve({ token: `t${call}`, expiresIn: LIFE_MS / 1000 }),
    fail: (call: number) => waiting[call - 1]?.reject(new Error('signed out')),
  };
}

const failure = async (client: Client) => {
  const result = await listAreas(client, {}, { retry: false }).safe();
  assert.ok(!result.ok);
  return result.error;
};

/** Lets everything that waits for no timer happen. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a token from the host', () => {
  beforeEach(() => mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-23T09:00:00+08:00') }));
  afterEach(() => mock.timers.reset());

  it('is asked for once by a hundred calls', async () => {
    const { callback, asked } = host();
    const { client, tokens } = clientOf(tokenProvider(callback));
    await Promise.all(Array.from({ length: 100 }, () => listAreas(client)));
    assert.equal(asked(), 1);
    assert.deepEqual(new Set(tokens()), new Set(['t1']));
  });

  for (const [form, given] of [
    ['a time', () => ({ token: 't', expiresAt: new Date(Date.now() + LIFE_MS).toISOString() })],
    ['seconds', () => ({ token: 't', expiresIn: LIFE_MS / 1000 })],
  ] as const) {
    it(`lasts as long as the host says by ${form}`, async () => {
      let asked = 0;
      const { client } = clientOf(tokenProvider(async () => (asked++, given())));
      await listAreas(client);
      mock.timers.setTime(Date.now() + 0.79 * LIFE_MS);
      await listAreas(client);
      assert.equal(asked, 1);
      mock.timers.setTime(Date.now() + 0.22 * LIFE_MS);
      await listAreas(client);
      assert.equal(asked, 2);
    });
  }

  it('is replaced after 80 % of its life while calls go on with it', async () => {
    const { callback, give, asked, called } = slowHost();
    const { client, tokens } = clientOf(tokenProvider(callback));
    const first = listAreas(client);
    await called(1);
    give(1);
    await first;
    mock.timers.setTime(Date.now() + 0.85 * LIFE_MS);
    await listAreas(client);
    await listAreas(client);
    assert.equal(asked(), 2);
    give(2);
    await settled();
    await listAreas(client);
    assert.deepEqual(tokens(), ['t1', 't1', 't1', 't2']);
  });

  it('is waited for when the old one is dead', async () => {
    const { callback, give, called } = slowHost();
    const { client, tokens } = clientOf(tokenProvider(callback));
    const first = listAreas(client);
    await called(1);
    give(1);
    await first;
    mock.timers.setTime(Date.now() + LIFE_MS);
    const second = listAreas(client);
    await called(2);
    assert.deepEqual(tokens(), ['t1']);
    give(2);
    await second;
    assert.deepEqual(tokens(), ['t1', 't2']);
  });

  it('is replaced once when the platform refuses it to a hundred calls', async () => {
    const { callback, asked } = host();
    const { client } = clientOf(tokenProvider(callback), (request) =>
      request.headers.get('Authorization') === 'Bearer t1' ? refuse() : ok(request),
    );
    const results = await Promise.all(Array.from({ length: 100 }, () => listAreas(client).safe()));
    assert.ok(results.every((result) => result.ok));
    assert.equal(asked(), 2);
  });

  it('stays when an older one is refused late', async () => {
    const { callback, asked } = host();
    const late: (() => void)[] = [];
    let sent = () => {};
    const bothSent = new Promise<void>((resolve) => (sent = () => late.length === 2 && resolve()));
    const { client, tokens } = clientOf(tokenProvider(callback), (request) => {
      if (request.headers.get('Authorization') !== 'Bearer t1') return ok(request);
      return new Promise((resolve) => {
        late.push(() => resolve(refuse()));
        sent();
      });
    });
    const calls = [listAreas(client), listAreas(client)];
    await bothSent;
    late[0]?.();
    await calls[0];
    late[1]?.();
    await calls[1];
    assert.equal(asked(), 2);
    assert.deepEqual(tokens(), ['t1', 't1', 't2', 't2']);
  });

  for (const order of [
    [2, 3],
    [3, 2],
  ]) {
    it(`that was asked for before a refusal does not count beside one asked for after it, come it ${order[0] === 2 ? 'sooner' : 'later'}`, async () => {
      const { callback, give, asked, called } = slowHost();
      let valid = true;
      const { client, tokens } = clientOf(tokenProvider(callback), (request) =>
        valid || request.headers.get('Authorization') === 'Bearer t3' ? ok(request) : refuse(),
      );
      const first = listAreas(client);
      await called(1);
      give(1);
      await first;
      mock.timers.setTime(Date.now() + 0.9 * LIFE_MS);
      valid = false;
      const refused = listAreas(client);
      await called(3);
      const calls = [refused];
      for (const call of order) {
        give(call);
        await settled();
        calls.push(listAreas(client));
      }
      await Promise.all(calls);
      assert.deepEqual(tokens(), ['t1', 't1', 't3', 't3', 't3']);
      assert.equal(asked(), 3);
    });
  }

  it('that is dead already is not asked for once more when it is refused late', async () => {
    const { callback, give, asked, called } = slowHost();
    let refuseNow = () => {};
    const { client, sent } = clientOf(tokenProvider(callback), (request) =>
      sent.length > 1 ? ok(request) : new Promise((resolve) => (refuseNow = () => resolve(refuse()))),
    );
    const late = listAreas(client);
    await called(1);
    give(1);
    while (sent.length === 0) await settled();
    mock.timers.setTime(Date.now() + LIFE_MS);
    const next = listAreas(client);
    await called(2);
    refuseNow();
    await settled();
    give(2);
    await Promise.all([late, next]);
    assert.equal(asked(), 2);
  });

  for (const hours of [2, -2]) {
    it(`is used no longer and no shorter on a device whose clock is ${hours} hours off`, async () => {
      const skewMs = -hours * 3_600_000;
      const { callback, asked } = host({ skewMs });
      let ends = 0;
      let refused = 0;
      const { client } = clientOf(tokenProvider(callback), () => {
        const now = Date.now() + skewMs;
        ends ||= now + LIFE_MS;
        if (now >= ends && asked() === 1) refused += 1;
        return Response.json({}, { headers: { Date: new Date(now).toUTCString() } });
      });
      for (let call = 0; call < 10; call += 1) await listAreas(client);
      assert.equal(asked(), 1);
      mock.timers.setTime(Date.now() + 0.78 * LIFE_MS);
      await listAreas(client);
      assert.equal(asked(), 1);
      mock.timers.setTime(Date.now() + 0.25 * LIFE_MS);
      await listAreas(client);
      assert.deepEqual([asked(), refused], [2, 0], 'asked for in time');
    });
  }

  it('that seems dead on arrival is used all the same, where the platform tells no time', async () => {
    const { callback, asked } = host({ skewMs: -2 * 3_600_000 });
    const { client } = clientOf(tokenProvider(callback));
    for (let call = 0; call < 10; call += 1) await listAreas(client);
    assert.equal(asked(), 1);
  });

  it('is judged by the clock when it is used, should the clock have jumped', async () => {
    const { callback, asked } = host();
    const { client } = clientOf(tokenProvider(callback));
    await listAreas(client);
    mock.timers.setTime(Date.now() + 86_400_000);
    await listAreas(client);
    assert.equal(asked(), 2);
    mock.timers.setTime(Date.now() - 86_400_000);
    await listAreas(client);
    assert.equal(asked(), 2);
  });

  it('never comes from a callback that hangs: the call fails after 30 s and says what the page must do', async () => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    const { callback, asked, called, give } = slowHost();
    const { client } = clientOf(tokenProvider(callback), ok, { timeout: { attempt: 60_000 } });
    const failing = failure(client);
    await called(1);
    let ended = false;
    void failing.finally(() => (ended = true));
    mock.timers.tick(29_999);
    await settled();
    assert.equal(ended, false);
    mock.timers.tick(1);
    const error = await failing;
    assert.ok(error instanceof AuthError);
    assert.equal(error.retryable, true);
    assert.match(error.message, /within 30 s.*must resolve to \{ token, expiresAt \}/);
    const next = listAreas(client);
    await called(2);
    give(2);
    await next;
    assert.equal(asked(), 2);
  });

  for (const [kind, callback] of [
    ['throws', () => assert.fail('signed out')],
    ['rejects', () => Promise.reject(new Error('signed out'))],
    ['resolves to nothing', () => Promise.resolve(undefined as never)],
    ['resolves to an empty token', async () => ({ token: '', expiresIn: 60 })],
    ['resolves to a token without an end', () => Promise.resolve(JSON.parse('{"token":"t"}'))],
    ['resolves to a token with an end that is none', async () => ({ token: 't', expiresAt: 'soon' })],
    ['resolves to a token that lasts no time', async () => ({ token: 't', expiresIn: 0 })],
  ] as const) {
    it(`of a callback that ${kind} is an error that says what it must do, and no request`, async () => {
      let asked = 0;
      const { client, sent } = clientOf(tokenProvider(() => (asked++, callback())));
      for (const count of [1, 2]) {
        const error = await failure(client);
        assert.ok(error instanceof AuthError);
        assert.match(error.message, /must resolve to \{ token, expiresAt \} or \{ token, expiresIn \}/);
        assert.equal(asked, count, 'the next call asks again');
      }
      assert.equal(sent.length, 0);
    });
  }

  it('is not asked for at every call while the host fails and the old one lasts', async () => {
    const { callback, give, fail, asked, called } = slowHost();
    const { client } = clientOf(tokenProvider(callback));
    const first = listAreas(client);
    await called(1);
    give(1);
    await first;
    const started = Date.now();
    for (const [part, count] of [
      [0.81, 2],
      [0.85, 2],
      [0.91, 3],
      [0.93, 3],
    ] as const) {
      mock.timers.setTime(started + part * LIFE_MS);
      for (let call = 0; call < 20; call += 1) await listAreas(client);
      assert.equal(asked(), count);
      fail(count);
      await settled();
    }
  });

  it('is still fetched for the others when one of them aborts', async () => {
    const { callback, give, asked, called } = slowHost();
    const { client } = clientOf(tokenProvider(callback));
    const controller = new AbortController();
    const impatient = listAreas(client, {}, { signal: controller.signal }).safe();
    const patient = listAreas(client);
    await called(1);
    controller.abort();
    const result = await impatient;
    assert.equal(!result.ok && result.error.name, 'AbortError');
    give(1);
    await patient;
    assert.equal(asked(), 1);
  });

  it('of one session does not reach another that uses the same provider', async () => {
    const { callback } = host();
    const auth = tokenProvider(callback);
    const one = clientOf(auth, ok, { sessionId: 'one' });
    const two = clientOf(auth, ok, { sessionId: 'two' });
    const elsewhere = clientOf(auth, ok, { baseUrl: 'https://other.test', sessionId: 'two' });
    for (const { client } of [one, two, elsewhere]) await listAreas(client);
    assert.deepEqual([one.tokens(), two.tokens(), elsewhere.tokens()], [['t1'], ['t2'], ['t3']]);
  });

  it('is forgotten when the client is closed, and its callback is waited for no longer', async () => {
    const { callback, asked, called } = slowHost();
    const auth = tokenProvider(callback);
    const { client } = clientOf(auth);
    const call = listAreas(client).safe();
    await called(1);
    client.close();
    assert.equal((await call).ok, false);
    void listAreas(clientOf(auth).client).safe();
    await called(2);
    assert.equal(asked(), 2);
  });
});

describe('many calls', () => {
  it('leave neither listeners nor memory behind', async () => {
    const calls = process.env.FULL === '1' ? 100_000 : 10_000;
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const open = { count: 0 };
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const long = new AbortController();
    // What ends a listener here is its removal; none of these signals aborts.
    long.signal.addEventListener = function (...args: Parameters<typeof addEventListener>) {
      open.count += 1;
      addEventListener.apply(this, args);
    };
    long.signal.removeEventListener = function (...args: Parameters<typeof removeEventListener>) {
      open.count -= 1;
      removeEventListener.apply(this, args);
    };
    let asked = 0;
    const auth = tokenProvider(() =>
      asked++ % 2 ? new Promise(() => undefined) : Promise.resolve({ token: 't', expiresIn: 3600 }),
    );
    const { client } = clientOf(auth);
    const use = async (count: number) => {
      for (let call = 0; call < count; call += 1) {
        await auth.credential(long.signal, client);
        // Every hundredth finds its token refused, and gives up on a host that does not answer.
        if (call % 100 !== 0) continue;
        auth.refused('t');
        const impatient = new AbortController();
        const waiting = auth.credential(impatient.signal, client).catch(() => undefined);
        await Promise.resolve();
        impatient.abort();
        await waiting;
        client.auth.close?.();
      }
    };
    const heap = async () => {
      for (let round = 0; round < 3; round += 1) {
        // What is cancelled goes only when the loop comes round.
        await settled();
        collect();
      }
      return process.memoryUsage().heapUsed;
    };
    await use(1_000);
    const before = await heap();
    await use(calls);
    const grown = (await heap()) - before;
    assert.equal(open.count, 0);
    assert.ok(grown < 1_000_000, `${grown} bytes more`);
    client.close();
  });
});

describe('keys', () => {
  const written = async (auth: Auth, options: { body?: string; headers?: Record<string, string> } = {}) => {
    const { client } = clientOf(auth);
    const credential = await auth.credential(new AbortController().signal, client);
    const request = new Request(`${BASE}/areas?q=1`, { ...options, method: options.body ? 'POST' : 'GET' });
    return (await auth.write?.(request, credential)) ?? credential;
  };

  it('of this platform tell what they are not', () => {
    for (const key of ['sk_x', 'pk_', 'pk_…']) {
      assert.throws(
        () => publishableKey(key),
        (error) =>
          error instanceof UsageError &&
          /begins with pk_ and is plain ASCII\. Was all of it copied\?/.test(error.message),
      );
      assert.equal(isPublishableKey(key), false);
    }
    assert.equal(isPublishableKey('pk_1'), true);
    assert.throws(() => secretKey('pk_x'), UsageError);
    assert.throws(() => basic('a:b', 'c'), UsageError);
  });

  it('fit what asks for their scheme, and nothing else', () => {
    const takes = (auth: Auth<'guestToken' | 'secretKey'>) => auth;
    takes(secretKey('sk_1'));
    takes(bearer('b_1'));
    takes(schemes({ guestToken: bearer('b_1') }));
    // @ts-expect-error A publishable key is neither.
    takes(publishableKey('pk_1'));
    // @ts-expect-error No key at all is neither.
    takes(none());
  });

  it('go out as bearer tokens', async () => {
    for (const auth of [publishableKey('pk_1'), secretKey('sk_1'), bearer('b_1')]) {
      const { client, tokens } = clientOf(auth);
      await listAreas(client);
      assert.match(tokens()[0] ?? '', /^(pk|sk|b)_1$/);
    }
  });

  it('are left out where there are none', async () => {
    const { client, sent } = clientOf(none());
    await listAreas(client);
    assert.equal(sent[0]?.headers.has('Authorization'), false);
  });

  it('of name and password are in UTF-8', async () => {
    // The example of RFC 7617, section 2.1.
    const { client, sent } = clientOf(basic('test', '123£'));
    await listAreas(client);
    assert.equal(sent[0]?.headers.get('Authorization'), 'Basic dGVzdDoxMjPCow==');
  });

  it('stand in a header, the query or a cookie, with the body as it was', async () => {
    const inHeader = await written(apiKey('X-Key', 'k&1', { in: 'header' }));
    const inQuery = await written(apiKey('key', 'k&1', { in: 'query' }), {
      body: '{"a":"渝"}',
      headers: { 'X-A': '1' },
    });
    const inCookie = await written(apiKey('key', 'k1', { in: 'cookie' }), { headers: { Cookie: 'a=b' } });
    assert.ok(inHeader instanceof Request && inQuery instanceof Request && inCookie instanceof Request);
    assert.equal(inHeader.headers.get('X-Key'), 'k&1');
    assert.equal(inQuery.url, `${BASE}/areas?q=1&key=k%261`);
    assert.equal(inQuery.method, 'POST');
    assert.equal(inQuery.headers.get('X-A'), '1');
    assert.equal(await inQuery.text(), '{"a":"渝"}');
    assert.equal(inCookie.headers.get('Cookie'), 'a=b; key=k1');
  });

  it('go out together where a contract asks for several', async () => {
    const { callback, asked } = host();
    const auth = schemes({ app: apiKey('X-App', 'a1', { in: 'header' }), login: tokenProvider(callback) });
    const { client, sent } = clientOf(auth, (request) =>
      request.headers.get('Authorization') === 'Bearer t1' ? refuse() : ok(request),
    );
    await listAreas(client);
    assert.equal(asked(), 2);
    assert.deepEqual(
      sent.map(({ headers }) => [headers.get('X-App'), headers.get('Authorization')]),
      [
        ['a1', 'Bearer t1'],
        ['a1', 'Bearer t2'],
      ],
    );
  });

  it('that are secret work in a worker of a server', async () => {
    const sdk = import.meta.resolve('@digital-cq/sdk');
    // As on servers whose workers have the globals of the web's.
    const source = `
      globalThis.importScripts = () => {};
      globalThis.WorkerGlobalScope = Object;
      import(${JSON.stringify(sdk)}).then(({ secretKey }) => {
        secretKey('sk_1');
        require('node:worker_threads').parentPort.postMessage('works');
      });`;
    const worker = new Worker(source, { eval: true });
    const outcome = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    assert.equal(outcome, 'works');
  });
});
