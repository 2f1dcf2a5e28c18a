/**
 * The platform with the city's whole year on the embedded database: how long the first start and a later one take, and
 * how soon it answers lists of 90,262 tasks with any filter, a turn to any place in them, and figures. Over HTTP on
 * loopback, one request at a time.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlatform } from '@digital-cq/sandbox';

const RUNS = 21;
const ZONE = 'Z5001';

const FILTERS = {
  'no filter': '',
  open: 'queue=open',
  'my own': 'queue=mine',
  claimable: 'queue=claimable',
  'to check': 'queue=check',
  done: 'queue=done',
  verified: 'state=verified',
  'offered or claimed': 'state=offered,claimed',
  overdue: 'slaState=overdue',
  'due soon': 'slaState=due_soon',
  'in time': 'slaState=on_track',
  'done in time': 'slaState=met',
  'done too late': 'slaState=missed',
  'level township': 'level=township',
  'level district': 'level=district',
  'one township': 'areaCode=500112010',
  'one category': 'categoryCode=2101',
  'a class of categories': 'categoryCode=34',
  'section of public service': 'section=public_service',
  'words of the title': `q=${encodeURIComponent('井盖')}`,
  'words of the address': `q=${encodeURIComponent('大道12')}`,
  'words found nowhere': `q=${encodeURIComponent('没有这里')}`,
  'a whole number': 'q=SJ500112260101000011',
};
const SORTS = ['dueAt', '-dueAt', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt'];
const OFFSETS = [0, 1_000, 20_000, 45_131, 90_212];

export async function run(progress = () => undefined) {
  const dataDir = await mkdtemp(join(tmpdir(), 'digital-cq-bench-'));
  const options = { dataDir, publicUrl: 'http://localhost:1361' };
  const rows = [];
  const add = (name, metric, values, unit = 'ms') => rows.push(summary(name, metric, unit, values));
  try {
    progress('first start, with the whole year');
    const first = await timed(() => createPlatform(options));
    add('first start', 'ready after', [first.ms / 1000], 's');
    await first.result.close();
    progress('a later start');
    const later = await timed(() => createPlatform(options));
    add('a later start', 'ready after', [later.ms / 1000], 's');
    const platform = later.result;
    try {
      const ask = await client(platform);
      const all = [];
      for (const [name, filter] of Object.entries(FILTERS)) {
        progress(`list: ${name}`);
        const times = await repeat(() => ask(`/tasks?limit=50&offset=0&${filter}`));
        all.push(...times);
        add(`list, ${name}`, 'answered after', times);
      }
      for (const sort of SORTS) {
        const times = await repeat(() => ask(`/tasks?limit=50&offset=0&sort=${sort}`));
        all.push(...times);
        add(`list by ${sort}`, 'answered after', times);
      }
      add('list, any filter or order', 'p95', [percentile(all, 0.95)]);
      for (const offset of OFFSETS) {
        add(
          `turn to task ${offset}`,
          'answered after',
          await repeat(() => ask(`/tasks?limit=50&offset=${offset}&sort=-updatedAt`)),
        );
      }
      add('counts of all queues', 'answered after', await repeat(() => ask('/tasks/counts')));
      progress('figures');
      const { items } = await ask('/indicators?group=operations');
      const ids = items.map(({ id }) => id).join(',');
      for (const area of ['50', ZONE, '500110', '500153']) {
        add(
          `${items.length} figures of ${area}`,
          'answered after',
          await repeat(() => ask(`/indicators/readings?ids=${ids}&areaCode=${area}`)),
        );
      }
    } finally {
      await platform.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  return rows;
}

/** Asks as the dispatcher of the zone. */
async function client(platform) {
  const { url } = await platform.listen({ port: 0 });
  const request = async (path, init) => {
    const response = await fetch(`${url}/api/v1${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { token } = await request('/auth/guest-tokens', {
    method: 'POST',
    headers: { Authorization: `Bearer ${platform.demo.secretKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ sub: 'bench', roles: ['district_dispatcher'], areas: [ZONE] }),
  });
  return (path) => request(path, { headers: { Authorization: `Bearer ${token}` } });
}

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { result, ms: performance.now() - begun };
}

async function repeat(work) {
  const times = [];
  for (let turn = 0; turn < RUNS; turn += 1) times.push((await timed(work)).ms);
  return times;
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function summary(name, metric, unit, values) {
  return {
    suite: 'platform',
    case: name,
    metric,
    unit,
    better: 'lower',
    contender: 'ours',
    median: percentile(values, 0.5),
    min: Math.min(...values),
    max: Math.max(...values),
    runs: values.length,
  };
}
