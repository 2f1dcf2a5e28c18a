import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { first, openStream, startPlatform, YUPING, type Schemas } from './support.js';

const { platform, url, call, token, report, tasksOf } = await startPlatform();
const { publishableKey } = platform.demo;
type Detail = Schemas['TaskDetail'];
type Conflict = Schemas['TaskConflictProblem'];

const photo = async (color: string) => {
  const bytes = await sharp({ create: { width: 80, height: 40, channels: 3, background: color } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '29/1 24/1 0/1' } })
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'text/plain' }), 'photo.txt');
  return form;
};
const upload = async (as: string, color = 'red') => {
  const { status, body } = await call<Schemas['Attachment']>('/attachments', { as, body: await photo(color) });
  assert.equal(status, 201);
  return body;
};
const act = <Body = Detail>(
  as: string,
  id: string,
  action: string,
  json?: unknown,
  headers: Record<string, string> = {},
) => call<Body>(`/tasks/${id}/${action}`, { as, method: 'POST', headers, ...(json !== undefined && { json }) });

describe('the loop', () => {
  test('takes a report with a photo to 已办结, and the reporter reads what was done', async () => {
    const worker = await token('grid_worker', { sub: 'grid-17', areas: ['500153001'], label: '昌元街道网格员' });
    const live = await openStream(url, worker, 'tasks');
    const before = await upload(publishableKey);
    const receipt = await report({ attachmentIds: [before.id], contact: { name: '张三', phone: '13812341234' } });
    assert.match(receipt.no, /^SJ500153\d{12}$/);
    assert.equal(receipt.areaName, '荣昌区昌元街道玉屏社区');
    assert.equal(receipt.state, 'dispatched');

    const created = await live.next((event) => event.type === 'task.created');
    assert.equal(created.data.task?.incidentNo, receipt.no);
    const offered = await live.next((event) => event.data.command === 'offered');
    const task = offered.data.task;
    assert.ok(task);
    assert.deepEqual(task.actions, ['claim', 'escalate']);
    live.close();

    assert.equal((await act(worker, task.id, 'claim')).body.state, 'claimed');
    const detail = (await call<Detail>(`/tasks/${task.id}`, { as: worker })).body;
    assert.deepEqual(detail.assignee, { label: '昌元街道网格员', me: true });
    assert.deepEqual(detail.reporter, { mode: 'named', name: '张*', phone: '138****1234' });
    assert.equal(first(detail.attachments).purpose, 'report');
    assert.equal((await act(worker, task.id, 'start')).body.state, 'started');
    const during = await call<Schemas['Incident']>(`/incidents/${receipt.id}`, { as: worker });
    assert.equal(during.body.state, 'in_progress');

    const proof = await upload(worker, 'green');
    const done = await act(worker, task.id, 'complete', { note: '已更换井盖。', attachmentIds: [proof.id] });
    assert.equal(done.body.state, 'verified');
    assert.equal(done.body.slaState, 'met');
    assert.equal(done.body.result?.note, '已更换井盖。');

    const tracked = await call<Schemas['TrackedIncident']>('/incidents/track', {
      as: publishableKey,
      json: { no: receipt.no, queryCode: receipt.queryCode },
    });
    assert.equal(tracked.body.state, 'closed');
    assert.ok(tracked.body.closedAt);
    assert.deepEqual(
      tracked.body.timeline.map((entry) => entry.type),
      ['reported', 'accepted', 'dispatched', 'started', 'handled', 'checked', 'closed'],
    );
    assert.equal(tracked.body.timeline.at(-1)?.note, '已更换井盖。');
    assert.deepEqual(
      tracked.body.attachments.map(({ purpose }) => purpose),
      ['report', 'result'],
    );
    assert.doesNotMatch(JSON.stringify(tracked.body), /张|138/);
  });

  test('keeps no metadata of a photo and tells its type from the content', async () => {
    const kept = await upload(publishableKey, 'blue');
    assert.deepEqual([kept.mime, kept.width, kept.height], ['image/jpeg', 80, 40]);
    const response = await fetch(new URL(kept.url, url));
    assert.equal(response.headers.get('content-type'), 'image/jpeg');
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(response.headers.get('cache-control'), 'private, max-age=3600');
    const metadata = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    assert.equal(metadata.exif, undefined);
    const forged = await fetch(new URL(kept.url.replace(/expires=\d/, 'expires=9'), url));
    assert.equal(forged.status, 403);
  });

  test('waits for a check where the category wants one, and goes back to work when it fails', async () => {
    const worker = await token('grid_worker');
    const dispatcher = await token('township_dispatcher');
    const receipt = await report({ categoryCode: '3501', description: '年卡退不了。' });
    const { id } = first(await tasksOf(receipt.id));
    const stateOf = async () =>
      (await call<Schemas['Incident']>(`/incidents/${receipt.id}`, { as: worker })).body.state;

    await act(worker, id, 'claim');
    await act(worker, id, 'start');
    assert.equal((await act(worker, id, 'complete', { note: '商家同意退款。' })).body.state, 'completed');
    assert.equal(await stateOf(), 'checking');
    assert.equal((await act<Schemas['Problem']>(worker, id, 'verify', { passed: true })).body.code, 'forbidden');
    assert.equal((await act<Schemas['Problem']>(dispatcher, id, 'verify', { passed: false })).status, 400);
    const rework = await act(dispatcher, id, 'verify', { passed: false, note: '还没有到账。' });
    assert.equal(rework.body.state, 'started');
    assert.equal(rework.body.completedAt, undefined);
    assert.equal(await stateOf(), 'in_progress');
    assert.deepEqual((await call<Detail>(`/tasks/${id}`, { as: worker })).body.actions, [
      'complete',
      'return',
      'escalate',
    ]);
    await act(worker, id, 'complete', { note: '已到账。' });
    assert.equal((await act(dispatcher, id, 'verify', { passed: true })).body.state, 'verified');
    assert.equal(await stateOf(), 'closed');

    const timeline = await call<Schemas['TimelinePage']>(`/tasks/${id}/timeline`, { as: worker });
    assert.deepEqual(
      timeline.body.items.map((entry) => entry.type),
      ['created', 'offered', 'claimed', 'started', 'completed', 'reworked', 'completed', 'verified'],
    );
  });

  test('closes an incident of two tasks only with the second', async () => {
    const worker = await token('grid_worker');
    const receipt = await report({ categoryCode: '3201', description: '占道经营。' });
    const tasks = await tasksOf(receipt.id);
    assert.equal(tasks.length, 2);
    for (const [index, task] of tasks.entries()) {
      await act(worker, task.id, 'claim');
      await act(worker, task.id, 'start');
      await act(worker, task.id, 'complete', { note: `第${index + 1}项已办。` });
      const incident = (await call<Schemas['Incident']>(`/incidents/${receipt.id}`, { as: worker })).body;
      assert.equal(incident.state, index === 0 ? 'in_progress' : 'closed');
      assert.deepEqual(incident.tasks, { total: 2, done: index + 1 });
    }
  });
});

describe('a task command', () => {
  test('lets exactly one of two win who claim at the same moment', async () => {
    const { id } = first(await tasksOf((await report()).id));
    const people = await Promise.all(
      ['a', 'b', 'c', 'd'].map((sub) => token('grid_worker', { sub, label: `${sub}网格员` })),
    );
    const answers = await Promise.all(people.map((as) => act<Detail & Conflict>(as, id, 'claim')));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body;
    const winner = answers.findIndex(({ status }) => status === 200);
    assert.equal(lost?.code, 'already_claimed');
    assert.deepEqual(lost?.assignee, { label: `${'abcd'[winner]}网格员`, me: false });
    assert.match(lost?.detail ?? '', new RegExp(`${'abcd'[winner]}网格员`));
    const again = await act(people[winner] ?? '', id, 'claim');
    assert.equal(again.status, 200);
    assert.equal(again.body.rev, 2);
  });

  test('answers 412 with the current task when the caller saw an older one', async () => {
    const worker = await token('grid_worker');
    const { id } = first(await tasksOf((await report()).id));
    const claimed = await act(worker, id, 'claim', undefined, { 'if-match': '"1"' });
    assert.equal(claimed.headers.get('etag'), '"2"');
    const stale = await act<Schemas['TaskStaleProblem']>(worker, id, 'start', undefined, { 'if-match': '"1"' });
    assert.equal(stale.status, 412);
    assert.equal(stale.body.current?.rev, 2);
    assert.equal((await act(worker, id, 'start', undefined, { 'if-match': '"2"' })).status, 200);
  });

  test('tells who was faster, even a caller who saw an older task', async () => {
    const { id } = first(await tasksOf((await report()).id));
    await act(await token('grid_worker', { sub: 'fast', label: '快网格员' }), id, 'claim');
    const slow = await token('grid_worker', { sub: 'slow' });
    const lost = await act<Conflict>(slow, id, 'claim', undefined, { 'if-match': '"1"' });
    assert.deepEqual([lost.status, lost.body.code, lost.body.rev], [409, 'already_claimed', 2]);
    assert.deepEqual(lost.body.assignee, { label: '快网格员', me: false });
    const start = await act<Schemas['TaskStaleProblem']>(slow, id, 'start', undefined, { 'if-match': '"1"' });
    assert.deepEqual([start.status, start.body.current?.rev], [412, 2]);
  });

  test('ends in one way only when a task is completed while it is transferred', async () => {
    const worker = await token('grid_worker', { sub: 'race' });
    const dispatcher = await token('district_dispatcher');
    for (let round = 0; round < 4; round += 1) {
      const receipt = await report();
      const { id } = first(await tasksOf(receipt.id));
      await act(worker, id, 'claim');
      await act(worker, id, 'start');
      const proof = await upload(worker);
      const commands = [
        () => act(worker, id, 'complete', { note: '好了。', attachmentIds: [proof.id] }),
        () => act(dispatcher, id, 'transfer', { areaCode: '500153002', note: '转出。' }),
      ];
      const answers = await Promise.all((round % 2 ? commands : commands.toReversed()).map((send) => send()));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
      const { state } = (await call<Detail>(`/tasks/${id}`, { as: dispatcher })).body;
      const photos = await call<Schemas['AttachmentPage']>(`/incidents/${receipt.id}/attachments`, { as: dispatcher });
      assert.equal(photos.body.items.length, state === 'offered' ? 0 : 1);
    }
  });

  test('keeps to responsibility: sideways within the level, upwards to the district, never down', async () => {
    const dispatcher = await token('district_dispatcher');
    const { id } = first(await tasksOf((await report()).id));
    type Rule = Schemas['TaskRuleProblem'];
    const down = await act<Rule>(dispatcher, id, 'transfer', { areaCode: '500153002001', note: '给社区。' });
    assert.deepEqual([down.status, down.body.rule, down.body.suggested], [422, 'same_level', { level: 'township' }]);
    const away = await act<Rule>(dispatcher, id, 'transfer', { areaCode: '500105001', note: '给江北。' });
    assert.deepEqual([away.status, away.body.rule], [422, 'outside_district']);
    const nowhere = await act<Rule>(dispatcher, id, 'transfer', { areaCode: '500153999', note: '？' });
    assert.equal(nowhere.body.rule, 'unknown_area');
    const moved = await act(dispatcher, id, 'transfer', { areaCode: '500153002', note: '在昌州一侧。' });
    assert.deepEqual(
      [moved.body.areaCode, moved.body.areaName, moved.body.state],
      ['500153002', '荣昌区昌州街道', 'offered'],
    );
    const up = await act(dispatcher, id, 'escalate', { note: '需要区里协调。' });
    assert.equal(up.body.level, 'district');
    assert.ok(!up.body.actions.includes('escalate'));
    const top = await act<Rule>(dispatcher, id, 'escalate', { note: '再上报。' });
    assert.deepEqual([top.status, top.body.rule], [422, 'already_top_level']);
  });

  test('wants the photos its category asks for', async () => {
    const worker = await token('grid_worker');
    const { id } = first(await tasksOf((await report({ categoryCode: '3401', description: '通道堵塞。' })).id));
    await act(worker, id, 'claim');
    await act(worker, id, 'start');
    const bare = await act<Schemas['TaskRuleProblem']>(worker, id, 'complete', { note: '已清理。' });
    assert.deepEqual(
      [bare.status, bare.body.rule, bare.body.errors?.[0]?.pointer],
      [422, 'evidence_missing', '/body/attachmentIds'],
    );
    const proof = await upload(worker);
    assert.equal((await act(worker, id, 'complete', { note: '已清理。', attachmentIds: [proof.id] })).status, 200);
  });

  test('gives a returned task to whoever is sent it', async () => {
    const worker = await token('grid_worker');
    const dispatcher = await token('township_dispatcher');
    const { id } = first(await tasksOf((await report()).id));
    await act(worker, id, 'claim');
    const returned = await act(worker, id, 'return', { reason: 'wrong_place', note: '在对面。' });
    assert.equal(returned.body.state, 'returned');
    assert.equal(returned.body.assignee, undefined);
    assert.equal(
      (await act(dispatcher, id, 'transfer', { areaCode: '500153002', note: '请处理。' })).body.state,
      'offered',
    );
  });
});

describe('what a caller sees', () => {
  test('ends at their areas', async () => {
    const receipt = await report();
    const { id } = first(await tasksOf(receipt.id));
    const elsewhere = await token('grid_worker', { areas: ['500153002'] });
    for (const path of [
      `/tasks/${id}`,
      `/tasks/${id}/timeline`,
      `/incidents/${receipt.id}`,
      `/incidents/${receipt.id}/timeline`,
      `/incidents/${receipt.id}/notes`,
      `/incidents/${receipt.id}/attachments`,
    ]) {
      assert.equal((await call(path, { as: elsewhere })).status, 404, path);
    }
    assert.equal((await act<Schemas['Problem']>(elsewhere, id, 'claim')).status, 404);
    const note = await call(`/incidents/${receipt.id}/notes`, { as: elsewhere, json: { text: '看不到的事件' } });
    assert.equal(note.status, 404);
    for (const q of [receipt.no, '昌龙大道']) {
      const found = await call<Schemas['TaskPage']>(`/tasks?q=${encodeURIComponent(q)}`, { as: elsewhere });
      assert.ok(found.body.items.every((task) => task.areaCode.startsWith('500153002')));
      assert.ok(!found.body.items.some((task) => task.id === id));
    }
    const byIncident = await call<Schemas['TaskPage']>(`/tasks?incidentId=${receipt.id}`, { as: elsewhere });
    assert.deepEqual(byIncident.body.items, []);
    const counts = await call<Schemas['TaskCounts']>('/tasks/counts?areaCode=500153001', { as: elsewhere });
    assert.equal(counts.body.open, 0);
    const list = await call<Schemas['TaskPage']>('/tasks?limit=200', { as: elsewhere });
    assert.ok(list.body.items.every((task) => task.areaCode.startsWith('500153002')));
    const none = await call<Schemas['TaskPage']>(`/tasks?areaCode=500153001&total=true`, { as: elsewhere });
    assert.deepEqual([none.body.items, none.body.total], [[], 0]);
  });

  test('shows a dispatcher the number to call back, while the case is open', async () => {
    const dispatcher = await token('township_dispatcher');
    const worker = await token('grid_worker');
    const receipt = await report({ contact: { name: '李四', phone: '13912345678' } });
    const { id } = first(await tasksOf(receipt.id));
    const phoneFor = async (as: string) => (await call<Detail>(`/tasks/${id}`, { as })).body.reporter?.phone;
    assert.equal(await phoneFor(dispatcher), '13912345678');
    assert.equal(await phoneFor(worker), '139****5678');
    for (const [action, json] of [['claim'], ['start'], ['complete', { note: '好了。' }]] as const)
      await act(worker, id, action, json);
    assert.equal(await phoneFor(dispatcher), '139****5678');
  });

  test('tells the public what happened roughly where, and no more', async () => {
    const receipt = await report({
      contact: { name: '王五', phone: '13700001111' },
      attachmentIds: [(await upload(publishableKey)).id],
    });
    const seen = (await call<Schemas['Incident']>(`/incidents/${receipt.id}`, { as: publishableKey })).body;
    assert.equal(seen.areaCode, '500153001');
    assert.deepEqual(
      [seen.description, seen.location, seen.reporter, seen.actions],
      [undefined, undefined, undefined, []],
    );
    const photos = await call<Schemas['AttachmentPage']>(`/incidents/${receipt.id}/attachments`, {
      as: publishableKey,
    });
    assert.deepEqual(photos.body.items, []);
  });

  test('keeps notes of the staff from the public', async () => {
    const dispatcher = await token('township_dispatcher', { label: '昌元街道基层治理指挥中心' });
    const receipt = await report();
    for (const visibility of ['staff', 'public']) {
      const note = await call<Schemas['Note']>(`/incidents/${receipt.id}/notes`, {
        as: dispatcher,
        json: { text: `给${visibility}的话`, visibility },
      });
      assert.equal(note.status, 201);
    }
    const textsFor = async (as: string) =>
      (await call<Schemas['NotePage']>(`/incidents/${receipt.id}/notes`, { as })).body.items.map(({ text }) => text);
    assert.deepEqual(await textsFor(dispatcher), ['给staff的话', '给public的话']);
    assert.deepEqual(await textsFor(publishableKey), ['给public的话']);
    const tracked = await call<Schemas['TrackedIncident']>('/incidents/track', {
      as: publishableKey,
      json: { no: receipt.no, queryCode: receipt.queryCode },
    });
    assert.doesNotMatch(JSON.stringify(tracked.body), /给staff的话/);
    assert.match(JSON.stringify(tracked.body), /给public的话/);
  });
});

describe('the list of tasks', () => {
  test('walks by cursor and jumps by offset through the same order', async () => {
    const as = await token('district_dispatcher');
    for (const sort of ['dueAt', '-dueAt', 'createdAt', '-updatedAt']) {
      const whole = (await call<Schemas['TaskPage']>(`/tasks?limit=200&sort=${sort}&total=true`, { as })).body;
      const walked: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Schemas['TaskPage'] = (
          await call<Schemas['TaskPage']>(`/tasks?limit=17&sort=${sort}${cursor && `&cursor=${cursor}`}`, { as })
        ).body;
        walked.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      assert.equal(walked.length, whole.total);
      assert.deepEqual(
        walked.slice(0, 200),
        whole.items.map(({ id }) => id),
      );
      const jump = (await call<Schemas['TaskPage']>(`/tasks?limit=5&sort=${sort}&offset=20&asOf=${whole.asOf}`, { as }))
        .body;
      assert.deepEqual(
        jump.items.map(({ id }) => id),
        walked.slice(20, 25),
      );
      assert.equal(jump.total, whole.total);
    }
  });

  test('is not shifted by later tasks when asked as of a position', async () => {
    const as = await token('district_dispatcher');
    const before = (await call<Schemas['TaskPage']>('/tasks?offset=0&limit=10', { as })).body;
    await report();
    const after = (await call<Schemas['TaskPage']>(`/tasks?offset=0&limit=10&asOf=${before.asOf}`, { as })).body;
    assert.equal(after.total, before.total);
    const now = (await call<Schemas['TaskPage']>('/tasks?offset=0&limit=10', { as })).body;
    assert.equal(now.total, (before.total ?? 0) + 1);
  });

  test('counts each queue as the list does, and every limit state as each task says', async () => {
    const as = await token('grid_worker', { sub: 'counter' });
    const { id } = first(await tasksOf((await report()).id));
    await act(as, id, 'claim');
    const counts = (await call<Record<string, number>>('/tasks/counts', { as })).body;
    for (const queue of ['mine', 'claimable', 'open', 'check', 'done']) {
      const page = await call<Schemas['TaskPage']>(`/tasks?queue=${queue}&total=true`, { as });
      assert.equal(page.body.total, counts[queue], queue);
    }
    assert.equal(counts['mine'], 1);
    let sum = 0;
    for (const slaState of ['on_track', 'due_soon', 'overdue', 'paused', 'met', 'missed']) {
      const page = (await call<Schemas['TaskPage']>(`/tasks?slaState=${slaState}&limit=200&total=true`, { as })).body;
      assert.ok(
        page.items.every((task) => task.slaState === slaState),
        slaState,
      );
      sum += page.total ?? 0;
    }
    assert.equal(sum, (await call<Schemas['TaskPage']>('/tasks?total=true', { as })).body.total);
  });

  test('finds a task by its number, its incident, and part of its address, taking wildcards literally', async () => {
    const as = await token('district_dispatcher');
    const receipt = await report({ location: { areaCode: YUPING, address: '百分之100%大道' } });
    for (const q of [receipt.no, receipt.no.toLowerCase(), '100%大']) {
      const found = await call<Schemas['TaskPage']>(`/tasks?q=${encodeURIComponent(q)}`, { as });
      assert.deepEqual(
        found.body.items.map(({ incidentNo }) => incidentNo),
        [receipt.no],
        q,
      );
    }
    assert.deepEqual((await call<Schemas['TaskPage']>('/tasks?q=%25%25', { as })).body.items, []);
  });
});
