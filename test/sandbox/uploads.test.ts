import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseBuffer } from 'music-metadata';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import { first, ORIGIN, startPlatform, temporaryFolder, type Request, type Schemas } from './support.js';

let now = Date.now();
const clock = () => new Date(now);
const dataDir = temporaryFolder();
const { platform, url, call, token, report, tasksOf } = await startPlatform({
  dataDir,
  clock,
  seed: { incidents: 0, number: 1 },
});
const pk = platform.demo.publishableKey;
const TUS = { 'tus-resumable': '1.0.0' };
const DAY_MS = 24 * 3_600_000;

const mediaFile = (name: string) => readFileSync(new URL(`media/${name}`, import.meta.url));
const photo = await sharp({
  create: { width: 40, height: 30, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
})
  .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 24/1 0/1' } })
  .jpeg()
  .toBuffer();

/** Begins an upload; answers its path. */
async function begin(length: number, as = pk): Promise<string> {
  const headers = { ...TUS, 'upload-length': String(length) };
  const reply = await call('/uploads', { as, method: 'POST', headers });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.headers.get('location')?.replace('/api/v1', '') ?? '';
}

function append(path: string, offset: number, bytes: Uint8Array, request: Request = {}) {
  const headers = { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return call(path, {
    as: pk,
    method: 'PATCH',
    body: new Uint8Array(bytes),
    ...request,
    headers: { ...headers, ...request.headers },
  });
}

const look = (path: string, as = pk) => call(path, { as, method: 'HEAD', headers: TUS });
const offsetOf = async (path: string) => (await look(path)).headers.get('upload-offset');
const attachmentAt = (path: string, as = pk) =>
  call<Schemas['Attachment'] & Schemas['Problem']>(path.replace('/uploads/', '/attachments/'), { as });

/** Uploads a file in one piece and gives what came of it. */
async function keep(file: Buffer, as = pk): Promise<Schemas['Attachment']> {
  const path = await begin(file.length, as);
  const reply = await append(path, 0, file, { as });
  assert.equal(reply.status, 204, JSON.stringify(reply.body));
  return (await attachmentAt(path, as)).body;
}

const download = async (address: string, headers: Record<string, string> = {}) => {
  const response = await fetch(new URL(address, url), { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};

/** What a network does to a request: nothing gets through; half of it; or all, and its answer is lost. */
const CUTS = ['before', 'during', 'after'] as const;

/** A network in front of the platform that cuts one request. */
async function openNetwork(cut: { request: number; at: (typeof CUTS)[number] } | undefined) {
  const seen: { method: string; path: string; offset: string | undefined }[] = [];
  const server = createServer(
    (incoming, outgoing) => void pass(incoming, outgoing).catch(() => incoming.socket.destroy()),
  );
  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = incoming;
    const number = seen.push({ method, path, offset: headers['upload-offset']?.toString() });
    const at = number === cut?.request ? cut.at : undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (at === 'before') return void incoming.socket.destroy();
    const forward = ask(`${url}${path}`, { method, headers, agent: false });
    if (at === 'during') {
      forward.on('error', () => undefined);
      forward.flushHeaders();
      // Sent, and not only meant to be.
      await new Promise((resolve) => forward.write(body.subarray(0, body.length >> 1), resolve));
      forward.destroy();
      return void incoming.socket.destroy();
    }
    forward.end(body);
    const [answer] = (await once(forward, 'response')) as [IncomingMessage];
    if (at === 'after') {
      answer.resume();
      return void incoming.socket.destroy();
    }
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { endpoint: `http://127.0.0.1:${port}/api/v1/uploads`, seen, close };
}

/** Uploads a file by tus-js-client, which is nobody's of ours. Resolves to its address. */
function uploadBy(endpoint: string, file: Buffer, chunkSize: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint,
      chunkSize,
      headers: { authorization: `Bearer ${pk}`, origin: ORIGIN },
      metadata: { filename: '隐患.jpg', filetype: 'image/jpeg' },
      retryDelays: [0, 0, 0],
      onError: reject,
      onSuccess: () => resolve(upload.url ?? ''),
    });
    upload.start();
  });
}

describe('tus-js-client', () => {
  const file = mediaFile('voice.m4a');
  const chunkSize = Math.ceil(file.length / 3);

  for (const request of [1, 2, 3, 4]) {
    for (const at of CUTS) {
      test(`gets a file there whole with the network cut ${at} request ${request}`, async () => {
        const network = await openNetwork({ request, at });
        try {
          const address = await uploadBy(network.endpoint, file, chunkSize);
          const { body, status } = await attachmentAt(new URL(address).pathname.replace('/api/v1', ''));
          assert.equal(status, 200);
          assert.deepEqual([body.kind, body.mime, body.bytes], ['audio', 'audio/mp4', file.length]);
          // Nothing that had been acknowledged was sent again.
          const offsets = network.seen.filter(({ method }) => method === 'PATCH').map(({ offset }) => Number(offset));
          assert.deepEqual(
            offsets,
            [...offsets].sort((a, b) => a - b),
          );
        } finally {
          network.close();
        }
      });
    }
  }

  test('finds out what is spoken here, and gives an upload up', async () => {
    const response = await fetch(`${url}/api/v1/uploads`, { method: 'OPTIONS' });
    assert.equal(response.status, 204);
    assert.deepEqual(
      ['tus-version', 'tus-extension', 'tus-max-size'].map((name) => response.headers.get(name)),
      ['1.0.0', 'creation,expiration,termination', '52428800'],
    );
    const path = await begin(10);
    await Upload.terminate(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${pk}`, origin: ORIGIN } });
    assert.equal((await look(path)).status, 404);
  });
});

/** Comes back when it is so; the test's own time limit says when to give up. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

/** A file that is being written, and has something in it. */
const isBegun = (name: string) => name.endsWith('.part') && statSync(join(dataDir, 'files', name)).size > 0;

describe('an upload', () => {
  test('may be made by pages of other origins', async () => {
    const { headers } = await fetch(`${url}/api/v1/uploads/01KAQ3N8V2E6M4T7R9YBXCDFGH`, {
      method: 'OPTIONS',
      headers: { origin: ORIGIN, 'access-control-request-method': 'PATCH' },
    });
    assert.match(headers.get('access-control-allow-methods') ?? '', /HEAD.*PATCH/);
    for (const name of ['Tus-Resumable', 'Upload-Length', 'Upload-Offset', 'Upload-Metadata']) {
      assert.ok(headers.get('access-control-allow-headers')?.includes(name), name);
    }
    const exposed = (await call('/uploads', { as: pk, method: 'POST', headers: { ...TUS, 'upload-length': '1' } }))
      .headers;
    for (const name of ['Location', 'Upload-Offset', 'Upload-Length', 'Upload-Expires', 'Tus-Resumable']) {
      assert.ok(exposed.get('access-control-expose-headers')?.includes(name), name);
    }
  });

  test('becomes an attachment of the same id, which a report can take up', async () => {
    const path = await begin(photo.length);
    assert.equal(await offsetOf(path), '0');
    assert.equal((await attachmentAt(path)).status, 404);
    const half = photo.length >> 1;
    assert.equal((await append(path, 0, photo.subarray(0, half))).headers.get('upload-offset'), String(half));
    assert.equal(await offsetOf(path), String(half));
    const last = await append(path, half, photo.subarray(half));
    assert.deepEqual([last.status, last.headers.get('upload-offset')], [204, String(photo.length)]);
    const id = path.replace('/uploads/', '');
    const { body } = await attachmentAt(path);
    assert.deepEqual([body.id, body.kind, body.width, body.height], [id, 'photo', 40, 30]);
    const { exif } = await sharp((await download(body.url)).bytes).metadata();
    assert.equal(exif, undefined);
    await report({ attachmentIds: [id] });
    const cancelled = await call(path, { as: pk, method: 'DELETE', headers: TUS });
    assert.deepEqual([cancelled.status, cancelled.body.code], [409, 'upload_in_use']);
  });

  test('keeps what has arrived when a request breaks off', { timeout: 30_000 }, async () => {
    const path = await begin(1_000);
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const head = [
      `PATCH /api/v1${path} HTTP/1.1`,
      ...[`Host: ${hostname}`, `Authorization: Bearer ${pk}`, `Origin: ${ORIGIN}`, 'Tus-Resumable: 1.0.0'],
      ...['Upload-Offset: 0', 'Content-Type: application/offset+octet-stream', 'Content-Length: 1000', '', ''],
    ];
    socket.write(Buffer.concat([Buffer.from(head.join('\r\n')), Buffer.alloc(300)]));
    await until(() => readdirSync(join(dataDir, 'files'), { recursive: true }).some((name) => isBegun(String(name))));
    socket.destroy();
    await until(async () => (await offsetOf(path)) === '300');
  });

  test('takes the last bytes again when their answer was lost, and no others', async () => {
    const path = await begin(photo.length);
    await append(path, 0, photo.subarray(0, 100));
    assert.equal((await append(path, 100, photo.subarray(100))).status, 204);
    const again = await append(path, 100, photo.subarray(100));
    assert.deepEqual([again.status, again.headers.get('upload-offset')], [204, String(photo.length)]);
    const wrong = await append(path, 0, photo.subarray(0, 100));
    assert.deepEqual([wrong.status, wrong.body.code], [409, 'upload_offset']);
  });

  test('is one attachment when its last bytes come twice at once', async () => {
    const path = await begin(photo.length);
    const replies = await Promise.all([append(path, 0, photo), append(path, 0, photo)]);
    const statuses = replies.map(({ status }) => status).sort();
    assert.ok(statuses[0] === 204 && [204, 409].includes(statuses[1] ?? 0), statuses.join());
    const { body } = await attachmentAt(path);
    const { bytes } = await download(body.url);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), body.sha256);
  });

  test('is refused where it cannot be done, in words that help', async () => {
    const cases: [string, Promise<{ status: number; body: Schemas['Problem'] }>, number, string][] = [
      [
        'no version',
        call('/uploads', { as: pk, method: 'POST', headers: { 'upload-length': '1' } }),
        412,
        'tus_version',
      ],
      ['no length', call('/uploads', { as: pk, method: 'POST', headers: TUS }), 400, 'invalid_request'],
      [
        'nothing',
        call('/uploads', { as: pk, method: 'POST', headers: { ...TUS, 'upload-length': '0' } }),
        400,
        'invalid_request',
      ],
      [
        'too much',
        call('/uploads', { as: pk, method: 'POST', headers: { ...TUS, 'upload-length': '52428801' } }),
        413,
        'too_large',
      ],
      [
        'somebody who only reads',
        call('/uploads', { as: await token('auditor'), method: 'POST', headers: { ...TUS, 'upload-length': '1' } }),
        403,
        'forbidden',
      ],
      ['another offset', append(await begin(10), 5, Buffer.alloc(5)), 409, 'upload_offset'],
      ['more than was said', append(await begin(10), 0, Buffer.alloc(11)), 413, 'too_large'],
      [
        'another type',
        append(await begin(10), 0, Buffer.alloc(10), { headers: { 'content-type': 'video/mp4' } }),
        415,
        'unsupported_media_type',
      ],
      ['content that nobody takes', append(await begin(10), 0, Buffer.alloc(10)), 415, 'unsupported_media_type'],
      ['a damaged video', append(await begin(1_000), 0, mediaFile('clip.mp4').subarray(0, 1_000)), 422, 'broken_media'],
      ['a damaged photo', append(await begin(200), 0, photo.subarray(0, 200)), 422, 'broken_image'],
    ];
    for (const [name, asked, status, code] of cases) {
      const reply = await asked;
      assert.deepEqual([reply.status, reply.body.code], [status, code], name);
    }
  });

  test('says no again when refused bytes come again', async () => {
    const path = await begin(30);
    await append(path, 0, Buffer.alloc(20));
    for (const time of ['first', 'second']) {
      assert.equal((await append(path, 20, Buffer.alloc(10))).status, 415, time);
      assert.equal(await offsetOf(path), '20', time);
    }
  });

  test('holds sound and photos to their own sizes', async () => {
    const beyond = Buffer.concat([mediaFile('voice.mp3'), Buffer.alloc(10 * 1024 * 1024)]);
    const path = await begin(beyond.length);
    const reply = await append(path, 0, beyond, { headers: { 'accept-language': 'en' } });
    assert.deepEqual(
      [reply.status, reply.body.detail],
      [413, 'A recording may have at most 10 MB. Choose a shorter one.'],
    );
  });

  test('is nobody else’s business', async () => {
    const path = await begin(photo.length);
    const other = await token('grid_worker');
    assert.equal((await look(path, other)).status, 404);
    assert.equal((await append(path, 0, photo, { as: other })).status, 404);
    assert.equal((await call(path, { as: other, method: 'DELETE', headers: TUS })).status, 404);
    await append(path, 0, photo);
    assert.equal((await attachmentAt(path, other)).status, 404);
  });

  test('is over after a day, and swept away', async () => {
    const path = await begin(photo.length);
    await append(path, 0, photo.subarray(0, 10));
    const finished = await begin(photo.length);
    await append(finished, 0, photo);
    now += DAY_MS + 1_000;
    const gone = await append(path, 10, photo.subarray(10));
    assert.deepEqual([gone.status, gone.body.code], [410, 'upload_expired']);
    assert.equal((await look(path)).status, 410);
    assert.equal(await offsetOf(finished), String(photo.length));
    now -= DAY_MS + 1_000;
  });
});

describe('an attachment that is taken back', () => {
  /** Sends a photo in one request. */
  async function post(as = pk): Promise<Schemas['Attachment']> {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(photo)]), 'photo.jpg');
    return (await call<Schemas['Attachment']>('/attachments', { as, body })).body;
  }
  const takeBack = (id: string, as = pk) => call(`/attachments/${id}`, { as, method: 'DELETE' });

  for (const [way, send] of [
    ['in one request', post],
    ['in parts', (as = pk) => keep(photo, as)],
  ] as const) {
    test(`is gone at once, with its file, and is used by no report: sent ${way}`, async () => {
      const files = () =>
        readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
          .length;
      const before = files();
      const { id, url: address } = await send();
      assert.equal((await takeBack(id)).status, 204);
      assert.equal((await takeBack(id)).status, 404);
      assert.equal((await attachmentAt(`/attachments/${id}`)).status, 404);
      assert.equal((await look(`/uploads/${id}`)).status, 404);
      assert.equal((await download(address)).status, 404);
      assert.equal(files(), before);
      const json = { categoryCode: '2101', description: '井盖坏了。', attachmentIds: [id] };
      const location = { areaCode: '500153001001', address: '昌龙大道 128 号' };
      const { status, body } = await call('/incidents', { as: pk, json: { ...json, location } });
      assert.deepEqual([status, body.code], [422, 'unusable_attachment']);
    });
  }

  test('stays when a report has taken it up', async () => {
    const { id, url: address } = await post();
    await report({ attachmentIds: [id] });
    const { status, body } = await takeBack(id);
    assert.deepEqual([status, body.code], [409, 'upload_in_use']);
    assert.equal((await download(address)).status, 200);
  });

  test('is nobody else’s business', async () => {
    const { id } = await post();
    assert.equal((await takeBack(id, await token('grid_worker'))).status, 404);
    const { id: theirs } = await post(await token('grid_worker'));
    assert.equal((await takeBack(theirs)).status, 404);
    assert.equal((await takeBack(theirs, await token('grid_worker', { sub: 'somebody-else' }))).status, 404);
    assert.equal((await takeBack(theirs, await token('grid_worker'))).status, 204);
  });

  test('answers a repeated request as before', async () => {
    const { id } = await post();
    const request = {
      as: pk,
      method: 'DELETE',
      headers: { 'idempotency-key': '019aa3b5-2f60-7c80-8000-00000000e001' },
    };
    assert.equal((await call(`/attachments/${id}`, request)).status, 204);
    const { status, headers } = await call(`/attachments/${id}`, request);
    assert.deepEqual([status, headers.get('idempotent-replayed')], [204, 'true']);
  });
});

describe('a video or sound', () => {
  const FILES = {
    'phone.mov': 'video/mp4',
    'clip.mp4': 'video/mp4',
    'recorded.mp4': 'video/mp4',
    'clip.webm': 'video/webm',
    'recorded.webm': 'video/webm',
    'voice.m4a': 'audio/mp4',
    'voice.webm': 'audio/webm',
    'voice.ogg': 'audio/ogg',
    'vorbis.ogg': 'audio/ogg',
    'voice.mp3': 'audio/mpeg',
  } as const;

  for (const [name, mime] of Object.entries(FILES)) {
    test(`${name} is kept as ${mime}, whole, and says nothing about who made it, where and with what`, async () => {
      const file = mediaFile(name);
      const told = await parseBuffer(file, { mimeType: mime });
      assert.match(file.toString('latin1'), /SECRET/);
      const kept = await keep(file);
      assert.deepEqual([kept.kind, kept.mime], [mime.split('/')[0], mime]);
      const { bytes, headers } = await download(kept.url);
      assert.equal(headers.get('content-type'), mime);
      assert.equal(headers.get('content-disposition'), 'inline');
      assert.equal(createHash('sha256').update(bytes).digest('hex'), kept.sha256);
      assert.doesNotMatch(bytes.toString('latin1'), /SECRET|29\.4052/);
      const { format, common } = await parseBuffer(bytes, { mimeType: mime });
      assert.deepEqual(
        [format.codec, format.sampleRate, format.duration?.toFixed(1)],
        [told.format.codec, told.format.sampleRate, told.format.duration?.toFixed(1)],
      );
      const { track: _track, disk: _disk, movementIndex: _index, encodersettings: _tool, ...rest } = common;
      assert.deepEqual(
        Object.values(rest).filter((value) => String(value ?? '').trim() !== ''),
        [],
      );
    });
  }

  test('is read in parts, as players do', async () => {
    const kept = await keep(mediaFile('clip.webm'));
    const whole = await download(kept.url);
    assert.deepEqual([whole.status, whole.headers.get('accept-ranges')], [200, 'bytes']);
    const size = whole.bytes.length;
    const cases: [string, number, number][] = [
      ['bytes=0-99', 0, 100],
      ['bytes=100-', 100, size],
      ['bytes=-50', size - 50, size],
      [`bytes=10-${size + 5}`, 10, size],
    ];
    for (const [range, first, end] of cases) {
      const part = await download(kept.url, { range });
      assert.deepEqual([part.status, part.headers.get('content-range')], [206, `bytes ${first}-${end - 1}/${size}`]);
      assert.ok(part.bytes.equals(whole.bytes.subarray(first, end)), range);
    }
    for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=9-3']) {
      assert.equal((await download(kept.url, { range })).status, 200, range);
    }
    const beyond = await download(kept.url, { range: `bytes=${size}-` });
    assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, `bytes */${size}`]);
  });

  test('is no photo of finished work', async () => {
    const worker = await token('grid_worker');
    const task = first(await tasksOf((await report({ categoryCode: '3401', description: '通道堵塞。' })).id));
    const voice = await keep(mediaFile('voice.ogg'), worker);
    for (const action of ['claim', 'start']) await call(`/tasks/${task.id}/${action}`, { as: worker, method: 'POST' });
    const json = { note: '已清理。', attachmentIds: [voice.id] };
    const { status, body } = await call(`/tasks/${task.id}/complete`, { as: worker, json });
    assert.deepEqual([status, body.errors?.[0]?.code], [422, 'evidence_missing']);
  });

  test('goes with a report beside photos', async () => {
    const [video, picture] = [await keep(mediaFile('phone.mov')), await keep(photo)];
    const { id } = await report({ attachmentIds: [video.id, picture.id] });
    const { body } = await call<Schemas['AttachmentPage']>(`/incidents/${id}/attachments`, {
      as: await token('grid_worker'),
    });
    assert.deepEqual(new Set(body.items.map(({ kind }) => kind)), new Set(['video', 'photo']));
  });
});
