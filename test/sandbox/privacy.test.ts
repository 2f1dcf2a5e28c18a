import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { describeFailure } from '../../packages/sandbox/src/http/failures.js';
import {
  first,
  openStream,
  ORIGIN,
  startPlatform,
  temporaryFolder,
  YUPING,
  type Schemas,
  type TestPlatform,
} from './support.js';

const NAME = '欧阳测试';
const PHONE = '13987650001';

/** Every row of every table, as text. */
async function readWholeDatabase(dataDir: string): Promise<{ table: string; row: string }[]> {
  const database = await PGlite.create(join(dataDir, 'db'));
  const tables = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const found: { table: string; row: string }[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await database.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
    found.push(...rows.map(({ row }) => ({ table: name, row })));
  }
  await database.close();
  return found;
}

describe('what is kept', () => {
  test('holds a contact once, and no query code, token or secret key at all', async () => {
    const { platform, dataDir, call, token, report, tasksOf } = await startPlatform({
      seed: { incidents: 0, number: 1 },
    });
    const keyed = () => ({ 'idempotency-key': randomUUID() });
    const receipt = await report({ contact: { name: NAME, phone: PHONE } }, { headers: keyed() });
    const worker = await token('grid_worker');
    const { id } = first(await tasksOf(receipt.id));
    const tokens = [worker];
    for (const [action, json] of [['claim'], ['start'], ['complete', { note: '已更换井盖。' }]] as const) {
      const reply = await call<Schemas['TaskDetail']>(`/tasks/${id}/${action}`, {
        as: worker,
        method: 'POST',
        headers: keyed(),
        ...(json && { json }),
      });
      assert.equal(reply.status, 200);
      assert.deepEqual(reply.body.reporter, { mode: 'named', name: '欧*', phone: '139****0001' });
    }
    const minted = await call<Schemas['GuestToken']>('/auth/guest-tokens', {
      as: platform.demo.secretKey,
      json: { sub: 'a', roles: ['auditor'], areas: ['500153'], origin: ORIGIN },
      headers: keyed(),
    });
    tokens.push(minted.body.token);
    await platform.close();

    const rows = await readWholeDatabase(dataDir);
    const tablesWith = (text: string) => rows.filter(({ row }) => row.includes(text)).map(({ table }) => table);
    assert.deepEqual(tablesWith(NAME), ['incidents']);
    assert.deepEqual(tablesWith(PHONE), ['incidents']);
    for (const secret of [receipt.queryCode, platform.demo.secretKey, ...tokens]) {
      assert.deepEqual(tablesWith(secret), [], secret);
    }
  });
});

describe('who reported', () => {
  const HOUR_MS = 3_600_000;

  test('is forgotten once the report is over and can no longer be taken up again', async () => {
    const dataDir = temporaryFolder();
    let passed = 0;
    /** The platform of then, after one that has tidied up. */
    const at = async (hours: number) => {
      passed = hours * HOUR_MS;
      const clock = () => new Date(Date.now() + passed);
      const options = { dataDir, clock, seed: { incidents: 0, number: 1 } };
      await (await startPlatform(options)).platform.close();
      return startPlatform(options);
    };
    const today = await at(0);
    const contact = { name: NAME, phone: PHONE };
    const { publishableKey: as } = today.platform.demo;
    const [open, withdrawn, done] = [
      await today.report({ contact }),
      await today.report({ contact }),
      await today.report({ contact }),
    ];
    const { no, queryCode } = withdrawn;
    await today.call('/incidents/track/withdraw', { as, json: { no, queryCode } });
    const worker = await today.token('grid_worker');
    const { id } = first(await today.tasksOf(done.id));
    for (const action of ['claim', 'start', 'complete']) {
      const json = action === 'complete' ? { note: '已更换井盖。' } : undefined;
      await today.call(`/tasks/${id}/${action}`, { as: worker, method: 'POST', ...(json && { json }) });
    }
    const known = async ({ call, token }: TestPlatform) => {
      const staff = await token('district_dispatcher');
      const whole = await Promise.all(
        [open, withdrawn, done].map((one) => call<Schemas['Incident']>(`/incidents/${one.id}`, { as: staff })),
      );
      return whole.map(({ body }) => body.reporter?.phone !== undefined);
    };
    assert.deepEqual(await known(today), [true, true, true]);
    await today.platform.close();

    const soon = await at(14 * 24);
    assert.deepEqual(await known(soon), [true, false, true]);
    await soon.platform.close();

    const later = await at(15 * 24 + 1);
    assert.deepEqual(await known(later), [true, false, false]);
  });
});

describe('the log of failures', () => {
  test('says where something failed, and nothing of what somebody wrote', () => {
    const failure = Object.assign(new Error('null value in column "no"'), {
      code: '23502',
      detail: `Failing row contains (${NAME}, ${PHONE}).`,
      where: `JSON data, line 1: {"contact_phone":"${PHONE}"}`,
    });
    const line = describeFailure(failure);
    assert.match(line, /null value in column "no"[^]*privacy\.test[^]*\[23502\]/);
    assert.doesNotMatch(line, new RegExp(`${NAME}|${PHONE}`));
  });
});

describe('the public', () => {
  test('learns the township of an incident and nothing closer, by any way', async () => {
    const { platform, url, call, token, report, tasksOf } = await startPlatform({ seed: { incidents: 0, number: 1 } });
    const as = platform.demo.publishableKey;
    const live = await openStream(url, as, 'incidents');
    const receipt = await report({ contact: { name: NAME, phone: PHONE } });
    const worker = await token('grid_worker');
    const { id } = first(await tasksOf(receipt.id));
    for (const [action, json] of [['claim'], ['start'], ['complete', { note: `已联系${NAME}。` }]] as const) {
      await call(`/tasks/${id}/${action}`, { as: worker, method: 'POST', ...(json && { json }) });
    }
    await live.next((event) => event.data.command === 'closed');
    live.close();
    const seen: unknown[] = [...live.seen];
    for (const path of ['', `/${receipt.id}`, `/${receipt.id}/timeline`, `/${receipt.id}/notes`]) {
      const reply = await call<unknown>(`/incidents${path}`, { as });
      assert.equal(reply.status, 200);
      seen.push(reply.body);
    }
    assert.doesNotMatch(JSON.stringify(seen), new RegExp(`玉屏|${YUPING}|昌龙大道|${NAME}|${PHONE}|欧`));
    const closer = await call(`/incidents?areaCode=${YUPING}`, { as });
    assert.deepEqual([closer.status, closer.body.errors?.[0]?.pointer], [400, '/query/areaCode']);

    const tracked = await call<Schemas['TrackedIncident']>('/incidents/track', {
      as,
      json: { no: receipt.no, queryCode: receipt.queryCode },
    });
    assert.equal(tracked.body.timeline.at(-1)?.note, `已联系${NAME}。`);
  });
});
