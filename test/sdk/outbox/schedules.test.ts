/**
 * Thousands of ways that things can go wrong, against the real platform: tabs killed at whatever they wait for, lost and
 * late answers, requests that come twice, timers in any order, clocks set, full disks, other people signed in, servers
 * that start anew. `SCHEDULE=17` runs number 17 alone; with `npm test -- --full` there are 10,000.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createClient, isSdkError, tokenProvider } from '@digital-cq/sdk';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import { addIncidentNote, reportIncident } from '@digital-cq/sdk/incidents';
import { memoryStore, withOutbox, type QueuedAction, type Ticket } from '@digital-cq/sdk/outbox';
import { upload } from '@digital-cq/sdk/uploads';
import { createPlatform } from '@digital-cq/sandbox';
import sharp from 'sharp';
import { putEmptyDatabase } from '../../sandbox/empty-database.js';
import { client as callsOf, ORIGIN, temporaryFolder, YUPING, type Schemas } from '../../sandbox/support.js';
import { createWorld, PEOPLE, quiet, randomFrom, type Person, type Tab, type World } from './world.js';

const only = process.env['SCHEDULE'];
const COUNT = process.env['FULL'] ? 10_000 : 500;
/** A platform is started anew in the middle of every so manieth schedule. */
const RESTART_EVERY = 250;
const BATCH = 100;
const STEPS = 45;
const DAY = 24 * 3_600_000;

const dataDir = temporaryFolder();
await putEmptyDatabase(dataDir);
const start = () =>
  createPlatform({
    dataDir,
    publicUrl: 'http://localhost:1361',
    demoOrigins: [ORIGIN],
    seed: { incidents: 0, number: 1 },
  });
let platform = await start();
let { url } = await platform.listen({ port: 0 });
let tokens: Record<Person, string> = { anna: '', bert: '' };
let tokensFrom = 0;

async function restart(): Promise<void> {
  await platform.close();
  platform = await start();
  ({ url } = await platform.listen({ port: 0 }));
}

/** Tokens last ten minutes. */
async function renewTokens(): Promise<void> {
  if (Date.now() - tokensFrom < 300_000) return;
  tokensFrom = Date.now();
  const { token } = callsOf(url, platform.demo);
  const [anna, bert] = await Promise.all(PEOPLE.map((sub) => token('grid_worker', { sub, areas: ['500153'] })));
  tokens = { anna: anna ?? '', bert: bert ?? '' };
}

const photo = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

/** What sends uploads is loaded with the first one: once it is there, nothing but the world takes time. */
async function warmUp(): Promise<void> {
  await renewTokens();
  const auth = tokenProvider(async () => ({
    token: tokens.anna,
    expiresAt: new Date(Date.now() + 300_000).toISOString(),
  }));
  const plain = createClient({ baseUrl: `${url}/api/v1`, auth, subject: 'anna' });
  const client = withOutbox(plain, { store: memoryStore(), locks: null });
  await (
    await upload.queue(client, new Blob([new Uint8Array(photo)]))
  ).settled;
  client.close();
}

/** What a person did, and what came of it. */
interface Deed {
  person: Person;
  what: 'photo' | 'upload' | 'report' | 'note';
  text: string;
  /** Its key, once it is known to be stored. */
  id?: string;
  of?: Deed;
}

interface Run {
  world: World;
  random: () => number;
  deeds: Deed[];
  /** By key: whose credential got a yes. */
  yes: Map<string, Set<Person>>;
  tag: string;
  /** When it began, by the real clock. */
  since: number;
}

/** A person does something in a tab: alone, or in a chain. What the outbox takes is a promise. */
function act({ deeds, random, tag }: Run, tab: Tab): void {
  const { client, person } = tab;
  const take = async <Data>(deed: Deed, queue: () => Promise<Ticket<Data>>) => {
    deeds.push(deed);
    const ticket = await queue();
    deed.id = ticket.id;
    return ticket;
  };
  const chain = async () => {
    const attachmentIds: string[] = [];
    if (random() < 0.5) {
      const file = new File([new Uint8Array(photo)], 'a.png', { type: 'image/png' });
      const upload = () => uploadAttachment.queue(client, { body: { file } });
      attachmentIds.push((await take({ person, what: 'photo', text: '' }, upload)).ref('id'));
    }
    if (random() < 0.5) {
      const file = new File([new Uint8Array(photo)], 'b.png', { type: 'image/png' });
      const begin = () => upload.queue(client, file, { chunkSize: Math.ceil(photo.length / 3) });
      attachmentIds.push((await take({ person, what: 'upload', text: '' }, begin)).ref('id'));
    }
    const deed: Deed = { person, what: 'report', text: `${tag}-${deeds.length}` };
    const body = { categoryCode: '2101', description: deed.text, location: { areaCode: YUPING }, attachmentIds };
    const report = await take(deed, () => reportIncident.queue(client, { body }));
    if (random() < 0.5) return;
    const text = `${tag}-note-${deeds.length}`;
    const path = { id: report.ref('id') };
    await take({ person, what: 'note', text, of: deed }, () => addIncidentNote.queue(client, { path, body: { text } }));
  };
  chain().catch((error: unknown) => {
    // A full disk is said before anything is lost; the person still has it, and this one gives up.
    if (!isSdkError(error) || error.kind !== 'outbox') throw error;
  });
}

/** One thing happens. */
async function happen(run: Run): Promise<void> {
  const { world, random } = run;
  const { state, tabs, steps, timers, strays } = world;
  const dice = random();
  if (dice < 0.62 && steps.size > 0) {
    const fate = random();
    await world.pick(steps)?.run(fate < 0.8 ? 'done' : fate < 0.9 ? 'failed' : 'unheard');
  } else if (dice < 0.72) {
    const timer = world.pick(timers);
    if (!timer) return;
    timers.delete(timer);
    timer.run();
  } else if (dice < 0.8) {
    const tab = world.pick(tabs);
    if (tab && run.deeds.length < 6) act(run, tab);
  } else if (dice < 0.85) {
    const tab = world.pick(tabs);
    if (tab) await world.kill(tab);
  } else if (dice < 0.91) {
    if (tabs.size < 3) world.open(state.signedIn);
  } else if (dice < 0.93) state.signedIn = world.pick(PEOPLE) ?? 'anna';
  else if (dice < 0.95) state.online = !state.online;
  else if (dice < 0.97) state.time += (random() - 0.3) * 1.5 * DAY;
  else await world.pick(strays)?.();
}

/** Everything works again. Each person comes back, and says "once more" where asked. */
async function calmDown({ world }: Run): Promise<void> {
  const { state, tabs, steps, timers } = world;
  state.online = true;
  for (const tab of [...tabs]) if (world.pick([true, false])) await world.kill(tab);
  for (const person of PEOPLE) {
    state.signedIn = person;
    const tab = world.open(person);
    for (let round = 0; ; round += 1) {
      assert.ok(
        round < 600,
        `${person}'s outbox comes to rest: ${JSON.stringify(await world.disks.get(person)?.read())}`,
      );
      await quiet();
      const [step] = steps;
      if (step) {
        await step.run('done');
        continue;
      }
      const { actions: entries = [] } = (await world.disks.get(person)?.read()) ?? {};
      const stuck = entries.find(({ state: is }) => is === 'needs-you' || is === 'failed');
      if (stuck) {
        void tab.box.retry(stuck.id);
        continue;
      }
      if (entries.every(({ state: is }) => is === 'sent')) break;
      const [next] = [...timers].sort((a, b) => a.due - b.due);
      assert.ok(next, `something is under way: ${JSON.stringify(entries)}`);
      timers.delete(next);
      state.time = Math.max(state.time, next.due);
      next.run();
    }
    for (const one of [...tabs]) await world.kill(one);
  }
}

async function schedule(number: number): Promise<void> {
  await renewTokens();
  const random = randomFrom(number);
  const since = Date.now();
  const tag = `S${number}-${since}`;
  const yes: Run['yes'] = new Map();
  const world = createWorld({
    random,
    baseUrl: () => `${url}/api/v1`,
    token: (person) => tokens[person],
    locks: random() < 0.5,
    onYes: (person, key) => yes.set(key, (yes.get(key) ?? new Set()).add(person)),
  });
  const run: Run = { world, random, deeds: [], yes, tag, since };
  world.open('anna');
  for (let step = 0; step < STEPS; step += 1) {
    if (number % RESTART_EVERY === 7 && step === 20) await restart();
    await happen(run);
    await quiet();
  }
  await calmDown(run);
  await verify(run);
}

/** Nothing lost, nothing doubled, nothing under another person, nothing out of order. */
async function verify({ deeds, yes, since, world }: Run): Promise<void> {
  const { call, token } = callsOf(url, platform.demo);
  const as = await token('district_dispatcher', { sub: 'reader' });
  const from = encodeURIComponent(new Date(since).toISOString());
  const listed = await call<Schemas['IncidentPage']>(`/incidents?limit=60&reportedFrom=${from}`, { as });
  const incidents = await Promise.all(
    listed.body.items.map(async ({ id }) => (await call<Schemas['Incident']>(`/incidents/${id}`, { as })).body),
  );
  for (const deed of deeds.filter(({ what }) => what === 'report')) {
    const found = incidents.filter(({ description }) => description === deed.text);
    // Where the tab was killed before it heard, the report may be there or not.
    assert.ok(found.length <= 1, `${deed.text} is there once, not ${found.length} times`);
    if (deed.id) assert.equal(found.length, 1, `${deed.text} is there`);
    const [incident] = found;
    if (!incident) continue;
    const notes = await call<Schemas['NotePage']>(`/incidents/${incident.id}/notes`, { as });
    for (const note of deeds.filter(({ what, of }) => what === 'note' && of === deed)) {
      const same = notes.body.items.filter(({ text }) => text === note.text);
      assert.ok(same.length <= 1, `${note.text} is there once, not ${same.length} times`);
      if (note.id) assert.equal(same.length, 1, `${note.text} is there`);
    }
  }
  const actions: QueuedAction[] = [];
  const owners = new Map<string, Person>();
  for (const person of PEOPLE) {
    for (const action of (await world.disks.get(person)?.read())?.actions ?? []) {
      actions.push(action);
      owners.set(action.progress?.id ?? action.id, person);
    }
  }
  for (const [key, people] of yes)
    assert.deepEqual([...people], [owners.get(key)], 'only its own person was let through');
  const nameOf = (id: string) => actions.find((action) => action.id === id)?.progress?.id ?? id;
  for (const { id } of deeds) if (id) assert.ok(yes.has(nameOf(id)), 'each that was stored got a yes');
  const uploads = actions.flatMap(({ progress }) => progress?.id ?? []);
  const whole = [...world.arrived].filter(([, bytes]) => bytes === photo.length).map(([id]) => id);
  assert.deepEqual(whole.sort(), uploads.sort(), 'each upload became one attachment, and nothing else did');
}

describe('whatever goes wrong, each action happens once', () => {
  before(warmUp);
  const numbers = only ? [Number(only)] : Array.from({ length: COUNT }, (_, at) => at);
  for (let from = 0; from < numbers.length; from += BATCH) {
    const batch = numbers.slice(from, from + BATCH);
    test(`in schedules ${batch[0]} to ${batch.at(-1)}`, async () => {
      const wrong: string[] = [];
      for (const number of batch) {
        await schedule(number).catch((error: unknown) => {
          wrong.push(`SCHEDULE=${number}: ${error instanceof Error ? error.message : String(error)}`);
        });
      }
      assert.deepEqual(wrong, []);
    });
  }
  test('and the platform stops in order', async () => {
    await platform.close();
  });
});
