/**
 * A world in which everything can go wrong, in an order that a seed decides: tabs on one device, two people who use it,
 * a network, clocks, and a platform that is real. Whatever a tab waits for is a step that the world takes when it likes.
 */
import { createClient, type Auth, type Client } from '@digital-cq/sdk';
import { memoryStore, withOutbox, type Locks, type Outbox, type OutboxStore } from '@digital-cq/sdk/outbox';

export type Person = 'anna' | 'bert';
export const PEOPLE: readonly Person[] = ['anna', 'bert'];

/** A number in [0, 1) that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How a step ends: as it should; not at all; or done, and nobody hears of it. */
type Fate = 'done' | 'failed' | 'unheard';

interface Step {
  life: Life;
  what: 'store' | 'fetch' | 'lock';
  run: (fate: Fate) => Promise<void>;
}

export interface Tab {
  person: Person;
  client: Client;
  box: Outbox;
  life: Life;
}

/** Whether a tab still runs. What it waits for is the world's to give. */
interface Life {
  person: Person;
  dead: boolean;
}

interface Timer {
  life: Life;
  due: number;
  run: () => void;
}

export interface WorldOptions {
  random: () => number;
  baseUrl: () => string;
  /** The credential of whoever is signed in. */
  token: (person: Person) => string;
  /** With Web Locks, or with turns that run out. */
  locks: boolean;
  /** Told of every yes of the platform: with whose credential, to what. */
  onYes: (person: Person, key: string) => void;
}

const QUOTA = () => new DOMException('full', 'QuotaExceededError');

export function createWorld({ random, baseUrl, token, locks, onYes }: WorldOptions) {
  const tabs = new Set<Tab>();
  const steps = new Set<Step>();
  const timers = new Set<Timer>();
  const disks = new Map<Person, OutboxStore>(PEOPLE.map((person) => [person, memoryStore()]));
  /** Requests that the network may deliver once more, late. */
  const strays: (() => Promise<void>)[] = [];
  /** How many bytes of which upload the platform said it has. */
  const arrived = new Map<string, number>();
  const lockQueues = new Map<string, { life: Life; grant: () => void }[]>();
  const lockHolders = new Map<string, Life>();
  const signedIn: Person = 'anna';
  const state: { time: number; online: boolean; signedIn: Person } = { time: Date.now(), online: true, signedIn };

  /** What a tab waits for. A dead one waits for ever. */
  function step<T>(life: Life, what: Step['what'], work: (fate: Fate) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (life.dead) return;
      const mine: Step = {
        life,
        what,
        run: async (fate) => {
          steps.delete(mine);
          const settle = await work(fate).then(
            (value) => () => resolve(value),
            (error: unknown) => () => reject(error),
          );
          if (!life.dead) settle();
        },
      };
      steps.add(mine);
    });
  }

  function storeOf(life: Life): OutboxStore {
    const disk = disks.get(life.person) ?? memoryStore();
    return {
      durable: true,
      change: (change) =>
        step(life, 'store', async (fate) => {
          if (fate === 'failed') throw QUOTA();
          // What is done is done; a store does not fail after it.
          return disk.change(change);
        }),
      read: () => disk.read(),
      body: (id) => step(life, 'store', () => disk.body(id)),
      close: () => undefined,
    };
  }

  function fetchOf(life: Life): typeof fetch {
    return (input, init) =>
      step(life, 'fetch', async (fate) => {
        if (!state.online || fate === 'failed') throw new TypeError('fetch failed');
        const request = new Request(input, init);
        const bytes = request.body ? await request.arrayBuffer() : undefined;
        const person = request.headers.get('Authorization')?.endsWith(token('anna')) ? 'anna' : 'bert';
        const path = new URL(request.url).pathname.replace(/^.*\/api\/v1/, '');
        // Bytes of an upload have no key: what they belong to has an id.
        const key = request.headers.get('Idempotency-Key') ?? /^\/uploads\/(\w+)$/.exec(path)?.[1];
        const send = async () => {
          const response = await fetch(`${baseUrl()}${path}`, {
            method: request.method,
            headers: request.headers,
            ...(bytes && { body: bytes }),
          });
          const answer = { status: response.status, headers: response.headers, body: await response.arrayBuffer() };
          if (response.ok && key && request.method !== 'HEAD') onYes(person, key);
          const offset = Number(response.headers.get('Upload-Offset'));
          if (key && request.method === 'PATCH' && response.ok) arrived.set(key, offset);
          return answer;
        };
        strays.push(async () => void (await send()));
        const answer = await send();
        if (fate === 'unheard') throw new TypeError('connection reset');
        return new Response(answer.body.byteLength > 0 ? answer.body : null, answer);
      });
  }

  const lockManager = (life: Life): Locks => ({
    request: async (name, work) => {
      await new Promise<void>((resolve) => {
        const queue = lockQueues.get(name) ?? [];
        lockQueues.set(name, queue);
        queue.push({ life, grant: resolve });
        void grantNext(name);
      });
      try {
        return await work();
      } finally {
        if (lockHolders.get(name) === life) lockHolders.delete(name);
        void grantNext(name);
      }
    },
  });

  async function grantNext(name: string): Promise<void> {
    const queue = lockQueues.get(name) ?? [];
    while (!lockHolders.has(name)) {
      const next = queue.shift();
      if (!next) return;
      if (next.life.dead) continue;
      lockHolders.set(name, next.life);
      await step(next.life, 'lock', async () => undefined);
      next.grant();
    }
  }

  function open(person: Person): Tab {
    const auth: Auth = { credential: async () => token(state.signedIn), refused: () => false };
    const life: Life = { person, dead: false };
    const client = withOutbox(
      createClient({
        baseUrl: 'http://platform.test/api/v1',
        auth,
        random,
        fetch: fetchOf(life),
        subject: person,
      }),
      {
        store: storeOf(life),
        locks: locks ? lockManager(life) : null,
        now: () => state.time,
        after: (ms, run) => {
          const timer: Timer = { life, due: state.time + ms, run };
          timers.add(timer);
          return () => timers.delete(timer);
        },
      },
    );
    const tab: Tab = { person, client, box: client.outbox, life };
    tabs.add(tab);
    return tab;
  }

  /** The process ends: nothing that it waits for comes, though it may be done. */
  async function kill(tab: Tab): Promise<void> {
    const { life } = tab;
    life.dead = true;
    tabs.delete(tab);
    for (const timer of timers) if (timer.life === life) timers.delete(timer);
    for (const mine of [...steps].filter((one) => one.life === life)) {
      steps.delete(mine);
      if (mine.what !== 'lock' && random() < 0.5) await mine.run('unheard');
    }
    for (const [name, holder] of lockHolders) {
      if (holder !== life) continue;
      lockHolders.delete(name);
      void grantNext(name);
    }
  }

  function pick<T>(from: Iterable<T>): T | undefined {
    const all = [...from];
    return all[Math.floor(random() * all.length)];
  }

  return { state, tabs, steps, timers, strays, arrived, disks, open, kill, pick };
}

export type World = ReturnType<typeof createWorld>;

/** Until all that can go on by itself has come to something that it waits for. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
