import { createClient, publishableKey, type Client } from '@digital-cq/sdk';
import type { LiveEvent, Task, TaskAction, TaskDetail } from '@digital-cq/sdk/types';
import {
  categories,
  communities,
  district,
  makeDetail,
  makeTask,
  receipt,
  taskId,
  taskTimeline,
  townships,
  tracked,
} from './fixtures.js';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
  /** The file that was sent. */
  readonly file: Blob | undefined;
  readonly signal: AbortSignal;
}

/** What was put into a form last: Safari cannot read a form back. */
let lastFile: Blob | undefined;
const ownAppend = FormData.prototype.append;

/** From the first platform on; who has none, such as a story, finds what the browser has. */
function watchForms(): void {
  if (ownAppend !== FormData.prototype.append) return;
  FormData.prototype.append = new Proxy(ownAppend, {
    apply: (append, form, [name, value, ...more]: [string, unknown, ...unknown[]]) => {
      if (value instanceof Blob) lastFile = value;
      Reflect.apply(append, form, [name, value, ...more]);
    },
  });
}

let platforms = 0;

type Answer = Response | Promise<Response>;
type Handler = (call: Call) => Answer | undefined;

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

export function problem(status: number, code: string, extra: object = {}): Response {
  const body = { type: 'about:blank', title: code, status, code, requestId: '01KAQ3N8V2REQ000000000000099', ...extra };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });
}

const STATE_AFTER: Partial<Record<string, Partial<Task>>> = {
  claim: { state: 'claimed', assignee: { label: '昌元街道网格员', me: true }, actions: ['start', 'release', 'return'] },
  start: { state: 'started', actions: ['complete', 'return'] },
  complete: { state: 'completed', actions: ['verify'] },
  verify: { state: 'verified', actions: [] },
  release: { state: 'offered', actions: ['claim'] },
};

/** A platform in memory: answers a real client from fixtures, records what was asked, and speaks on the stream. */
export class FakePlatform {
  readonly calls: Call[] = [];
  /** Requests that are neither answered nor given up. */
  pending = 0;
  tasks: Task[] = [];
  /** So many tasks besides, made when somebody reads them: the n-th is the n-th to be due. */
  many = 0;
  details: Partial<TaskDetail> = {};
  tracked = tracked;
  /** What every answer waits for. */
  pause?: (call: Call) => Promise<unknown>;
  /** Down: nobody answers. */
  down = false;
  client: Client;
  readonly #handlers: Handler[] = [];
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly #left = new Set<number>();
  readonly #made = new Map<string, Task>();
  readonly #createdAt = new Map<string, number>();
  #position = 9400;

  /**
   * With a subject, what is done through its client can be kept on the device. Under a host of its own, what is kept for
   * one is nothing to another.
   */
  constructor(subject?: string | null, host = `platform-${(platforms += 1)}-${Date.now()}.test`) {
    watchForms();
    this.client = this.#connect(subject, host);
  }

  /** Closes the page's client, as leaving it does, and gives the next page one. */
  reopen(): void {
    const next = this.another();
    this.client.close();
    this.cut();
    this.client = next;
  }

  /** The client of another tab of the same person. */
  another(): Client {
    const { subject, baseUrl } = this.client;
    return this.#connect(subject, new URL(baseUrl).host);
  }

  #connect(subject: string | null | undefined, host: string): Client {
    return createClient({
      baseUrl: `https://${host}/api/v1`,
      auth: publishableKey('pk_test'),
      subject,
      fetch: (input, init) => this.#fetch(input, init),
      maxRetries: 0,
      random: () => 0,
    });
  }

  /** How many live streams are open. */
  get streams(): number {
    return this.#streams.size;
  }

  called(method: string, path: string | RegExp): Call[] {
    const fits = (at: string) => (typeof path === 'string' ? at === path : path.test(at));
    return this.calls.filter((call) => call.method === method && fits(call.path));
  }

  /** Answers in place of the fixtures, the latest rule first; nothing lets the next rule answer. */
  on(method: string, path: string | RegExp, answer: (call: Call) => Answer | undefined): void {
    const fits = (at: string) => (typeof path === 'string' ? at === path : path.test(at));
    this.#handlers.unshift((call) => (call.method === method && fits(call.path) ? answer(call) : undefined));
  }

  /** Sends an event to everybody who listens. */
  emit(event: Pick<LiveEvent, 'type' | 'data'> & { subject: string }): void {
    this.#position += 1;
    this.#write({
      specversion: '1.0',
      id: String(this.#position),
      source: '/api/v1',
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      ...event,
    });
  }

  /** Changes a task as if somebody else had, and says so on the stream. */
  change(id: string, change: Partial<Task>): void {
    const task = this.#find(id);
    if (!task) return;
    Object.assign(task, change, { rev: task.rev + 1 });
    this.emit({ type: 'task.changed', subject: id, data: { command: 'claimed', task: { ...task } } });
  }

  /** Takes one of the many out of the list and tells nobody, as when it goes to another area. */
  takeAway(n: number): void {
    this.#left.add(n);
  }

  add(task: Task): void {
    this.tasks.push(task);
    this.#createdAt.set(task.id, this.#position + 1);
    this.emit({ type: 'task.created', subject: task.id, data: { command: 'created', task } });
  }

  /** Cuts every open stream. */
  cut(): void {
    for (const stream of this.#streams) stream.error(new Error('cut'));
    this.#streams.clear();
  }

  #write(event: LiveEvent): void {
    const bytes = new TextEncoder().encode(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
    for (const stream of this.#streams) stream.enqueue(bytes);
  }

  async #fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const { signal, method, headers } = request;
    const type = headers.get('Content-Type') ?? '';
    const body: unknown = type.startsWith('multipart')
      ? 'multipart'
      : type.endsWith('octet-stream')
        ? await request.arrayBuffer()
        : JSON.parse((await request.text()) || '""');
    const file = type.startsWith('multipart') ? lastFile : body instanceof ArrayBuffer ? new Blob([body]) : undefined;
    const path = url.pathname.replace('/api/v1', '');
    const call: Call = { method, path, query: url.searchParams, headers, body, file, signal };
    this.calls.push(call);
    this.pending += 1;
    try {
      await Promise.resolve();
      if (signal.aborted) throw signal.reason;
      if (this.down) throw new TypeError('Failed to fetch');
      return await Promise.race([
        (this.pause?.(call) ?? Promise.resolve()).then(() => this.#answer(call)),
        new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ]);
    } finally {
      this.pending -= 1;
    }
  }

  #answer(call: Call): Answer {
    for (const handler of this.#handlers) {
      const answer = handler(call);
      if (answer) return answer;
    }
    const { method, path, query } = call;
    const page = (items: unknown[]) => json({ items, nextCursor: null });
    if (path === '/stream') return this.#stream(call.signal);
    if (path === '/categories') return page(categories);
    if (path === '/areas/500153') return json(district);
    if (path === '/areas/locate') return json({});
    if (path === '/areas') {
      const parent = query.get('parent');
      if (query.get('within') === '500153') return page([...townships, ...communities]);
      return page(
        parent === '500153' ? townships : parent === '500153001' ? communities : parent === '50' ? [district] : [],
      );
    }
    if (path === '/attachments')
      return json({ id: `01KAQ3MZ00ATTACHMENT0000${10 + this.calls.length}`.slice(0, 26) }, 201);
    if (method === 'DELETE') return new Response(null, { status: 204 });
    if (path === '/incidents' && method === 'POST') return json(receipt, 201);
    if (path === '/incidents/similar') return json({ items: [] });
    if (path === '/auth/session') return json({ kind: 'publishable', roles: [], areas: ['500153'], scopes: [] });
    if (path === '/incidents/track') return json(this.tracked);
    if (path === '/tasks') return json(this.#page(query));
    if (path === '/tasks/counts') return json(this.#counts());
    const [, , id, command] = path.split('/');
    const task = this.#find(id ?? '');
    if (!task) return problem(404, 'not_found');
    if (command === 'timeline') return page(taskTimeline);
    if (method === 'POST' && command) return this.#command(call, task, command);
    return json(makeDetail(task, this.details));
  }

  #page(query: URLSearchParams): object {
    const limit = Number(query.get('limit'));
    const from = Number(query.get('cursor') ?? query.get('offset') ?? 0);
    const asOf = Number(query.get('asOf') ?? this.#position);
    const found = this.tasks.filter(
      (task) => this.#inQueue(task, query.get('queue')) && (this.#createdAt.get(task.id) ?? 0) <= asOf,
    );
    const sorted = found.sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
    // The many come behind the few; only those that are read are made.
    const order: (Task | number)[] = [...sorted];
    for (let n = 1; n <= this.many; n += 1) {
      const made = this.#made.get(taskId(n));
      if (!this.#left.has(n) && (!made || this.#inQueue(made, query.get('queue')))) order.push(n);
    }
    const items = order.slice(from, from + limit).map((one) => (typeof one === 'number' ? this.#make(one) : one));
    const next = from + limit < order.length ? String(from + limit) : null;
    return { items, nextCursor: next, total: order.length, asOf: String(asOf) };
  }

  #make(n: number): Task {
    const task = this.#made.get(taskId(n)) ?? makeTask(n, { dueIn: n, no: `RW500153${String(n).padStart(12, '0')}` });
    this.#made.set(task.id, task);
    return task;
  }

  #find(id: string): Task | undefined {
    const n = Number(id.slice(-6));
    const few = this.tasks.find((one) => one.id === id);
    return few ?? (n >= 1 && n <= this.many && taskId(n) === id ? this.#make(n) : undefined);
  }

  #inQueue({ state, assignee, actions }: Task, queue: string | null): boolean {
    const done = state === 'completed' || state === 'verified';
    if (queue === 'mine') return assignee?.me === true && !done;
    if (queue === 'claimable') return state === 'offered' && actions.includes('claim');
    if (queue === 'check') return state === 'completed';
    return queue === 'done' ? done : !done;
  }

  #counts(): object {
    const count = (queue: string) =>
      this.tasks.filter((task) => this.#inQueue(task, queue)).length + (queue === 'open' ? this.many : 0);
    return {
      mine: count('mine'),
      claimable: count('claimable'),
      open: count('open'),
      check: count('check'),
      done: count('done'),
      overdue: this.tasks.filter(({ slaState }) => slaState === 'overdue').length,
    };
  }

  #command({ headers, body }: Call, task: Task, command: string): Response {
    if (headers.get('If-Match') !== `"${task.rev}"`) {
      return problem(412, 'stale', { current: makeDetail(task, this.details) });
    }
    const action: TaskAction | string = command;
    Object.assign(task, STATE_AFTER[action], { rev: task.rev + 1 });
    if (command === 'complete') task.completedAt = new Date().toISOString();
    void body;
    this.emit({ type: 'task.changed', subject: task.id, data: { command, task: { ...task } } });
    return json(makeDetail(task, this.details));
  }

  #stream(signal: AbortSignal): Response {
    let own: ReadableStreamDefaultController<Uint8Array>;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        this.#streams.add(controller);
        signal.addEventListener('abort', () => {
          this.#streams.delete(controller);
          try {
            controller.error(signal.reason);
          } catch {
            // Closed already.
          }
        });
        this.#write({
          specversion: '1.0',
          id: String(this.#position),
          source: '/api/v1',
          type: 'opened',
          time: new Date().toISOString(),
          datacontenttype: 'application/json',
          data: {},
        });
      },
      cancel: () => {
        this.#streams.delete(own);
      },
    });
    return new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } });
  }
}
