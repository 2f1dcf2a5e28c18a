import type { Book, Entry, QueueError } from './entry.js';

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
  return { entries: [], turn: { number: 0, until: 0 }, clock: 0 };
}

const PLACEHOLDER = /outbox-([0-9a-f-]{36})-(\w+)-x/g;

/** Stands for a value of an action's answer that is not there yet. */
export function placeholder(id: string, field: string): string {
  return `outbox-${id}-${field}-x`;
}

/** The actions whose values a text waits for. */
export function namedIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, id = '']) => id);
}

const find = ({ entries }: Book, id: string) => entries.find((entry) => entry.id === id);
const isOpen = (entry: Entry | undefined) => entry !== undefined && entry.state !== 'sent';

/** Everything that is open and bound to one of these: what it waits for, what waits for it, and so on. */
function chainOf(book: Book, ids: Iterable<string>): Set<string> {
  const chain = new Set(ids);
  for (let size = 0; size < chain.size;) {
    size = chain.size;
    for (const { id, after } of book.entries) {
      if (chain.has(id) || after.some((other) => chain.has(other))) for (const one of [id, ...after]) chain.add(one);
    }
  }
  return chain;
}

/**
 * Puts an action at the end, behind everything of the chain that it belongs to. `false` when it names an action that
 * is not here.
 */
export function add(book: Book, entry: Entry, after: readonly string[]): boolean {
  const { request } = entry;
  const named = new Set([...namedIn(JSON.stringify(request)), ...after]);
  for (const id of named) if (!find(book, id)) return false;
  entry.after = [...chainOf(book, named)].filter((id) => isOpen(find(book, id)));
  for (const id of named) fillIn(entry, find(book, id));
  book.entries.push(entry);
  return true;
}

/** Puts the values of a sent action where its placeholders stand. */
function fillIn({ request }: Entry, source: Entry | undefined): void {
  if (source?.state !== 'sent') return;
  const value = (field: string) => String(Reflect.get(Object(source.data), field));
  const fill = (text: string, encode: (value: string) => string) =>
    text.replace(PLACEHOLDER, (whole, id, field) => (id === source.id ? encode(value(field)) : whole));
  request.url = fill(request.url, encodeURIComponent);
  if (request.text) request.text = fill(request.text, (text) => JSON.stringify(text).slice(1, -1));
  for (const [name, text] of Object.entries(request.headers)) {
    if (text) request.headers[name] = fill(text, (plain) => plain);
  }
}

/** What is to be done now: an action that goes out in this turn, or how many ms to wait for the next; if any. */
export type Next = { entry: Entry; turn: number } | { wait: number } | undefined;

/**
 * Takes the next turn. `alone` says that no other sender can be at work, whatever the book says; otherwise a turn
 * lasts until it is given back or `limit` ms are over.
 */
export function take(book: Book, now: number, limit: number, alone: boolean): Next {
  keepTime(book, now);
  const busy = book.turn.until - now;
  if (!alone && busy > 0 && busy <= limit) return { wait: busy };
  book.turn.until = 0;
  let wait = Infinity;
  for (const entry of book.entries) {
    if (entry.state === 'sending') entry.state = 'queued';
    if (entry.state !== 'queued') continue;
    if (entry.firstSentAt === undefined ? entry.expiresAt <= now : now - entry.firstSentAt > CERTAIN_MS) {
      Object.assign(entry, { state: 'needs-you', need: entry.firstSentAt === undefined ? 'expired' : 'uncertain' });
    } else if (entry.after.length === 0) {
      const rest = entry.dueAt - now;
      // A time further away than any wait was written under another clock.
      if (rest > 0 && rest <= LONGEST_ASKED_MS) wait = Math.min(wait, rest);
      else {
        book.turn = { number: book.turn.number + 1, until: now + limit };
        entry.state = 'sending';
        entry.firstSentAt ??= now;
        return { entry, turn: book.turn.number };
      }
    }
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
  book.entries = book.entries.filter(({ settledAt = now }) => now - settledAt <= SHOWN_MS);
  for (const entry of book.entries) {
    if (entry.firstSentAt !== undefined) entry.firstSentAt -= back > DAY_MS ? back + CERTAIN_MS : back;
  }
}

/** How an attempt ended. `later`: it may go better another time; with `counts` it is one of a limited number. */
export type Outcome =
  | { is: 'sent'; data: unknown }
  | { is: 'later'; error: QueueError; counts: boolean; waitMs: number }
  | { is: 'sign-in'; error: QueueError }
  | { is: 'refused'; error: QueueError };

/** Writes down how an attempt ended, and gives the turn back. `false` when that is known already, or a later turn has begun. */
export function settle(book: Book, id: string, turn: number, outcome: Outcome, now: number, random: number): boolean {
  const entry = find(book, id);
  const isMine = book.turn.number === turn;
  if (isMine) book.turn.until = 0;
  // A yes is true whoever brings it; what else an earlier turn has to say is out of date.
  if (!entry || entry.state === 'sent' || (outcome.is !== 'sent' && !(isMine && entry.state === 'sending')))
    return false;
  entry.error = outcome.is === 'sent' ? undefined : outcome.error;
  if (outcome.is === 'sent') {
    Object.assign(entry, { state: 'sent', need: undefined, data: outcome.data, settledAt: now });
    for (const other of book.entries) {
      other.after = other.after.filter((before) => before !== id);
      fillIn(other, entry);
    }
  } else if (outcome.is === 'sign-in') Object.assign(entry, { state: 'needs-you', need: 'sign-in' });
  else if (outcome.is === 'refused') entry.state = 'failed';
  else if (outcome.counts && (entry.failures += 1) >= PATIENCE) entry.state = 'failed';
  else {
    entry.state = 'queued';
    entry.tries += 1;
    const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(entry.tries, 10)) * (0.5 + random / 2);
    entry.dueAt = now + Math.min(LONGEST_ASKED_MS, Math.max(outcome.waitMs, backoff));
  }
  return true;
}

/** The network is back, or somebody signed in: what waited for that need not wait any longer. */
export function hurry(book: Book): void {
  for (const entry of book.entries) {
    if (entry.need === 'sign-in') again(entry);
    else if (entry.error?.kind !== 'http') Object.assign(entry, { dueAt: 0, tries: 0 });
  }
}

function again(entry: Entry): void {
  Object.assign(entry, { state: 'queued', need: undefined, error: undefined, dueAt: 0, tries: 0, failures: 0 });
}

/** A person says: once more. `false` unless it needed that. */
export function retry(book: Book, id: string, expiresAt: number): boolean {
  const entry = find(book, id);
  if (entry?.state !== 'needs-you' && entry?.state !== 'failed') return false;
  // After a refusal nothing was done; after uncertainty a person answers for it.
  if (entry.need !== 'sign-in') entry.firstSentAt = undefined;
  entry.expiresAt = expiresAt;
  again(entry);
  return true;
}

/**
 * A person gives an action up, and with it what cannot do without its answer. `false` while it is on its way, and when
 * it is gone.
 */
export function discard(book: Book, id: string): boolean {
  const entry = find(book, id);
  if (!entry || entry.state === 'sending') return false;
  const gone = new Set([id]);
  // What needs an answer was queued later than what gives it.
  for (const other of book.entries) {
    if (namedIn(JSON.stringify(other.request)).some((named) => gone.has(named))) gone.add(other.id);
  }
  book.entries = book.entries.filter((other) => !gone.has(other.id));
  for (const other of book.entries) other.after = other.after.filter((before) => !gone.has(before));
  return true;
}
