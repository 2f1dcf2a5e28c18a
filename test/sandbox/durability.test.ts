import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { assertUnlocked, createPlatform } from '@digital-cq/sandbox';
import { putEmptyDatabase } from './empty-database.js';
import { client, first, openStream, startPlatform, temporaryFolder, type Schemas } from './support.js';

/** Seeds the moments of the kills; `npm test -- --full` runs more of them. */
const KILLS = process.env['FULL'] ? 20 : 3;

const options = (dataDir: string) => ({
  dataDir,
  publicUrl: 'http://localhost:1361',
  demoOrigins: ['https://www.example.gov.cn'],
  seed: { incidents: 5, number: 7 },
});

const REPORT = {
  as: 'pk_demo_rongchang',
  json: { categoryCode: '2101', description: '井盖破损。', location: { areaCode: '500153001001' } },
};

/** A folder in which a platform finds an empty database. */
async function dataFolder(): Promise<string> {
  const folder = temporaryFolder();
  await putEmptyDatabase(folder);
  return folder;
}

/** A platform in a process of its own, so that it can be killed. */
async function startProcess(dataDir: string) {
  const script = `
    import { assertUnlocked, createPlatform } from '@digital-cq/sandbox';
    const platform = await createPlatform(${JSON.stringify(options(dataDir))});
    const { url } = await platform.listen({ port: 0 });
    console.log(JSON.stringify({ url, demo: platform.demo }));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(() => child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url, demo }: { url: string; demo: { publishableKey: string; secretKey: string } } = JSON.parse(String(line));
  return { child, ...client(url, demo) };
}

describe('what was answered', () => {
  test('survives the process being killed in the middle of writes', async () => {
    const dataDir = await dataFolder();
    const answered: Schemas['IncidentReceipt'][] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const { child, report } = await startProcess(dataDir);
      const target = answered.length + 3 + ((round * 7) % 11);
      const write = async () => {
        for (;;) {
          answered.push(await report());
          // In the middle of what the other writers have under way.
          if (answered.length >= target) child.kill('SIGKILL');
        }
      };
      const exited = once(child, 'exit');
      await Promise.allSettled([write(), write(), write(), write()]);
      await exited;
    }
    const { call } = await startPlatform({ ...options(dataDir), validateAnswers: true });
    assert.ok(answered.length >= KILLS * 3);
    assert.equal(new Set(answered.map(({ no }) => no)).size, answered.length);
    for (const { no, queryCode, id } of answered) {
      const tracked = await call<Schemas['TrackedIncident']>('/incidents/track', {
        as: 'pk_demo_rongchang',
        json: { no, queryCode },
      });
      assert.deepEqual([tracked.status, tracked.body.id, tracked.body.state], [200, id, 'dispatched']);
      assert.deepEqual(
        tracked.body.timeline.map(({ type }) => type),
        ['reported', 'accepted', 'dispatched'],
      );
    }
  });

  test('is one report for each key, when all are sent again after the process was killed', async () => {
    const dataDir = await dataFolder();
    const keys: string[] = [];
    const send = (platform: Pick<Awaited<ReturnType<typeof startProcess>>, 'call'>, key: string) =>
      platform.call<Schemas['IncidentReceipt']>('/incidents', { ...REPORT, headers: { 'idempotency-key': key } });
    for (let round = 0; round < KILLS; round += 1) {
      const mine = Array.from({ length: 8 }, () => randomUUID());
      keys.push(...mine);
      const { child, ...platform } = await startProcess(dataDir);
      const exited = once(child, 'exit');
      let answered = 0;
      const requests = mine.map(async (key) => {
        await send(platform, key);
        // Others are committed by then, and nobody has been told.
        if ((answered += 1) > round % 4) child.kill('SIGKILL');
      });
      await Promise.allSettled(requests);
      await exited;
    }
    const again = await startPlatform(options(dataDir));
    const receipts = await Promise.all(keys.map((key) => send(again, key)));
    assert.deepEqual(
      receipts.map(({ status }) => status),
      keys.map(() => 201),
    );
    assert.equal(new Set(receipts.map(({ body }) => body.id)).size, keys.length);
    const as = await again.token('district_dispatcher');
    const { body } = await again.call<Schemas['IncidentPage']>('/incidents?total=true', { as });
    assert.equal(body.total, keys.length + options(dataDir).seed.incidents);
  });

  test('is there after an ordinary stop and start, and nothing is seeded twice', async () => {
    // Nothing is there yet, as on a district's machine.
    const dataDir = temporaryFolder();
    const before = await createPlatform(options(dataDir));
    const first = client((await before.listen({ port: 0 })).url, before.demo);
    const receipt = await first.report();
    const as = await first.token('district_dispatcher');
    const list = async (from: typeof first) =>
      (await from.call<Schemas['TaskPage']>('/tasks?limit=200&total=true', { as })).body;
    const tasks = await list(first);
    await before.close();

    const again = await startPlatform(options(dataDir));
    assert.deepEqual(again.platform.demo, before.demo);
    assert.equal((await list(again)).total, tasks.total);
    assert.equal((await list(again)).asOf, tasks.asOf);
    const next = await again.report();
    assert.equal(Number(next.no.slice(14, 19)), Number(receipt.no.slice(14, 19)) + 1);
  });

  test('is there after a stop in the middle of requests, which holds nothing up', async () => {
    const dataDir = await dataFolder();
    const platform = await createPlatform(options(dataDir));
    const { url } = await platform.listen({ port: 0 });
    const busy = client(url, platform.demo);
    const live = await openStream(url, await busy.token('auditor'), 'tasks');
    await live.next();
    const send = () =>
      busy.call<Schemas['IncidentReceipt'] & Schemas['Problem']>('/incidents', REPORT).catch(() => undefined);
    const requests = Array.from({ length: 8 }, send);
    await first(requests);
    const started = performance.now();
    await Promise.all([platform.close(), platform.close()]);
    assert.ok(performance.now() - started < 2_500);
    await live.ended;
    const replies = (await Promise.all(requests)).flatMap((reply) => reply ?? []);
    for (const { status, body, headers } of replies.filter((reply) => reply.status !== 201)) {
      assert.deepEqual([status, body.code, headers.get('retry-after')], [503, 'unavailable', '2']);
    }
    const answered = replies.filter(({ status }) => status === 201);
    assert.ok(answered.length > 0);

    const { call } = await startPlatform(options(dataDir));
    for (const { body } of answered) {
      const { no, queryCode } = body;
      const tracked = await call('/incidents/track', { as: 'pk_demo_rongchang', json: { no, queryCode } });
      assert.equal(tracked.status, 200);
    }
  });

  test('is there of an upload to the last byte, and one attachment comes of it, whenever the process was killed', async () => {
    const dataDir = await dataFolder();
    const file = readFileSync(new URL('media/voice.webm', import.meta.url));
    const as = REPORT.as;
    const tus = { 'tus-resumable': '1.0.0' };
    type Calls = Pick<Awaited<ReturnType<typeof startProcess>>, 'call'>;
    const offsetIn = async ({ call }: Calls) =>
      Number((await call(path, { as, method: 'HEAD', headers: tus })).headers.get('upload-offset'));
    const append = async ({ call }: Calls, offset: number, bytes: number) => {
      const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
      const body = new Uint8Array(file.subarray(offset, offset + bytes));
      const reply = await call(path, { as, method: 'PATCH', body, headers: { ...tus, ...headers } });
      assert.equal(reply.status, 204);
      return Number(reply.headers.get('upload-offset'));
    };
    let path = '';
    let answered = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const { child, ...platform } = await startProcess(dataDir);
      const exited = once(child, 'exit');
      if (path === '') {
        const headers = { ...tus, 'upload-length': String(file.length) };
        const begun = await platform.call('/uploads', { as, method: 'POST', headers });
        path = begun.headers.get('location')?.replace('/api/v1', '') ?? '';
      }
      const target = answered + 200;
      assert.ok((await offsetIn(platform)) >= answered);
      const send = async () => {
        for (let at = await offsetIn(platform); at < file.length - 100;) {
          at = answered = await append(platform, at, 50);
          // The next part is on its way by then.
          if (answered >= target) child.kill('SIGKILL');
        }
      };
      await Promise.allSettled([send()]);
      child.kill('SIGKILL');
      await exited;
    }
    const again = await startPlatform(options(dataDir));
    const offset = await offsetIn(again);
    assert.ok(offset >= answered && offset > 0);
    await append(again, offset, file.length);
    const { body } = await again.call<Schemas['Attachment']>(path.replace('uploads', 'attachments'), { as });
    assert.deepEqual([body.mime, body.bytes], ['audio/webm', file.length]);
    const [kept, ...others] = readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter(
      (entry) =>
        entry.isFile() && !entry.name.endsWith('.part') && statSync(join(entry.parentPath, entry.name)).size > 50,
    );
    assert.ok(kept && others.length === 0, 'its pieces are gone');
  });

  test('leaves no photo behind that nothing knows, and keeps the others', async () => {
    const dataDir = await dataFolder();
    const later = { ...options(dataDir), clock: () => new Date(Date.now() + 15 * 86_400_000) };
    const platform = await createPlatform(options(dataDir));
    const { call, report } = client((await platform.listen({ port: 0 })).url, platform.demo);
    const upload = async () => {
      const body = new FormData();
      const photo = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png();
      body.append('file', new Blob([new Uint8Array(await photo.toBuffer())]), 'photo.png');
      return (await call<Schemas['Attachment']>('/attachments', { as: 'pk_demo_rongchang', body })).body.id;
    };
    const used = await upload();
    await upload();
    await report({ attachmentIds: [used] });
    await platform.close();
    // What a kill leaves: a photo without a row, and one that was still being written.
    mkdirSync(join(dataDir, 'files', 'GH'), { recursive: true });
    for (const name of ['01KAQ3N8V2E6M4T7R9YBXCDFGH', '01KAQ3N8V2E6M4T7R9YBXCDEGH.part']) {
      writeFileSync(join(dataDir, 'files', 'GH', name), 'x');
    }
    await (await createPlatform(later)).close();
    const left = readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
    assert.deepEqual(
      left.filter((entry) => entry.isFile()).map(({ name }) => name),
      [used],
    );
  });
});

describe('the data folder', () => {
  test('is one platform’s at a time', async () => {
    const { dataDir } = await startPlatform({ seed: { incidents: 0, number: 1 } });
    await assert.rejects(createPlatform(options(dataDir)), new RegExp(`in use by process ${process.pid}`));
  });

  test('is taken over from a process that is gone', async () => {
    const dataDir = await dataFolder();
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(join(dataDir, 'lock'), `${child.pid} 12345\n`);
    await startPlatform({ ...options(dataDir), validateAnswers: true });
  });

  test('is said to be in use, or free, before anybody deletes it', async () => {
    const missing = join(temporaryFolder(), 'nowhere');
    assertUnlocked(missing);
    const dataDir = await dataFolder();
    assertUnlocked(dataDir);
    const platform = await createPlatform({ ...options(dataDir), seed: { incidents: 0, number: 1 } });
    assert.throws(() => assertUnlocked(dataDir), new RegExp(`${dataDir} is in use by process ${process.pid}`));
    assert.throws(() => assertUnlocked(relative(process.cwd(), dataDir)), /is in use by process/);
    await platform.close();
    assertUnlocked(dataDir);
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    for (const stale of [`${child.pid} 12345\n`, `${process.pid} 12345\n`, '', 'nonsense']) {
      writeFileSync(join(dataDir, 'lock'), stale);
      assertUnlocked(dataDir);
    }
  });

  test('is let go when the database cannot be reached', async () => {
    const dataDir = temporaryFolder();
    const databaseUrl = 'postgres://nobody:secret@127.0.0.1:9/none';
    await assert.rejects(createPlatform({ ...options(dataDir), databaseUrl }), (error: Error) => {
      assert.match(error.message, /127\.0\.0\.1:9\/none cannot be reached/);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
    await assert.rejects(createPlatform({ ...options(dataDir), databaseUrl }), /cannot be reached/);
  });
});
