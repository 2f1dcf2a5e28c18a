import { expect } from 'chai';
import type { Client, createClient, ProvidedToken, tokenProvider } from '@digital-cq/sdk';
import type { listAreas } from '@digital-cq/sdk/areas';

interface Sdk {
  createClient: typeof createClient;
  tokenProvider: typeof tokenProvider;
  listAreas: typeof listAreas;
}

const MODULES = `
  import { createClient, tokenProvider } from '/packages/sdk/dist/index.js';
  import { listAreas } from '/packages/sdk/dist/generated/areas.js';`;

/** A host and a platform for all tabs of a test. */
function world() {
  const refused = new Set<string>();
  const seen: string[] = [];
  let asked = 0;
  return {
    asked: () => asked,
    seen,
    refuse: (token: string) => refused.add(token),
    provide: async (): Promise<ProvidedToken> => ({ token: `t${++asked}`, expiresIn: 600 }),
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const token = new Request(input, init).headers.get('Authorization')?.slice(7) ?? '';
      seen.push(token);
      return new Response('{"items":[],"nextCursor":null}', {
        status: refused.has(token) ? 401 : 200,
        headers: { 'Content-Type': 'application/json' },
      });
    },
  };
}
type World = ReturnType<typeof world>;

const frames = new Set<HTMLIFrameElement>();

/** A tab: a page of this origin with a realm, locks and a clock of its own, and the SDK's built files in it. */
async function openTab(prepare = '') {
  const frame = document.createElement('iframe');
  const sdk = new Promise<Sdk>((resolve) =>
    addEventListener('tab', (event) => event instanceof CustomEvent && resolve(event.detail), { once: true }),
  );
  frame.srcdoc = `
    <script>let ahead = 0; const { now } = Date; Date.now = () => now() + ahead; ${prepare}</script>
    <script type="module">${MODULES}
      parent.dispatchEvent(new parent.CustomEvent('tab', { detail: { createClient, tokenProvider, listAreas } }));
    </script>`;
  document.body.append(frame);
  frames.add(frame);
  const tab = await sdk;
  const clients: Client[] = [];
  const run = (script: string) => {
    const element = frame.contentDocument?.createElement('script');
    if (!element) throw new Error('The tab is closed.');
    element.textContent = script;
    frame.contentDocument?.body.append(element);
  };
  return {
    client(w: World, options: { sessionId?: string; baseUrl?: string; provide?: World['provide'] } = {}) {
      const { provide = w.provide, baseUrl = `${location.origin}/api/v1`, ...rest } = options;
      const client = tab.createClient({
        baseUrl,
        auth: tab.tokenProvider(provide),
        random: () => 0,
        fetch: w.fetch,
        ...rest,
      });
      clients.push(client);
      return client;
    },
    call: (client: Client, count = 1) =>
      Promise.all(Array.from({ length: count }, () => tab.listAreas(client, {}, { retry: 1 }))),
    run,
    moveClock: (ms: number) => run(`ahead += ${ms}`),
    fire: (event: string) =>
      run(
        event === 'visibilitychange'
          ? `document.dispatchEvent(new Event('${event}', { bubbles: true }))`
          : `dispatchEvent(new Event('${event}'))`,
      ),
    close() {
      for (const client of clients) client.close();
      frame.remove();
      frames.delete(frame);
    },
    /** Without a word to anybody, as when its process ends. */
    kill: () => frame.remove(),
  };
}

/** Hands over each value as it comes. */
function queue<T>() {
  const values: T[] = [];
  const readers: ((value: T) => void)[] = [];
  return {
    put(value: T) {
      const reader = readers.shift();
      if (reader) reader(value);
      else values.push(value);
    },
    next: () =>
      new Promise<T>((resolve) => {
        const [value] = values.splice(0, 1);
        if (value === undefined) readers.push(resolve);
        else resolve(value);
      }),
  };
}

describe('the token of a session', () => {
  let w: World;
  let sessionId: string;
  beforeEach(() => {
    w = world();
    sessionId = crypto.randomUUID();
  });
  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames.clear();
  });

  const threeTabs = async (prepare?: string) => {
    const tabs = [await openTab(prepare), await openTab(prepare), await openTab(prepare)];
    return tabs.map((tab) => ({ tab, client: tab.client(w, { sessionId }) }));
  };
  const callAll = (tabs: Awaited<ReturnType<typeof threeTabs>>, count = 100) =>
    Promise.all(tabs.map(({ tab, client }) => tab.call(client, count)));

  it('is asked for once by a hundred callers in each of three tabs', async () => {
    const tabs = await threeTabs();
    await callAll(tabs);
    expect(w.asked()).to.equal(1);
    expect(new Set(w.seen)).to.deep.equal(new Set(['t1']));
  });

  it('is asked for once more when the platform refuses it in all of them', async () => {
    const tabs = await threeTabs();
    await callAll(tabs, 1);
    w.refuse('t1');
    await callAll(tabs);
    expect(w.asked()).to.equal(2);
  });

  it('is asked for once more when it grows old in all of them', async () => {
    const tabs = await threeTabs();
    await callAll(tabs, 1);
    for (const { tab } of tabs) tab.moveClock(600_000);
    await callAll(tabs);
    expect(w.asked()).to.equal(2);
  });

  it('reaches a tab that opens later', async () => {
    const first = await openTab();
    await first.call(first.client(w, { sessionId }));
    const later = await openTab();
    await later.call(later.client(w, { sessionId }));
    expect(w.asked()).to.equal(1);
  });

  it('does not reach another session, a client of none, or another platform', async () => {
    const [one, two] = [await openTab(), await openTab()];
    await one.call(one.client(w, { sessionId }));
    await two.call(two.client(w, { sessionId: crypto.randomUUID() }));
    await two.call(two.client(w));
    await two.call(two.client(w, { sessionId, baseUrl: `${location.origin}/other` }));
    await two.call(two.client(w, { sessionId: `${sessionId}1` }));
    expect(w.seen).to.deep.equal(['t1', 't2', 't3', 't4', 't5']);
  });

  it('is stored nowhere', async () => {
    const before = [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length];
    const tab = await openTab();
    await tab.call(tab.client(w, { sessionId }));
    expect([localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]).to.deep.equal(before);
  });

  // In a tab where time stands still, what waits for a limit waits for ever.
  const timeless = 'window.setTimeout = () => 0;';

  it('is asked for by another tab when the one whose turn it is ends', async () => {
    const called = queue<string>();
    const [one, two] = [await openTab(), await openTab(timeless)];
    const hang = () => new Promise<ProvidedToken>(() => called.put('hangs'));
    void one.call(one.client(w, { sessionId, provide: hang })).catch(() => undefined);
    await called.next();
    const waiting = two.call(two.client(w, { sessionId }));
    one.kill();
    await waiting;
    expect(w.seen).to.deep.equal(['t1']);
  });

  it('is asked for by another tab when the client whose turn it is closes', async () => {
    const called = queue<string>();
    const [one, two] = [await openTab(), await openTab(timeless)];
    const hang = () => new Promise<ProvidedToken>(() => called.put('hangs'));
    const client = one.client(w, { sessionId, provide: hang });
    void one.call(client).catch(() => undefined);
    await called.next();
    const waiting = two.call(two.client(w, { sessionId }));
    client.close();
    await waiting;
    expect(w.seen).to.deep.equal(['t1']);
  });

  it('that is dead is no reason to wait for the tab that has it', async () => {
    const [one, two] = [await openTab(), await openTab(timeless)];
    await one.call(one.client(w, { sessionId }));
    for (const tab of [one, two]) tab.moveClock(600_000);
    await two.call(two.client(w, { sessionId }));
    expect(w.seen).to.deep.equal(['t1', 't2']);
  });

  // In a tab where time runs a hundred times as fast, nobody need wait for the limits.
  const hasty = 'const { setTimeout: later } = window; window.setTimeout = (work, ms) => later(work, ms / 100);';

  it('is asked for by another tab when the one whose turn it is keeps it for too long', async () => {
    const called = queue<string>();
    const [one, two] = [await openTab(), await openTab(hasty)];
    const hang = () => new Promise<ProvidedToken>(() => called.put('hangs'));
    void one.call(one.client(w, { sessionId, provide: hang })).catch(() => undefined);
    await called.next();
    await two.call(two.client(w, { sessionId }));
    expect(w.seen).to.deep.equal(['t1']);
  });

  it('is asked for anew when the tab that has it does not answer', async () => {
    const mute = await openTab('BroadcastChannel.prototype.postMessage = () => {};');
    await mute.call(mute.client(w, { sessionId }));
    const two = await openTab(hasty);
    await two.call(two.client(w, { sessionId }));
    expect(w.seen).to.deep.equal(['t1', 't2']);
  });

  it('is each tab’s own where the browser has no locks', async () => {
    const tabs = await threeTabs(`Object.defineProperty(navigator, 'locks', { value: undefined });`);
    await callAll(tabs);
    expect(w.asked()).to.equal(3);
  });

  for (const event of ['online', 'pageshow', 'visibilitychange']) {
    it(`that grew old meanwhile is replaced on ${event}, once for all tabs, and not when it is still good`, async () => {
      const called = queue<number>();
      const provide = async () => {
        const given = await w.provide();
        called.put(w.asked());
        return given;
      };
      const [one, two] = [await openTab(), await openTab()];
      const clients = [one.client(w, { sessionId, provide }), two.client(w, { sessionId, provide })] as const;
      await Promise.all([one.call(clients[0]), two.call(clients[1])]);
      await called.next();
      one.fire(event);
      for (const tab of [one, two]) tab.moveClock(500_000);
      for (const tab of [one, two]) tab.fire(event);
      expect(await called.next()).to.equal(2);
      for (const tab of [one, two]) tab.moveClock(200_000);
      await Promise.all([one.call(clients[0]), two.call(clients[1])]);
      expect(w.seen.slice(2)).to.deep.equal(['t2', 't2']);
    });
  }

  it('is asked for by nobody when the client is closed, whatever the page does', async () => {
    const tab = await openTab();
    const client = tab.client(w, { sessionId });
    await tab.call(client);
    client.close();
    tab.moveClock(600_000);
    for (const event of ['online', 'pageshow', 'visibilitychange']) tab.fire(event);
    const other = tab.client(w, { sessionId });
    await tab.call(other);
    expect(w.asked()).to.equal(2);
  });
});

describe('a secret key', () => {
  const source = `
    import('${location.origin}/packages/sdk/dist/index.js').then(({ secretKey }) => {
      try { secretKey('sk_1'); postMessage('taken'); } catch ({ message }) { postMessage(message); }
    });`;
  for (const type of ['classic', 'module'] as const) {
    it(`is refused in a browser’s ${type} worker`, async () => {
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const worker = new Worker(url, { type });
      const said = await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = reject;
      });
      worker.terminate();
      URL.revokeObjectURL(url);
      expect(said).to.match(/refuses to run in a browser/);
    });
  }
});
