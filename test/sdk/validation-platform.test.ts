/** The whole contract called through the SDK on the real platform, every request and every answer held against it. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import {
  createClient,
  isHttpError,
  none,
  publishableKey,
  secretKey,
  tokenProvider,
  type Middleware,
} from '@digital-cq/sdk';
import { getArea, listAreas, locateArea } from '@digital-cq/sdk/areas';
import { getAsset } from '@digital-cq/sdk/assets';
import {
  appendUpload,
  cancelUpload,
  createUpload,
  deleteAttachment,
  getAttachment,
  getAttachmentContent,
  getUpload,
  uploadAttachment,
} from '@digital-cq/sdk/attachments';
import {
  createPublishableKey,
  getSession,
  listPublishableKeys,
  mintGuestToken,
  revokePublishableKey,
  type GuestTokenInput,
} from '@digital-cq/sdk/auth';
import { getCategory, listCategories } from '@digital-cq/sdk/categories';
import { validation } from '@digital-cq/sdk/dev';
import {
  addIncidentNote,
  findSimilarIncidents,
  followIncident,
  getIncident,
  listIncidentAttachments,
  listIncidentNotes,
  listIncidents,
  listIncidentTimeline,
  rateIncident,
  reopenIncident,
  reportIncident,
  supplyIncident,
  trackIncident,
  urgeIncident,
  withdrawIncident,
} from '@digital-cq/sdk/incidents';
import {
  getIndicator,
  getIndicatorSeries,
  listIndicatorAreas,
  listIndicatorReadings,
  listIndicators,
} from '@digital-cq/sdk/indicators';
import { getPremises, listPremises } from '@digital-cq/sdk/premises';
import { spec } from '@digital-cq/sdk/spec';
import { openStream } from '@digital-cq/sdk/stream';
import {
  claimTask,
  completeTask,
  countTasks,
  escalateTask,
  getTask,
  listTasks,
  listTaskTimeline,
  releaseTask,
  returnTask,
  startTask,
  transferTask,
  verifyTask,
} from '@digital-cq/sdk/tasks';
import { getTraceItem, listTraceEvents, resolveCode } from '@digital-cq/sdk/trace';
import { first, ORIGIN, startPlatform, YUPING } from '../sandbox/support.js';

const { url, platform } = await startPlatform();
const baseUrl = `${url}/api/v1`;
const { demo } = platform;

const called = new Set<string>();
const strict = validation({ answers: 'throw' });
/** Takes down what came through validation with an answer of success. */
const count: Middleware = async (request, next, { operationId }) => {
  const response = await next(request);
  if (response.ok) called.add(operationId);
  return response;
};
/** As in a page of the key's site. */
const inPage: Middleware = (request, next) => {
  request.headers.set('Origin', ORIGIN);
  return next(request);
};
const middleware = [count, inPage, strict];

const citizen = createClient({ baseUrl, auth: publishableKey(demo.publishableKey), middleware });
const backEnd = createClient({ baseUrl, auth: secretKey(demo.secretKey), middleware: [count, strict] });
const anybody = createClient({ baseUrl, auth: none(), middleware });
const person = (role: GuestTokenInput['roles'][number], sub: string = role) =>
  createClient({
    baseUrl,
    auth: tokenProvider(() => mintGuestToken(backEnd, { body: { sub, label: sub, roles: [role], areas: ['500153'] } })),
    middleware,
  });
const stranger = createClient({ baseUrl, auth: secretKey('sk_nobody'), middleware: [strict] });
const worker = person('grid_worker');
const dispatcher = person('district_dispatcher');

const report = async (categoryCode = '2101', attachmentIds: string[] = []) =>
  reportIncident(citizen, {
    body: {
      categoryCode,
      description: '人行道井盖破损。',
      location: { areaCode: YUPING, address: '昌龙大道 128 号', point: { lng: 105.59, lat: 29.4, crs: 'GCJ02' } },
      contact: { name: '张三', phone: '13812341234' },
      attachmentIds,
    },
  });
const keys = ({ no, queryCode }: { no: string; queryCode: string }) => ({ no, queryCode });
const taskOf = async (incidentId: string) =>
  first(await listTasks(dispatcher, { query: { incidentId } }).toArray({ limit: 5 }));

/** A fresh task, taken or not. */
async function freshTask(isTaken: boolean): Promise<{ path: { id: string } }> {
  const { id } = await taskOf((await report('3501')).id);
  if (isTaken) await claimTask(worker, { path: { id } });
  return { path: { id } };
}

async function photo(): Promise<Blob> {
  const image = sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } });
  return new Blob([new Uint8Array(await image.jpeg().toBuffer())], { type: 'image/jpeg' });
}

describe('validation on the platform itself', () => {
  it('lets a report go all its way, from the photo to the check', async () => {
    const { id: photoId, url: address } = await uploadAttachment(citizen, { body: { file: await photo() } });
    const { searchParams } = new URL(address, url);
    const query = { expires: Number(searchParams.get('expires')), signature: searchParams.get('signature') ?? '' };
    const content = await getAttachmentContent(anybody, { path: { id: photoId }, query });
    assert.equal(content.type, 'image/jpeg');
    assert.ok(content.size > 0);

    const receipt = await report('3501', [photoId]);
    const path = { id: receipt.id };
    const task = { path: { id: (await taskOf(receipt.id)).id } };
    await claimTask(worker, task);
    await startTask(worker, task);
    const proof = await uploadAttachment(worker, { body: { file: await photo() } });
    await completeTask(worker, { ...task, body: { note: '已更换。', attachmentIds: [proof.id] } });
    const { state } = await verifyTask(dispatcher, { ...task, body: { passed: true } });
    assert.equal(state, 'verified');
    await getTask(worker, task);
    await listTaskTimeline(worker, task);

    await trackIncident(citizen, { body: { no: receipt.no, queryCode: receipt.queryCode } });
    const place = { areaCode: YUPING, point: { lng: 105.5943, lat: 29.4052, crs: 'GCJ02' } } as const;
    await findSimilarIncidents(citizen, { body: { categoryCode: '2101', location: place, description: '井盖坏了。' } });
    const { id } = await report('2101');
    const joined = await followIncident(citizen, { path: { id }, body: { note: '我也遇到了。' } });
    await trackIncident(citizen, { body: { no: joined.no, queryCode: joined.queryCode } });
    await addIncidentNote(dispatcher, { path, body: { text: '已回访。' } });
    await getIncident(worker, { path });
    await listIncidentTimeline(worker, { path });
    await listIncidentNotes(dispatcher, { path });
    assert.equal((await listIncidentAttachments(worker, { path })).items.length, 2);
  });

  it('lets a file arrive in parts, or not at all', async () => {
    const file = await photo();
    const tus = { 'Tus-Resumable': '1.0.0' } as const;
    const begin = async () => {
      const header = { ...tus, 'Upload-Length': file.size };
      const { response } = await createUpload(citizen, { header }).withResponse();
      return { path: { id: response.headers.get('Location')?.split('/').at(-1) ?? '' } };
    };
    const upload = await begin();
    for (const [from, to] of [
      [0, 100],
      [100, file.size],
    ] as const) {
      const header = { ...tus, 'Upload-Offset': from };
      await appendUpload(citizen, { ...upload, header, body: file.slice(from, to) });
      const { response } = await getUpload(citizen, { ...upload, header: tus }).withResponse();
      assert.equal(response.headers.get('Upload-Offset'), String(to));
    }
    assert.equal((await getAttachment(citizen, upload)).width, 40);
    await cancelUpload(citizen, { ...(await begin()), header: tus });
    await deleteAttachment(citizen, upload);
  });

  it('lets citizens say more of a report, take it back, and say whether it was done', async () => {
    const withdrawn = keys(await report());
    await supplyIncident(citizen, { body: { ...withdrawn, text: '在公交站旁边。' } });
    await urgeIncident(citizen, { body: withdrawn });
    assert.equal(
      (await withdrawIncident(citizen, { body: { ...withdrawn, reason: '有人修好了。' } })).state,
      'withdrawn',
    );

    const [pleasing, poor] = [await report('3501'), await report('3501')];
    for (const { id } of [pleasing, poor]) {
      const task = { path: { id: (await taskOf(id)).id } };
      await claimTask(worker, task);
      await startTask(worker, task);
      await completeTask(worker, { ...task, body: { note: '已清理。' } });
      await verifyTask(dispatcher, { ...task, body: { passed: true } });
    }
    await rateIncident(citizen, { body: { ...keys(pleasing), stars: 4, comment: '来得很快。' } });
    await reopenIncident(citizen, { body: { ...keys(poor), reason: '又有了。' } });
  });

  it('lets tasks go their other ways', async () => {
    await releaseTask(worker, await freshTask(true));
    await returnTask(worker, {
      ...(await freshTask(true)),
      body: { reason: 'not_responsible', note: '不属于本街道职责。' },
    });
    await escalateTask(worker, { ...(await freshTask(false)), body: { note: '需要区级协调。' } });
    const elsewhere = { areaCode: '500153002', note: '属地在昌州街道。' };
    await transferTask(dispatcher, { ...(await freshTask(false)), body: elsewhere });
    await countTasks(worker, { query: { areaCode: '500153001' } });
  });

  it('lets lists be walked, filtered and sorted', async () => {
    const districts = await listAreas(citizen, { query: { parent: '50', limit: 7 } }).toArray({ limit: 20 });
    assert.equal(districts.length, 20);
    await listIncidents(dispatcher, {
      query: { state: ['dispatched', 'closed'], total: true, sort: 'reportedAt', limit: 5 },
    });
    await listTasks(dispatcher, { query: { state: ['offered', 'claimed'], offset: 2, limit: 3, total: true } });
    await listCategories(citizen);
    await getCategory(citizen, { path: { code: '2101' } });
    await getAsset(citizen, { path: { code: '5001530101000001' } });
    await getArea(citizen, { path: { code: YUPING } });
    await locateArea(citizen, { body: { point: { lng: 105.5943, lat: 29.4052, crs: 'BD09' } } });
    for (const { id } of (await listPremises(citizen, { query: { areaCode: '500153', limit: 3 } })).items) {
      await getPremises(citizen, { path: { id } });
    }
  });

  it('lets codes be looked up, whatever stands in them', async () => {
    const { clean, suspicious, recalled, earTag } = demo.codes;
    for (const value of [clean, suspicious, recalled, earTag]) {
      const { subject } = await resolveCode(citizen, { query: { value } });
      const path = { id: subject.id };
      await getTraceItem(worker, { path });
      await listTraceEvents(citizen, { path, query: { limit: 200 } });
    }
  });

  it('lets figures be read', async () => {
    const { items } = await listIndicators(citizen, { query: { areaCode: '500153', limit: 10 } });
    const ids = items.map(({ id }) => id);
    await listIndicatorReadings(citizen, { query: { areaCode: '500153', ids } });
    const path = { id: 'incident-completion-rate' };
    await getIndicator(citizen, { path });
    await getIndicatorSeries(worker, { path, query: { areaCode: '500153', step: 'day' } });
    await listIndicatorAreas(citizen, { path, query: { areaCode: '500153' } });
  });

  it('lets keys be kept', async () => {
    await getSession(worker);
    const { id } = await createPublishableKey(backEnd, {
      body: { label: '试用', origins: ['https://www.example.gov.cn'], areas: ['500153'] },
    });
    await listPublishableKeys(backEnd);
    await revokePublishableKey(backEnd, { path: { id } });
  });

  it('lets the live stream flow', async () => {
    const stream = openStream(dispatcher, { query: { topics: ['tasks', 'incidents'] } });
    const types: string[] = [];
    for await (const { type } of stream) {
      if (types.push(type) === 1) await report();
      else if (type === 'task.created') break;
    }
    assert.equal(types[0], 'opened');
  });

  it('leaves the platform’s refusals as they are', async () => {
    const me = { sub: '1', roles: ['auditor' as const], areas: ['500153'] };
    const unknown = { path: { id: '01KAQ3N8W5J6M4T7R9YBXCDFGJ' } };
    await assert.rejects(getTask(worker, unknown), (error) => isHttpError(error, 404));
    const taken = await freshTask(true);
    await assert.rejects(claimTask(person('grid_worker', 'another'), taken), (error) => isHttpError(error, 409));
    await assert.rejects(startTask(worker, taken, { ifMatch: '"1"' }), (error) => isHttpError(error, 412));
    await assert.rejects(mintGuestToken(stranger, { body: me }), (error) => isHttpError(error, 401));
  });

  after(() => {
    const all = JSON.stringify(spec).matchAll(/"operationId":"(\w+)"/g);
    const missing = Array.from(all, ([, id = '']) => id).filter((id) => !called.has(id));
    assert.deepEqual(missing, [], 'every operation was called');
  });
});
