/** What `upload()` sends, to a server that cuts where it is told. The platform's own side is in test/sandbox/uploads. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, isHttpError, isSdkError, publishableKey } from '@digital-cq/sdk';
import { memoryStore, withOutbox } from '@digital-cq/sdk/outbox';
import { upload, type UploadOptions } from '@digital-cq/sdk/uploads';

const ID = '01KAQ3MZ00ATTACHMENT000042';

/** What happens to a request: an error in place of what the server would do, or after it. */
type Fate = (request: Request, number: number) => 'lost' | 'unheard' | 'half' | Response | undefined;

/** A server that takes uploads, and a network that has its moods. */
function world(fate: Fate = () => undefined) {
  const requests: string[] = [];
  const kept = new Map<string, number[]>();
  let begun = 0;
  const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

  async function serve(request: Request, part = 1): Promise<Response> {
    const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
    if (request.method === 'GET') return Response.json({ id, bytes: kept.get(id)?.length });
    if (request.method === 'POST') {
      begun += 1;
      const name = begun === 1 ? ID : `${ID.slice(0, -1)}${begun}`;
      kept.set(name, []);
      return answer(201, { Location: `/api/v1/uploads/${name}` });
    }
    const bytes = kept.get(id);
    if (!bytes) return answer(404);
    if (request.method === 'PATCH') {
      if (Number(request.headers.get('Upload-Offset')) !== bytes.length) return answer(409);
      const body = new Uint8Array(await request.arrayBuffer());
      for (const byte of body.subarray(0, Math.ceil(body.length * part))) bytes.push(byte);
    }
    return answer(request.method === 'HEAD' ? 200 : 204, { 'Upload-Offset': String(bytes.length) });
  }

  const client = createClient({
    baseUrl: 'https://platform.test/api/v1',
    auth: publishableKey('pk_1'),
    subject: null,
    random: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const number = requests.push(`${request.method} ${request.headers.get('Upload-Offset') ?? ''}`.trim());
      const what = fate(request, number);
      if (what instanceof Response) return what;
      if (what === 'lost') throw new TypeError('fetch failed');
      const response = await serve(request, what === 'half' ? 0.5 : 1);
      if (what) throw new TypeError('fetch failed');
      return response;
    },
  });
  return { client, requests, kept };
}

const file = new Blob([Uint8Array.from({ length: 1_000 }, (_, at) => at % 251)]);
const whole = [...new Uint8Array(await file.arrayBuffer())];
const CHUNKS: UploadOptions = { chunkSize: 400 };

describe('upload()', () => {
  it('sends a file in parts and resolves to its attachment', async () => {
    const { client, requests, kept } = world();
    const progress: number[] = [];
    const { id } = await upload(client, file, { ...CHUNKS, onProgress: (sent) => progress.push(sent) });
    assert.equal(id, ID);
    assert.deepEqual(kept.get(ID), whole);
    assert.deepEqual(requests, ['POST', 'PATCH 0', 'PATCH 400', 'PATCH 800', 'GET']);
    assert.deepEqual(progress, [0, 400, 800, 1_000]);
  });

  for (const how of ['lost', 'half', 'unheard'] as const) {
    for (const number of [1, 2, 3, 4]) {
      it(`gets there whole when request ${number} is ${how}`, async () => {
        const { client, kept } = world((_, at) => (at === number ? how : undefined));
        const { id } = await upload(client, file, CHUNKS);
        assert.deepEqual(kept.get(id), whole);
      });
    }
  }

  it('sends after a cut what has not arrived, and nothing else', async () => {
    const { client, requests } = world((_, at) => (at === 3 ? 'half' : undefined));
    await upload(client, file, CHUNKS);
    assert.deepEqual(requests, ['POST', 'PATCH 0', 'PATCH 400', 'HEAD', 'PATCH 600', 'GET']);
  });

  it('goes on in another call that knows its id', async () => {
    let isCut = true;
    const { client, requests, kept } = world((_, at) => (isCut && at > 2 ? 'lost' : undefined));
    let from = '';
    const first = upload(client, file, { ...CHUNKS, maxRetries: 0, onBegin: (id) => (from = id) });
    await assert.rejects(first, (error) => isSdkError(error) && error.kind === 'network');
    isCut = false;
    requests.length = 0;
    assert.equal((await upload(client, file, { ...CHUNKS, from })).id, ID);
    assert.deepEqual(requests, ['HEAD', 'PATCH 400', 'PATCH 800', 'GET']);
    assert.deepEqual(kept.get(ID), whole);
  });

  it('begins anew when the one before is gone', async () => {
    const { client, requests } = world();
    const begun: string[] = [];
    await upload(client, file, { from: '01KAQ3MZ00ATTACHMENT000099', maxRetries: 0, onBegin: (id) => begun.push(id) });
    assert.deepEqual(requests, ['HEAD', 'POST', 'PATCH 0', 'GET']);
    assert.deepEqual(begun, [ID]);
  });

  it('gives up after as many failures in a row as it is told, and not before', async () => {
    const { client, requests } = world((request) => (request.method === 'PATCH' ? 'lost' : undefined));
    await assert.rejects(
      upload(client, file, { maxRetries: 2 }),
      (error) => isSdkError(error) && error.kind === 'network',
    );
    assert.equal(requests.filter((line) => line.startsWith('PATCH')).length, 3);
  });

  it('does not argue with a platform that refuses the content', async () => {
    const body = { title: '不支持的格式', code: 'unsupported_media_type', status: 415 };
    const refusal = () => Response.json(body, { status: 415, headers: { 'Content-Type': 'application/problem+json' } });
    const { client, requests } = world((request) => (request.method === 'PATCH' ? refusal() : undefined));
    await assert.rejects(upload(client, file), (error) => isHttpError(error, 415));
    assert.deepEqual(requests, ['POST', 'PATCH 0']);
  });

  it('ends with its signal', async () => {
    const controller = new AbortController();
    const { client } = world((request) => {
      if (request.method === 'PATCH') controller.abort();
      return undefined;
    });
    await assert.rejects(upload(client, file, { signal: controller.signal }), { name: 'AbortError' });
  });

  it('sends larger parts where the network is quick', async ({ mock }) => {
    // Nothing takes any time.
    mock.timers.enable({ apis: ['Date'] });
    const { client, requests } = world();
    await upload(client, new Blob([new Uint8Array(2_000_000)]));
    assert.deepEqual(requests, ['POST', 'PATCH 0', 'PATCH 262144', 'PATCH 786432', 'PATCH 1835008', 'GET']);
  });
});

describe('upload.queue()', () => {
  it('goes on after a cut with what has not arrived, and says how far it is', async () => {
    const { client, requests, kept } = world((_, at) => (at === 3 ? 'half' : undefined));
    const boxed = withOutbox(client, { store: memoryStore(), locks: null });
    const sent: number[] = [];
    const stopped = new Promise<void>((resolve) => {
      boxed.outbox.subscribe(([action]) => {
        if (action?.progress) sent.push(action.progress.sent);
        if (action?.error) resolve();
      });
    });
    const ticket = await upload.queue(boxed, file, CHUNKS);
    await stopped;
    await boxed.outbox.resume();
    assert.equal((await ticket.settled).id, ID);
    assert.deepEqual(kept.get(ID), whole);
    assert.deepEqual(requests, ['POST', 'PATCH 0', 'PATCH 400', 'HEAD', 'PATCH 600', 'GET']);
    assert.ok(sent.includes(400) && sent.includes(600) && sent.at(-1) === 1_000, sent.join());
    client.close();
  });

  it('takes over what upload() has begun', async () => {
    let isCut = true;
    const { client, requests } = world((_, at) => (isCut && at === 3 ? 'lost' : undefined));
    let from = '';
    await upload(client, file, { ...CHUNKS, maxRetries: 0, onBegin: (id) => (from = id) }).catch(() => undefined);
    isCut = false;
    requests.length = 0;
    const boxed = withOutbox(client, { store: memoryStore(), locks: null });
    await (
      await upload.queue(boxed, file, { ...CHUNKS, from })
    ).settled;
    assert.deepEqual(requests, ['HEAD', 'PATCH 400', 'PATCH 800', 'GET']);
    client.close();
  });
});
