import type { Book, QueuedAction, QueueError, UploadProgress } from './entry.js';
import type { Change, StoredBody } from './store.js';

/** The rules of the outbox: they know a book and the time, and neither storage nor network. */

const DAY_MS = 24 * 3_600_000;
/** Platforms keep answers for 7 days at least; what may have been sent is not sent again by itself when this is over. */
const CERTAIN_MS = 5 * DAY_MS;
/** Sent actions stay in sight for as long. */
const SHOWN_MS = 7 * DAY_MS;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** A platform that asks for more is asked again all the same. */
const LONGEST_ASKED_MS = 3_600_000;
/** So often may a platform break, or something that is no platform answer, until a person has to look at it. */
const PATIENCE = 20;

export function emptyBook(): Book {
  return { actions: [], turn: { number: 0, until: 0 }, clock: 0 };
}

const PLACEHOLDER = /outbox-([0-9a-f-]{36})-(\w+)-x/g;

/** Stands for a value of an action's answer that is not there yet. */
export function placeholder(id: string, field: string): string {
  return `outbox-${id}-${field}-x`;
}

/** The actions whose values something waits for. */
export function namedIn(value: unknown): string[] {
  return [...JSON.stringify(value ?? 0).matchAll(PLACEHOLDER)].map(([, id = '']) => id);
}

const find = ({ actions }: Book, id: string) => actions.find((action) => action.id === id);

/**
 * Puts an action at the end of the chain that it belongs to; where it belongs to several, they become one. Those that it
 * replaces go in the same step. `false`, and nothing has changed, when it names an action that is not here, or is to
 * replace one that is gone or may have arrived.
 */
export function add(
  book: Book,
  action: QueuedAction,
  after: readonly string[],
  replaces: readonly string[] = [],
): boolean {
  const isUnsent = (other: QueuedAction | undefined) => other && !other.firstSentAt;
  if (!replaces.every((id) => isUnsent(find(book, id)))) return false;
  const actions = without(book, replaces);
  const chains: string[] = [];
  for (const id of [...namedIn(action.request), ...after]) {
    const named = actions.find((other) => other.id === id);
    if (!named) return false;
    chains.push(named.chain);
    fillIn(action, named);
  }
  const [chain = action.chain] = chains;
  action.chain = chain;
  for (const other of actions) if (chains.includes(other.chain)) other.chain = chain;
  book.actions = [...actions, action];
  return true;
}

/** What is left when actions are given up, and with them what cannot do without their answers. */
function without({ actions }: Book, ids: readonly string[]): QueuedAction[] {
  const gone = new Set(ids);
  // What needs an answer was queued later than what gives it.
  return actions.filter(({ id, request }) => {
    if (namedIn(request).some((named) => gone.has(named))) gone.add(id);
    return !gone.has(id);
  });
}

/** Does a step, and tells which bodies come with it and which go. An action that was there already keeps the one it has. */
export function perform<T>(book: Book, step: (book: Book) => T, body: StoredBody | undefined): Change<T> {
  const before = unsent(book);
  const result = step(book);
  const after = unsent(book);
  const isNew = body && after.has(body.id) && !before.has(body.id);
  return { result, put: isNew ? body : undefined, drop: [...before].filter((id) => !after.has(id)) };
}

const unsent = ({ actions }: Book) => new Set(actions.filter(({ state }) => state !== 'sent').map(({ id }) => id));

/** Puts the values of a sent action where its placeholders stand. */
function fillIn({ request }: QueuedAction, { id: source, state, data }: QueuedAction): void {
  if (state !== 'sent') return;
  const fill = (text: string, encode: (value: string) => string) =>
    text.replace(PLACEHOLDER, (whole, id, field) =>
      id === source ? encode(String(Reflect.get(Object(data), field))) : whole,
    );
  request.url = fill(request.url, encodeURIComponent);
  for (const [name, value] of Object.entries(request.headers)) {
    if (value) request.headers[name] = fill(value, String);
  }
  if (request.text) request.text = fill(request.text, (value) => JSON.stringify(value).slice(1, -1));
}

/** What is to be done now: an action that goes out in this turn, or how many ms to wait for the next; if any. */
export type Next = { action: QueuedAction; turn: number } | { wait: number } | undefined;

/**
 * Takes the next turn. `alone` says that no other sender can be at work, whatever the book says; otherwise a turn
 * lasts until it is given back or `limit` ms are over.
 */
export function take(book: Book, now: number, limit: number, alone: boolean): Next {
  keepTime(book, now);
  const busy = book.turn.until - now;
  if (!alone && busy > 0 && busy <= limit) return { wait: busy };
  book.turn.until = 0;
  const begun = new Set<string>();
  let wait = Infinity;
  for (const action of book.actions) {
    const { chain, dueAt, expiresAt, firstSentAt } = action;
    if (action.state === 'sent') continue;
    if (action.state === 'sending') action.state = 'queued';
    if (action.state === 'queued') {
      if (firstSentAt ? now - firstSentAt > CERTAIN_MS : expiresAt <= now) {
        Object.assign(action, { state: 'needs-you', need: firstSentAt ? 'uncertain' : 'expired' });
      } else if (!begun.has(chain)) {
        const rest = dueAt - now;
        // A time further away than any wait was written under another clock.
        if (rest > 0 && rest <= LONGEST_ASKED_MS) wait = Math.min(wait, rest);
        else {
          book.turn = { number: book.turn.number + 1, until: now + limit };
          action.state = 'sending';
          action.firstSentAt ??= now;
          return { action, turn: book.turn.number };
        }
      }
    }
    begun.add(chain);
  }
  return wait < Infinity ? { wait } : undefined;
}

/**
 * Clocks are set back and forth. How long ago something was sent never gets less by it; when a clock was set back by
 * more than a day, nobody can tell any more.
 */
function keepTime(book: Book, now: number): void {
  const back = Math.max(0, book.clock - now);
  book.clock = now;
  book.actions = book.actions.filter(({ settledAt = now }) => now - settledAt <= SHOWN_MS);
  for (const action of book.actions) {
    if (action.firstSentAt) action.firstSentAt -= back > DAY_MS ? back + CERTAIN_MS : back;
  }
}

/**
 * Writes down how far an upload has come, and prolongs the turn. Gives it as it stands then; nothing where the turn is
 * over, or a person gave it up.
 */
export function advance(
  book: Book,
  id: string,
  turn: number,
  progress: UploadProgress,
  until: number,
): UploadProgress | undefined {
  const action = find(book, id);
  if (!action || book.turn.number !== turn || action.state !== 'sending') return undefined;
  book.turn.until = until;
  action.tries = 0;
  return (action.progress = progress);
}

/** How an attempt ended. `later`: it may go better another time; with `counts` it is one of a limited number. */
export type Outcome =
  | { is: 'sent'; data: unknown }
  | { is: 'later'; error: QueueError; counts: boolean; waitMs: number }
  | { is: 'sign-in'; error: QueueError }
  | { is: 'refused'; error: QueueError };

/** Writes down how an attempt ended, and gives the turn back. `false` when that is known already, or out of date. */
export function settle(book: Book, id: string, turn: number, outcome: Outcome, now: number, random: number): boolean {
  const action = find(book, id);
  const isMine = book.turn.number === turn;
  if (isMine) book.turn.until = 0;
  // A yes is true whoever brings it; what else an earlier turn has to say is out of date.
  if (!action || action.state === 'sent') return false;
  if (outcome.is === 'sent') {
    Object.assign(action, { state: 'sent', need: undefined, error: undefined, data: outcome.data, settledAt: now });
    // What a person wrote stays here no longer than it must.
    delete action.request.text;
    for (const other of book.actions) fillIn(other, action);
    return true;
  }
  if (!isMine || action.state !== 'sending') return false;
  action.error = outcome.error;
  action.state = 'failed';
  // What was refused was not done.
  if (outcome.is === 'refused') action.firstSentAt = undefined;
  if (outcome.is === 'sign-in') Object.assign(action, { state: 'needs-you', need: 'sign-in' });
  else if (outcome.is === 'later' && !(outcome.counts && (action.failures += 1) >= PATIENCE)) {
    action.state = 'queued';
    action.tries += 1;
    const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** action.tries) * (0.5 + random / 2);
    action.dueAt = now + Math.min(LONGEST_ASKED_MS, Math.max(outcome.waitMs, backoff));
  }
  return true;
}

const AGAIN = { state: 'queued', need: undefined, error: undefined, dueAt: 0, tries: 0, failures: 0 };

/** The network is back, or somebody signed in: what waited for that need not wait any longer. */
export function hurry({ actions }: Book): void {
  for (const action of actions) {
    if (action.need === 'sign-in') Object.assign(action, AGAIN);
    else if (action.error?.kind !== 'http') Object.assign(action, { dueAt: 0, tries: 0 });
  }
}

/** A person says: once more. `false` unless it needed that. */
export function retry(book: Book, id: string, expiresAt: number): boolean {
  const action = find(book, id);
  if (action?.state !== 'needs-you' && action?.state !== 'failed') return false;
  // After a refusal nothing was done; after uncertainty a person answers for it.
  if (action.need !== 'sign-in') action.firstSentAt = undefined;
  Object.assign(action, AGAIN, { expiresAt });
  return true;
}

/**
 * A person gives an action up, and with it what cannot do without its answer. `false` while it is on its way, and when
 * it is gone.
 */
export function discard(book: Book, id: string): boolean {
  if ((find(book, id)?.state ?? 'sending') === 'sending') return false;
  book.actions = without(book, [id]);
  return true;
}
