import { expect } from 'chai';
import { createClient, publishableKey, type Client } from '@digital-cq/sdk';
import { subscribe } from '@digital-cq/sdk/live';

/** A platform with an event log: each connection gets what came after the position it names, then what comes. */
function platform() {
  const log: number[] = [];
  const lines = new Set<{ send: (id: number) => void; topics: string; after: string | null }>();
  const clients: Client[] = [];

  function answer(request: Request): Response {
    const after = request.headers.get('Last-Event-ID');
    const topics = new URL(request.url).searchParams.get('topics') ?? '';
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (event: object) =>
          controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`));
        const send = (id: number) => write({ type: 'task.changed', id: `${id}`, subject: 'T', data: {} });
        const line = { send, topics, after };
        lines.add(line);
        request.signal.addEventListener('abort', () => lines.delete(line));
        const from = after === null ? log.length : Number(after);
        write({ type: 'opened', id: `${from}`, data: {} });
        for (const id of log.slice(from)) send(id);
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }

  return {
    lines,
    emit() {
      log.push(log.length + 1);
      for (const { send } of lines) send(log.length);
    },
    tab(sessionId?: string) {
      const client = createClient({
        baseUrl: '/api/v1',
        auth: publishableKey('pk_test'),
        random: () => 0,
        fetch: async (input, init) => answer(new Request(input, init)),
        ...(sessionId && { sessionId }),
      });
      clients.push(client);
      return client;
    },
    close: () => clients.forEach((client) => client.close()),
  };
}

/** Subscribes, and resolves when the line is live; `next` resolves with the ids so far when there are `count`. */
async function follow(client: Client, topics: string[] = ['tasks']) {
  const ids: string[] = [];
  let notify = () => {};
  let stop = () => {};
  await new Promise<void>((resolve) => {
    stop = subscribe(client, {
      topics,
      onEvent: ({ id }) => {
        ids.push(id);
        notify();
      },
      onStatus: (status) => status === 'live' && resolve(),
    });
  });
  const next = (count: number) =>
    new Promise<string[]>((resolve) => {
      notify = () => ids.length >= count && resolve(ids);
      notify();
    });
  return { next, stop };
}

describe('tabs of one session', () => {
  let server: ReturnType<typeof platform>;
  let session: string;
  beforeEach(() => {
    server = platform();
    session = crypto.randomUUID();
  });
  afterEach(() => server.close());

  it('share one connection, and each hears every event', async () => {
    const [one, two] = [await follow(server.tab(session)), await follow(server.tab(session))];
    expect(server.lines.size).to.equal(1);
    server.emit();
    expect(await one.next(1)).to.deep.equal(['1']);
    expect(await two.next(1)).to.deep.equal(['1']);
  });

  it('go on without a loss or a repeat when the tab that holds the connection closes', async () => {
    const first = server.tab(session);
    const one = await follow(first);
    const two = await follow(server.tab(session));
    server.emit();
    await one.next(1);
    await two.next(1);
    first.close();
    server.emit();
    server.emit();
    expect(await two.next(3)).to.deep.equal(['1', '2', '3']);
    expect([...server.lines].map(({ after }) => after)).to.deep.equal(['1']);
  });

  it('hear what any of them wants to hear', async () => {
    await follow(server.tab(session), ['incidents']);
    const two = await follow(server.tab(session), ['tasks']);
    server.emit();
    expect(await two.next(1)).to.deep.equal(['1']);
  });

  it('of another session, or of none, have a connection of their own', async () => {
    await follow(server.tab(session));
    await follow(server.tab(crypto.randomUUID()));
    await follow(server.tab());
    expect(server.lines.size).to.equal(3);
  });
});
