import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import sharp from 'sharp';
import { REPORTER_ACTIONS } from '@digital-cq/sandbox/domain/follow-up';
import { ACTION_ORDER } from '@digital-cq/sandbox/domain/task-machine';
import { spec as generated } from '@digital-cq/sdk/spec';
import { first, openStream, startPlatform, type Request, type Schemas } from '../sandbox/support.js';
import { undeclaredProperties } from './undeclared.js';

const { platform, url, call, token, report, tasksOf } = await startPlatform();
const { publishableKey: pk, secretKey: sk } = platform.demo;

interface Media {
  readonly schema?: object;
  readonly example?: unknown;
}
interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly $ref?: string;
    readonly name: string;
    readonly schema?: object;
    readonly example?: unknown;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Response>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The contract as the tests read it; the generator has linted its shape. */
const spec = generated as Document;
const operations = Object.entries(spec.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    path,
    method,
    operation,
    pointer: `#/paths/${path.replaceAll('/', '~1')}/${method}`,
  })),
);

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema({ ...(generated as object), $id: 'spec:' });

function lookUp<T>(ref: string): T {
  const parts = ref
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts.reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], generated) as T;
}

function assertValid(pointer: string, value: unknown, name: string): void {
  const validate = ajv.compile({ $ref: `spec:${pointer}` });
  assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`);
}

const exampleOf = (operationId: string) =>
  operations.find(({ operation }) => operation.operationId === operationId)?.operation.requestBody?.content[
    'application/json'
  ]?.example;

describe('every documented example is valid', () => {
  for (const { operation, pointer } of operations) {
    test(operation.operationId, () => {
      for (const [type, { example }] of Object.entries(operation.requestBody?.content ?? {})) {
        if (example !== undefined)
          assertValid(`${pointer}/requestBody/content/${type.replace('/', '~1')}/schema`, example, `request ${type}`);
      }
      for (const [index, parameter] of (operation.parameters ?? []).entries()) {
        const at = parameter.$ref ?? `${pointer}/parameters/${index}`;
        const { example, name } = lookUp<{ example?: unknown; name: string }>(at);
        if (example !== undefined) assertValid(`${at}/schema`, example, name);
      }
      for (const [status, response] of Object.entries(operation.responses)) {
        const at = response.$ref ?? `${pointer}/responses/${status}`;
        for (const [type, { example }] of Object.entries(lookUp<Response>(at).content ?? {})) {
          if (example !== undefined)
            assertValid(`${at}/content/${type.replace('/', '~1')}/schema`, example, `${status} ${type}`);
        }
      }
    });
  }
});

const REPORTERS: readonly string[] = REPORTER_ACTIONS;

test('every example lists actions in the order the platform gives them', () => {
  const lists: string[][] = [];
  JSON.stringify(generated, (name, value) => {
    if (name === 'actions' && Array.isArray(value)) lists.push(value);
    return value;
  });
  assert.ok(lists.length > 0);
  for (const actions of lists) {
    if (actions.includes('addNote')) continue;
    const order: readonly string[] = actions.every((action) => REPORTERS.includes(action))
      ? REPORTER_ACTIONS
      : ACTION_ORDER;
    assert.deepEqual(
      actions,
      order.filter((action) => actions.includes(action)),
    );
  }
});

describe('every operation answers as the contract says', () => {
  const called = new Set<string>();
  /** The last answer. */
  let last: { headers: Headers } | undefined;
  let worker = '';
  let dispatcher = '';
  before(async () => {
    worker = await token('grid_worker');
    dispatcher = await token('district_dispatcher');
  });

  /** Calls an operation with its path filled in, and holds the answer against its schema to the last property. */
  async function ask<Body>(
    operationId: string,
    request: Request & { path?: Record<string, string>; query?: string } = {},
  ): Promise<Body> {
    const found = operations.find(({ operation }) => operation.operationId === operationId);
    assert.ok(found, operationId);
    const path = found.path.replace(/\{(\w+)\}/g, (_, name: string) => request.path?.[name] ?? name);
    const reply = await call<Body>(`${path}${request.query ?? ''}`, { ...request, method: found.method.toUpperCase() });
    const success = Object.keys(found.operation.responses).find((status) => status.startsWith('2'));
    assert.equal(String(reply.status), success, `${operationId}: ${JSON.stringify(reply.body)}`);
    called.add(operationId);
    last = reply;
    const schema = found.operation.responses[success ?? '']?.content?.['application/json']?.schema;
    if (schema) {
      assertValid(`${found.pointer}/responses/${success}/content/application~1json/schema`, reply.body, operationId);
      assert.deepEqual(undeclaredProperties(reply.body, schema, lookUp), [], operationId);
    }
    return reply.body;
  }

  /** A fresh task that has been taken so far. */
  async function taskAt(...actions: ('claimTask' | 'startTask')[]): Promise<{ id: string }> {
    const { id } = first(await tasksOf((await report({ categoryCode: '3501', description: '退卡纠纷。' })).id));
    for (const action of actions) await ask(action, { as: worker, path: { id } });
    return { id };
  }

  /** Does what is to be done about an incident. */
  async function finish(incidentId: string): Promise<void> {
    const open = (await tasksOf(incidentId)).filter(({ state }) => state === 'offered');
    for (const { id } of open) {
      const path = { id };
      await ask('claimTask', { as: worker, path });
      await ask('startTask', { as: worker, path });
      await ask('completeTask', { as: worker, path, json: { note: '已办。' } });
    }
  }

  test('areas', async () => {
    await ask('listAreas', { as: pk, query: '?parent=500153&limit=5' });
    await ask('listAreas', { as: pk, query: `?q=${encodeURIComponent('昌元')}&level=township` });
    await ask('getArea', { as: pk, path: { code: '500153001001' } });
    await ask('listAreas', { as: pk, query: '?within=500153&level=township&limit=5' });
    await ask('locateArea', { as: pk, json: { point: { lng: 105.5943, lat: 29.4052, crs: 'GCJ02' } } });
    const districts = await ask<Schemas['AreaPage']>('listAreas', { as: pk, query: '?limit=200' });
    assert.equal(districts.items.length, 38);
  });

  test('categories', async () => {
    const { items } = await ask<Schemas['CategoryPage']>('listCategories', { as: pk });
    assert.ok(items.filter(({ parent }) => parent).length >= 35);
    for (const { code } of items) await ask('getCategory', { as: pk, path: { code } });
    await ask('getAsset', { as: pk, path: { code: '5001530101000001' } });
  });

  test('incidents', async () => {
    const receipt = await ask<Schemas['IncidentReceipt']>('reportIncident', {
      as: pk,
      json: exampleOf('reportIncident'),
    });
    const path = { id: receipt.id };
    await ask('trackIncident', { as: pk, json: { no: receipt.no, queryCode: receipt.queryCode } });
    await ask('findSimilarIncidents', { as: pk, json: exampleOf('findSimilarIncidents') });
    const joined = await ask<Schemas['IncidentReceipt']>('followIncident', {
      as: pk,
      path,
      json: exampleOf('followIncident'),
    });
    await ask('trackIncident', { as: pk, json: { no: joined.no, queryCode: joined.queryCode } });
    await ask('addIncidentNote', { as: dispatcher, path, json: exampleOf('addIncidentNote') });
    const own = { no: receipt.no, queryCode: receipt.queryCode };
    const followUp = (operationId: string) =>
      ask<Schemas['TrackedIncident']>(operationId, { as: pk, json: { ...Object(exampleOf(operationId)), ...own } });
    await followUp('supplyIncident');
    await followUp('urgeIncident');
    await finish(receipt.id);
    await followUp('reopenIncident');
    await finish(receipt.id);
    await followUp('rateIncident');
    const other = await report();
    await ask('withdrawIncident', { as: pk, json: { no: other.no, queryCode: other.queryCode, reason: '修好了。' } });
    for (const as of [pk, worker, dispatcher]) {
      await ask('listIncidents', { as, query: '?total=true&state=dispatched,closed&sort=reportedAt' });
      await ask('getIncident', { as, path });
      await ask('listIncidentTimeline', { as, path });
      await ask('listIncidentNotes', { as, path });
      await ask('listIncidentAttachments', { as, path });
    }
  });

  test('indicators', async () => {
    await ask('listIndicators', { as: pk, query: '?areaCode=500153&group=operations&limit=3' });
    for (const as of [pk, worker]) {
      for (const areaCode of ['50', '500105', '500110', '500153', '500153001', '500153001001', '500231001', 'Z5001']) {
        const { items } = await ask<Schemas['IndicatorPage']>('listIndicators', {
          as,
          query: `?limit=200&areaCode=${areaCode}`,
        });
        const ids = items.map(({ id }) => id);
        const readings = await ask<Schemas['IndicatorReadings']>('listIndicatorReadings', {
          as,
          query: `?areaCode=${areaCode}&ids=${ids.join(',')}`,
        });
        assert.deepEqual([readings.items.map(({ indicator }) => indicator.id), readings.missing], [ids, []]);
      }
      for (const id of ['incident-completion-rate', 'landslide-hazards', 'tasks-overdue', 'jiangbei-fires']) {
        const path = { id };
        await ask('getIndicator', { as, path });
        await ask('getIndicatorSeries', { as, path, query: '?areaCode=500153&step=day' });
        for (const areaCode of ['50', '500153', 'Z5001', '500153001']) {
          await ask('listIndicatorAreas', { as, path, query: `?areaCode=${areaCode}` });
        }
      }
    }
  });

  test('attachments', async () => {
    const body = new FormData();
    const bytes = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } })
      .webp()
      .toBuffer();
    body.append('file', new Blob([new Uint8Array(bytes)]), 'photo.webp');
    const photo = await ask<Schemas['Attachment']>('uploadAttachment', { as: pk, body });
    await ask('getAttachment', { as: pk, path: { id: photo.id } });
    await ask('getAttachmentContent', { path: { id: photo.id }, query: photo.url.slice(photo.url.indexOf('?')) });
    const receipt = await report({ attachmentIds: [photo.id] });
    const { items } = await ask<Schemas['AttachmentPage']>('listIncidentAttachments', {
      as: worker,
      path: { id: receipt.id },
    });
    assert.equal(first(items).mime, 'image/webp');
    const { id } = await ask<Schemas['Attachment']>('uploadAttachment', { as: worker, body });
    await ask('deleteAttachment', { as: worker, path: { id } });
  });

  test('uploads', async () => {
    const headers = { 'tus-resumable': '1.0.0' };
    await ask('createUpload', { as: pk, headers: { ...headers, 'upload-length': '10' } });
    const id = last?.headers.get('location')?.split('/').at(-1) ?? '';
    await ask('getUpload', { as: pk, path: { id }, headers });
    const chunk = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    await ask('appendUpload', { as: pk, path: { id }, headers: { ...headers, ...chunk }, body: 'one' });
    await ask('cancelUpload', { as: pk, path: { id }, headers });
  });

  test('tasks', async () => {
    for (const query of [
      '',
      '?queue=open&total=true',
      '?queue=done&sort=-updatedAt&limit=200',
      '?slaState=overdue&level=township&section=public_service&categoryCode=21',
    ]) {
      await ask('listTasks', { as: dispatcher, query });
    }
    await ask('countTasks', { as: worker, query: '?areaCode=500153001' });
    const path = await taskAt('claimTask', 'startTask');
    await ask('completeTask', { as: worker, path, json: exampleOf('completeTask') });
    await ask('getTask', { as: dispatcher, path });
    await ask('verifyTask', { as: dispatcher, path, json: exampleOf('verifyTask') });
    await ask('listTaskTimeline', { as: worker, path });
    await ask('releaseTask', { as: worker, path: await taskAt('claimTask') });
    await ask('returnTask', { as: worker, path: await taskAt('claimTask'), json: exampleOf('returnTask') });
    await ask('transferTask', { as: dispatcher, path: await taskAt(), json: exampleOf('transferTask') });
    await ask('escalateTask', { as: worker, path: await taskAt(), json: exampleOf('escalateTask') });
  });

  test('trace', async () => {
    const { codes } = platform.demo;
    for (const value of [codes.clean, codes.suspicious, codes.recalled, codes.unknown, codes.earTag]) {
      const { subject } = await ask<Schemas['CodeResolution']>('resolveCode', {
        as: pk,
        query: `?value=${encodeURIComponent(value)}`,
      });
      const path = { id: subject.id };
      await ask('getTraceItem', { as: worker, path });
      await ask('listTraceEvents', { as: pk, path, query: '?limit=200' });
    }
  });

  test('premises', async () => {
    const { items } = await ask<Schemas['PremisesPage']>('listPremises', {
      as: pk,
      query: '?limit=200&areaCode=500153',
    });
    for (const { id } of items) await ask('getPremises', { as: pk, path: { id } });
  });

  test('auth', async () => {
    for (const as of [pk, sk, worker]) await ask('getSession', { as });
    await ask('mintGuestToken', { as: sk, json: exampleOf('mintGuestToken') });
    const { id } = await ask<Schemas['PublishableKey']>('createPublishableKey', {
      as: sk,
      json: exampleOf('createPublishableKey'),
    });
    await ask('listPublishableKeys', { as: sk });
    await ask('revokePublishableKey', { as: sk, path: { id } });
  });

  test('stream', async () => {
    const reader = await openStream(url, dispatcher, 'tasks,incidents');
    called.add('openStream');
    await report();
    await reader.next((event) => event.data.command === 'offered');
    reader.close();
    for (const event of reader.seen) {
      assertValid('#/components/schemas/LiveEvent', event, event.type);
      assert.deepEqual(undeclaredProperties(event, lookUp('#/components/schemas/LiveEvent'), lookUp), []);
    }
  });

  after(() => {
    const missing = operations.map(({ operation }) => operation.operationId).filter((id) => !called.has(id));
    assert.deepEqual(missing, [], 'every operation was called');
  });
});
