import { expect } from 'chai';
import { createClient, isSdkError, publishableKey, uuidv7 } from '@digital-cq/sdk';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import { reportIncident } from '@digital-cq/sdk/incidents';
import { memoryStore, withOutbox, type OutboxOptions, type QueuedAction } from '@digital-cq/sdk/outbox';

const body = { categoryCode: '2101', description: '井盖破损。', location: { areaCode: '500153001001' } };
const file = new File([Uint8Array.of(1, 2, 3, 250)], 'photo.png', { type: 'image/png' });

let count = 0;

/** A device with a network that can be switched off, and pages that open on it. */
function device() {
  const name = `https://platform-${Date.now()}-${(count += 1)}.example/api/v1`;
  const network = { on: false, held: undefined as Promise<void> | undefined };
  const arrived: { key: string; path: string; text: string; type: string }[] = [];
  const pages: (() => void)[] = [];

  async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    await network.held;
    if (!network.on) throw new TypeError('Failed to fetch');
    arrived.push({
      key: request.headers.get('Idempotency-Key') ?? '',
      path: new URL(request.url).pathname.replace('/api/v1', ''),
      text: new TextDecoder('latin1').decode(await request.arrayBuffer()),
      type: request.headers.get('Content-Type') ?? '',
    });
    return Response.json({ id: `id-${arrived.length}`, no: `no-${arrived.length}` }, { status: 201 });
  }

  return {
    network,
    arrived,
    open(subject: string | null = null, options: OutboxOptions = {}) {
      const client = withOutbox(
        createClient({ baseUrl: name, auth: publishableKey('pk_test'), subject, fetch: answer }),
        options,
      );
      pages.push(client.close);
      return client;
    },
    close: () => pages.forEach((close) => close()),
  };
}

const until = (
  box: { subscribe: (listener: (actions: QueuedAction[]) => void) => () => void },
  is: (actions: QueuedAction[]) => boolean,
) =>
  new Promise<QueuedAction[]>((resolve) => {
    const end = box.subscribe((actions) => {
      if (!is(actions)) return;
      queueMicrotask(() => end());
      resolve(actions);
    });
  });

describe('the outbox of a page', () => {
  let here: ReturnType<typeof device>;
  beforeEach(() => (here = device()));
  afterEach(() => here.close());

  for (const [how, options] of [
    ['with Web Locks', {}],
    ['without Web Locks, as on plain http', { locks: null }],
  ] as const) {
    it(`keeps a report and its photo when the page is closed, and another page sends them, ${how}`, async () => {
      const first = here.open(null, options);
      const photo = await uploadAttachment.queue(first, { body: { file } });
      await reportIncident.queue(
        first,
        { body: { ...body, attachmentIds: [photo.ref('id')] } },
        { meta: { title: '井盖' } },
      );
      expect(await first.outbox.durable()).to.equal(true);
      first.close();

      here.network.on = true;
      const second = here.open(null, options);
      const actions = await until(second.outbox, (all) => all.every(({ state }) => state === 'sent'));
      expect(actions.map(({ operationId, meta }) => [operationId, meta])).to.deep.equal([
        ['uploadAttachment', undefined],
        ['reportIncident', { title: '井盖' }],
      ]);
      const [upload, report] = here.arrived;
      expect(here.arrived.map(({ path, key }) => [path, key])).to.deep.equal([
        ['/attachments', photo.id],
        ['/incidents', actions[1]?.id],
      ]);
      expect(upload?.text).to.contain('\x01\x02\x03\xfa').and.contain('filename="photo.png"');
      expect(upload?.text).to.contain(upload?.type.split('boundary=')[1] ?? 'no boundary');
      expect(JSON.parse(report?.text ?? '').attachmentIds).to.deep.equal(['id-1']);
    });

    it(`is sent by one of two pages, and both see it, ${how}`, async () => {
      const [one, two] = [here.open(null, options), here.open(null, options)];
      const ticket = await reportIncident.queue(one, { body });
      here.network.on = true;
      await Promise.all([one.outbox.resume(), two.outbox.resume()]);
      await Promise.all([one, two].map(({ outbox }) => until(outbox, ([action]) => action?.state === 'sent')));
      expect(here.arrived.map(({ key }) => key)).to.deep.equal([ticket.id]);
    });
  }

  it('shows each person their own actions alone', async () => {
    const anna = here.open('anna');
    await reportIncident.queue(anna, { body });
    expect(await here.open('bert').outbox.actions()).to.have.length(0);
    expect(await here.open('anna').outbox.actions()).to.have.length(1);
  });

  it('takes the same action once, with the file that it had first', async () => {
    const client = here.open();
    const idempotencyKey = uuidv7();
    const other = new File(['another'], 'other.png', { type: 'image/png' });
    await uploadAttachment.queue(client, { body: { file } }, { idempotencyKey });
    const ticket = await uploadAttachment.queue(client, { body: { file: other } }, { idempotencyKey });
    here.network.on = true;
    await client.outbox.resume();
    await ticket.settled;
    expect(here.arrived).to.have.length(1);
    expect(here.arrived[0]?.text).to.contain('photo.png').and.not.contain('another');
  });

  it('keeps nothing of what a person wrote once it is sent', async () => {
    const client = here.open();
    const ticket = await reportIncident.queue(client, { body });
    expect(JSON.stringify(await client.outbox.actions())).to.contain('井盖破损');
    here.network.on = true;
    await client.outbox.resume();
    await ticket.settled;
    const [action] = await client.outbox.actions();
    expect(action?.data).to.deep.equal({ id: 'id-1', no: 'no-1' });
    expect(JSON.stringify(action)).not.to.contain('井盖破损');
  });

  it('says when there is no room, and stores nothing then', async () => {
    const put = IDBObjectStore.prototype.put;
    const client = here.open();
    await client.outbox.actions();
    // The edge of the machine: no disk can be filled here.
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const error: unknown = await reportIncident.queue(client, { body }).catch((reason: unknown) => reason);
      expect(isSdkError(error) && 'reason' in error && error.reason).to.equal('full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await client.outbox.actions()).to.have.length(0);
  });

  it('warns where nothing can be stored, and still sends', async () => {
    const { open } = IDBFactory.prototype;
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (...words: unknown[]) => void said.push(...words);
    // As in some browsers' private windows.
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
    try {
      here.network.on = true;
      const client = here.open();
      const receipt = await (await reportIncident.queue(client, { body })).settled;
      expect(receipt.id).to.equal('id-1');
      expect(await client.outbox.durable()).to.equal(false);
      expect(said.join()).to.contain('Nothing can be stored here');
    } finally {
      IDBFactory.prototype.open = open;
      console.warn = warn;
    }
  });

  it('sends where nothing can be stored and locks are refused, as in a sandboxed frame', async () => {
    here.network.on = true;
    const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    const client = here.open(null, { store: memoryStore(), locks });
    expect((await (await reportIncident.queue(client, { body })).settled).id).to.equal('id-1');
  });

  it('goes on when the network is back, without being asked', async () => {
    const client = here.open();
    const ticket = await reportIncident.queue(client, { body });
    await until(client.outbox, ([action]) => action?.error !== undefined);
    here.network.on = true;
    dispatchEvent(new Event('online'));
    expect((await ticket.settled).id).to.equal('id-1');
  });
});
