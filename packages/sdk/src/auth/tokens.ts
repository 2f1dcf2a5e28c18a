import type { Client } from '../core/client.js';
import { AuthError } from '../core/errors.js';
import { abortable } from './abortable.js';
import { shareTokens } from './shared-tokens.js';
import type { ProvidedToken } from './token-provider.js';

/** The tokens of one session in this tab. */
export interface Session {
  credential: (signal: AbortSignal) => Promise<string>;
  refused: (credential: string) => void;
  answered: (date: string) => void;
  close: () => void;
}

/** A token that came at `at` by this device's clock, and lasts `life` ms or else until `end` by the platform's clock. */
export interface Token {
  token: string;
  at: number;
  life: number | undefined;
  end: number;
  /** Counts the tokens of a session; a later one has a higher number. */
  number: number;
}

/** The tokens of one session in this tab, as the part that shares them with other tabs sees them. */
export interface TokenDesk {
  /** A token must have a higher number than this one to be of any use. */
  floor: () => number;
  /** The token in use, be it dead. */
  token: () => Token | undefined;
  /** The token in use, if it has a higher number than this one and is not dead. */
  above: (number: number) => Token | undefined;
  /** Takes a token into use; whether its number was high enough. */
  adopt: (token: Token) => boolean;
  /** Asks the host's callback for a token, and gives it this number. */
  ask: (number: number) => Promise<Token>;
}

const CALLBACK_LIMIT_MS = 30_000;
const REFRESH_AT = 0.8;
const PLEASE = 'The callback of tokenProvider() must resolve to { token, expiresAt } or { token, expiresIn }.';

/** Gets tokens from the host's callback for one client and one session of it. */
export function openSession(callback: () => Promise<ProvidedToken>, client: Client): Session {
  let current: Token | undefined;
  let pending: Promise<Token> | undefined;
  let floor = 0;
  /** The platform's clock less this device's, in ms. */
  let skew = 0;
  /** The part of its life after which a token is replaced. */
  let due = REFRESH_AT;
  /** What ends the wait for the callback. */
  const waits = new Set<(reason: AuthError) => void>();

  const desk: TokenDesk = {
    floor: () => floor,
    token: () => current,
    above: (number) => (current && current.number > number && spent(current) < 1 ? current : undefined),
    adopt: (token) => {
      if (token.number <= floor) return false;
      current = token;
      floor = token.number;
      due = REFRESH_AT;
      return true;
    },
    ask,
  };
  const shared = client.sessionId ? shareTokens(client, desk) : undefined;

  const listening = new AbortController();
  for (const event of ['online', 'pageshow', 'visibilitychange']) {
    globalThis.addEventListener?.(event, wake, { signal: listening.signal });
  }

  /**
   * How much of its life a token has behind it. One that seems dead on arrival has just been made all the same: it
   * tells of a wrong clock. Its part is negative, and it serves until the clocks are compared or it is refused.
   */
  function spent({ at, life, end }: Token): number {
    return (Date.now() - at) / (life ?? end - skew - at);
  }

  async function ask(number: number): Promise<Token> {
    try {
      const { token, expiresAt, expiresIn } = await answer();
      const life = expiresIn && expiresIn * 1000;
      const end = Date.parse(`${expiresAt}`);
      if (typeof token !== 'string' || !token || !(life ?? end)) throw new AuthError(`That is no token. ${PLEASE}`);
      return { token, at: Date.now(), life, end, number };
    } catch (error) {
      if (error instanceof AuthError) throw error;
      throw new AuthError(`The page could not provide a token. ${PLEASE}`, { cause: error, retryable: true });
    }
  }

  /** What the callback says, if it says it in time. */
  function answer(): Promise<ProvidedToken> {
    return new Promise((resolve, reject) => {
      const giveUp = (reason: AuthError) => settle(() => reject(reason));
      const settle = (how: () => void) => {
        clearTimeout(timer);
        waits.delete(giveUp);
        how();
      };
      const timer = setTimeout(
        () => giveUp(new AuthError(`No token came within 30 s. ${PLEASE}`, { retryable: true })),
        CALLBACK_LIMIT_MS,
      );
      waits.add(giveUp);
      new Promise<ProvidedToken>((called) => called(callback())).then(
        (given) => settle(() => resolve(given)),
        (error: unknown) => settle(() => reject(error)),
      );
    });
  }

  async function obtain(): Promise<Token> {
    if (shared) return shared.obtain(floor);
    const token = await ask(floor + 1);
    desk.adopt(token);
    return token;
  }

  function drop(): void {
    current = undefined;
    shared?.release();
  }

  /** One fetch for all who need one now. */
  function refresh(): Promise<Token> {
    if (pending) return pending;
    const mine = obtain()
      .catch((error: unknown) => {
        // While the old one lasts, the next try waits for half of what is left of it.
        due = (due + 1) / 2;
        throw error;
      })
      .finally(() => {
        if (pending === mine) pending = undefined;
      });
    pending = mine;
    return mine;
  }

  function refreshIfDue(): void {
    if (!pending && (!current || spent(current) >= due)) refresh().catch(() => undefined);
  }

  /** Somebody looks at the page again, or the network is back. */
  function wake(): void {
    if (globalThis.document?.hidden) return;
    due = REFRESH_AT;
    refreshIfDue();
  }

  return {
    credential: async (signal: AbortSignal) => {
      // By the clock at each use, and not by a timer: those sleep when the device does.
      const usable = desk.above(0);
      if (usable) {
        refreshIfDue();
        return usable.token;
      }
      // From here on, a late refusal of the dead one has nothing to discard.
      drop();
      return (await abortable(refresh(), signal)).token;
    },
    refused: (credential: string) => {
      // A late refusal of an older token must not discard the one that replaced it.
      if (current?.token !== credential) return;
      drop();
      // What is under way began before the refusal: its number is used up as well.
      floor += 1;
      pending = undefined;
    },
    answered: (date: string) => {
      const time = Date.parse(date);
      if (time) skew = time - Date.now();
    },
    close: () => {
      listening.abort();
      // A turn among the tabs must not be kept for a callback that nobody waits for.
      for (const giveUp of waits) giveUp(new AuthError('The client was closed.'));
      shared?.close();
    },
  };
}
