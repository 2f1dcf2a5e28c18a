import type { Client } from '../core/client.js';
import type { Token, TokenDesk } from './tokens.js';

/** What the tabs of one session have in common of their token providers. */
export interface SharedTokens {
  /** A token with a higher number than `above`: another tab's, or a new one from the host, then for all of them. */
  obtain: (above: number) => Promise<Token>;
  /** This tab has no token to give any more. */
  release: () => void;
  close: () => void;
}

/** What tabs tell each other: a token, or nothing to ask for one. */
type Message = Token | null;

/** How long another tab may hold this one up: it may hang, or sleep. */
const TURN_LIMIT_MS = 5_000;
const ANSWER_LIMIT_MS = 1_000;

/**
 * Shares tokens between the tabs in which the host has given one `sessionId` for one platform. Tabs fetch in turn, under
 * a lock. Each that has a token holds a second lock with the token's number in its name, so that the tab whose turn it
 * is knows whether there is a newer one to ask for. Tokens go from memory to memory and are stored nowhere.
 *
 * `undefined` where tabs cannot find each other: outside of browsers, and without Web Locks.
 */
export function shareTokens(client: Client, desk: TokenDesk): SharedTokens | undefined {
  if (!globalThis.location || !globalThis.navigator.locks || !globalThis.BroadcastChannel) return undefined;
  // As JSON, so that no session is named like another one, or like another one's second lock.
  const name = JSON.stringify(['digital-cq token', client.baseUrl, client.sessionId]);
  const channel = new BroadcastChannel(name);
  /** Called when another tab has sent its token. */
  const listeners = new Set<() => void>();
  let held: Promise<() => void> | undefined;
  let closed = false;

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data) {
      void adopt(data);
      for (const listener of listeners) listener();
    } else {
      // Even a dead one is an answer: who asks need not wait for it any longer.
      tell(desk.token());
    }
  };

  function tell(message: Message | undefined): void {
    if (message !== undefined && !closed) channel.postMessage(message);
  }

  /** Takes a token into use, and shows that there is one here. */
  async function adopt(token: Token): Promise<void> {
    if (closed || !desk.adopt(token)) return;
    release();
    // Without the second lock nobody asks here; that is all.
    held = take(name + token.number, { mode: 'shared' }).catch(() => () => undefined);
    await held;
  }

  function release(): void {
    void held?.then((letGo) => letGo());
    held = undefined;
  }

  /** Resolves to what gives the turn back; to nothing when a token came first, or another tab keeps its turn too long. */
  async function turn(enough: () => boolean): Promise<(() => void) | undefined> {
    const patience = new AbortController();
    const stop = () => patience.abort();
    const timer = setTimeout(stop, TURN_LIMIT_MS);
    const listener = () => enough() && stop();
    listeners.add(listener);
    const letGo = await take(name, { signal: patience.signal }).catch(() => undefined);
    clearTimeout(timer);
    listeners.delete(listener);
    return letGo;
  }

  /** The highest number of a token that a tab holds. */
  async function highest(): Promise<number> {
    const { held: locks = [] } = await navigator.locks.query().catch((): LockManagerSnapshot => ({}));
    const tails = locks.flatMap(({ name: lock = '' }) => (lock.startsWith(name) ? lock.slice(name.length) : []));
    return Math.max(0, ...tails.map((tail) => Number(tail) || 0));
  }

  /** Asks the other tabs for their token and waits for an answer, but not for long. */
  function askTabs(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        listeners.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ANSWER_LIMIT_MS);
      listeners.add(done);
      tell(null);
    });
  }

  return {
    obtain: async (above) => {
      const known = () => desk.above(above);
      const letGo = await turn(() => known() !== undefined);
      try {
        const waited = known();
        if (waited) return waited;
        const others = await highest();
        if (others > desk.floor()) await askTabs();
        const told = known();
        if (told) return told;
        const token = await desk.ask(1 + Math.max(others, desk.floor()));
        await adopt(token);
        tell(desk.above(above));
        return token;
      } finally {
        letGo?.();
      }
    },
    release,
    close: () => {
      closed = true;
      release();
      channel.close();
    },
  };
}

/** Takes a lock, and resolves to what lets go of it. */
function take(name: string, options: LockOptions): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, options, () => new Promise<void>((letGo) => resolve(() => letGo()))).catch(reject);
  });
}
