import assert from 'node:assert/strict';
import { after, afterEach, describe, it, mock } from 'node:test';
import {
  apiKey,
  bearer,
  createClient,
  isHttpError,
  isSdkError,
  publishableKey,
  UsageError,
  type ClientOptions,
} from '@digital-cq/sdk';
import { getArea, listAreas } from '@digital-cq/sdk/areas';
import { getAttachmentContent, uploadAttachment } from '@digital-cq/sdk/attachments';
import { validation, ValidationError, type ValidationOptions } from '@digital-cq/sdk/dev';
import { reportIncident, trackIncident } from '@digital-cq/sdk/incidents';
import {
  binary,
  multipart,
  operation,
  styledParameters,
  urlencoded,
  type OperationTable,
} from '@digital-cq/sdk/runtime';
import { openStream } from '@digital-cq/sdk/stream';
import { claimTask } from '@digital-cq/sdk/tasks';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

type Answer = Parameters<typeof scriptedServer>[0];

/** A client of the platform's contract, and everything that was found in answers. */
async function validated(answer: Answer, options: ValidationOptions = {}, more: Partial<ClientOptions> = {}) {
  const server = await scriptedServer(answer);
  servers.push(server);
  const found: ValidationError[] = [];
  const middleware = [validation({ answers: (error) => void found.push(error), ...options })];
  const auth = publishableKey('pk_test');
  return { client: createClient({ baseUrl: server.url, auth, random: () => 0, middleware, ...more }), server, found };
}

/** What a call ends with, which must be an error of validation. */
async function refusal(call: PromiseLike<unknown>): Promise<ValidationError> {
  const error = await Promise.resolve(call).then(
    () => assert.fail('it was let through'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ValidationError, String(error));
  return error;
}

/** What is wrong with a call, one line for each place. */
const told = ({ problems }: ValidationError) => problems.map(({ pointer, message }) => `${pointer} ${message}`);

const area = { code: '500153', name: '荣昌区', level: 'district', kind: 'statutory', childCount: 21 };
const areas = { items: [area], nextCursor: null };
const report = { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153' } };
const ID = '01KAQ3N8W5J6M4T7R9YBXCDFGJ';
const never: Answer = () => assert.fail('nothing is to be sent');
/** As a program without types has it. */
const untyped = (value: unknown) => value as never;

describe('a request that is not what the contract asks for', () => {
  it('ends the call before anything is sent, and is not tried again', async () => {
    const { client, server } = await validated(never);
    const error = await refusal(claimTask(client, { path: { id: 'T1' } }, { retry: 3 }));
    assert.equal(error.kind, 'validation');
    assert.equal(error.name, 'ValidationError');
    assert.equal(error.side, 'request');
    assert.equal(error.operationId, 'claimTask');
    assert.equal(error.retryable, false);
    assert.ok(isSdkError(error) && !isHttpError(error));
    assert.match(error.message, /^claimTask: .*Nothing was sent; correct the call:\n {2}\/path\/id must match pattern/);
    assert.equal(server.seen.length, 0);
    const result = await claimTask(client, { path: { id: 'T1' } }).safe();
    assert.ok(!result.ok && result.error.kind === 'validation');
  });

  const cases: Record<string, [unknown, string[]]> = {
    'a property that is misspelt': [
      { ...report, location: { ...report.location, adress: 'x' } },
      ['/body/location/adress is not in the contract, which has areaCode, address, landmark, point'],
    ],
    'a property that is missing': [
      { categoryCode: '2101', location: {} },
      ['/body/description is missing', '/body/location/areaCode is missing'],
    ],
    'a value of another type': [{ ...report, description: 5 }, ['/body/description must be string']],
    'a value that is none of those there are': [
      { ...report, location: { ...report.location, point: { lng: 1, lat: 2, crs: 'wgs84' } } },
      ['/body/location/point/crs must be one of "CGCS2000", "WGS84", "GCJ02", "BD09"'],
    ],
    'a list with an item twice': [
      { ...report, attachmentIds: [ID, ID] },
      ['/body/attachmentIds must not have an item twice'],
    ],
    'no body': [undefined, ['/body is missing']],
  };
  for (const [name, [body, problems]] of Object.entries(cases)) {
    it(`is told by its place: ${name}`, async () => {
      const { client } = await validated(never);
      assert.deepEqual(told(await refusal(reportIncident(client, { body: untyped(body) }))), problems);
    });
  }

  it('is told by its place: parameters', async () => {
    const { client } = await validated(never);
    const query = untyped({ parent: '500153', areacode: '5', limit: 0, level: 'village' });
    const [unknown = '', ...others] = told(await refusal(listAreas(client, { query })));
    assert.deepEqual(others, [
      '/query/level must be one of "city", "district", "township", "community", "grid", "zone"',
      '/query/limit must be >= 1',
    ]);
    assert.match(unknown, /^\/query\/areacode is not in the contract, which has .*parent/);
    const withoutId = await refusal(getArea(client, { path: untyped({}) }));
    assert.deepEqual(told(withoutId), ['/path/code is missing']);
    const twice = await refusal(
      openStream(client, { query: { topics: [] } })
        .events()
        [Symbol.asyncIterator]()
        .next(),
    );
    assert.deepEqual(told(twice), ['/query/topics must NOT have fewer than 1 items']);
    const key = reportIncident(client, { body: report }, { idempotencyKey: 'schlüssel' });
    assert.match(told(await refusal(key))[0] ?? '', /^\/header\/Idempotency-Key must match pattern/);
  });

  it('is told by its place: a form with a file', async () => {
    const { client } = await validated(never);
    const upload = (body: unknown) => refusal(uploadAttachment(client, { body: untyped(body) }));
    assert.deepEqual(told(await upload({ photo: new Blob(['x']) })), [
      '/body/file is missing',
      '/body/photo is not in the contract, which has file',
    ]);
    assert.deepEqual(told(await upload({ file: new Blob(['%PDF'], { type: 'application/pdf' }) })), [
      '/body/file must be image/jpeg, image/png, image/webp',
    ]);
  });

  it('is told without the values in it', async () => {
    const { client } = await validated(never);
    const contact = { name: '张三', phone: '电话一三八' };
    const error = await refusal(reportIncident(client, { body: { ...report, contact } }));
    assert.match(error.message, /\/body\/contact\/phone/);
    assert.doesNotMatch(error.message + JSON.stringify(error), /张三|一三八/);
  });

  it('is told with five places, and how many more there are', async () => {
    const { client } = await validated(never);
    const error = await refusal(reportIncident(client, { body: { ...report, attachmentIds: [...'abcdef'] } }));
    assert.equal(error.problems.length, 6);
    assert.match(error.message, /… and 1 more$/);
  });
});

describe('an answer that is not what the contract says', () => {
  const answers: Record<string, [Answer, string[]]> = {
    'a property that is missing': [
      (_, response) => sendJson(response, 200, { items: [{ ...area, name: undefined }], nextCursor: null }),
      ['/body/items/0/name is missing'],
    ],
    'a value of another type': [
      (_, response) => sendJson(response, 200, { items: [], nextCursor: 7 }),
      ['/body/nextCursor must be string,null'],
    ],
    'a status that is not documented': [
      (_, response) => sendJson(response, 202, areas),
      ['/status is 202, which is not documented'],
    ],
    'another media type': [
      (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>'),
      ['/header/Content-Type must be application/json'],
    ],
    'what is no JSON': [
      (_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{'),
      ['/body is no JSON'],
    ],
    'no body': [
      (_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(),
      ['/body is missing'],
    ],
    'a refusal without its code': [
      (_, response) => sendJson(response, 403, { ...problem(403, 'x'), code: undefined }),
      ['/body/code is missing'],
    ],
    'a refusal that no contract documents, without its code': [
      (_, response) => sendJson(response, 429, { ...problem(429, 'x'), code: undefined }),
      ['/body/code is missing'],
    ],
  };
  for (const [name, [answer, problems]] of Object.entries(answers)) {
    it(`is told by its place, and the call goes on: ${name}`, async () => {
      const { client, found } = await validated(answer, {}, { maxRetries: 0 });
      await listAreas(client).safe();
      assert.deepEqual(found.map(told), [problems]);
      assert.deepEqual(
        found.map(({ side, operationId }) => [side, operationId]),
        [['answer', 'listAreas']],
      );
    });
  }

  it('is warned of on the console, with its place and without its values', async () => {
    const warn = mock.method(console, 'warn', () => undefined);
    try {
      const wrong = { items: [{ ...area, code: '张三的区' }], nextCursor: null };
      const { client } = await validated((_, response) => sendJson(response, 200, wrong, { 'X-Request-Id': 'R1' }), {
        answers: 'warn',
      });
      assert.equal((await listAreas(client)).items.length, 1);
      assert.equal(warn.mock.callCount(), 1);
      const [message] = warn.mock.calls[0]?.arguments ?? [];
      assert.match(message, /^listAreas: the platform answered 200.*\n {2}\/body\/items\/0\/code must match pattern/);
      assert.doesNotMatch(message, /张三/);
    } finally {
      warn.mock.restore();
    }
  });

  it('ends the call where that is wished, with the name of the request, and is not asked for again', async () => {
    const answer: Answer = (_, response) => sendJson(response, 500, { oops: true }, { 'X-Request-Id': 'R1' });
    const { client, server } = await validated(answer, { answers: 'throw' });
    const error = await refusal(listAreas(client));
    assert.deepEqual([error.side, error.requestId], ['answer', 'R1']);
    assert.equal(server.seen.length, 1);
  });

  it('is found where a proxy stands between and takes something out', async () => {
    const whole: Answer = (_, response) => sendJson(response, 200, areas);
    const lossy: typeof fetch = async (...args) => {
      const response = await fetch(...args);
      const { nextCursor: _, ...rest } = await response.json();
      return Response.json(rest, { status: response.status });
    };
    const { client } = await validated(whole, { answers: 'throw' }, { fetch: lossy });
    assert.deepEqual(told(await refusal(listAreas(client))), ['/body/nextCursor is missing']);
  });
});

describe('validation leaves alone', () => {
  it('what fits: the answer arrives as it was sent, and nothing is said', async () => {
    const { client, server, found } = await validated((_, response) => sendJson(response, 200, areas));
    assert.deepEqual(await listAreas(client, { query: { parent: '50', q: '荣 昌,&=+', limit: 5 } }), areas);
    assert.equal(server.seen.length, 1);
    assert.deepEqual(found, []);
  });

  it('bodies: the same bytes go out, forms and files too', async () => {
    const { client, server } = await validated((_, response) => sendJson(response, 404, problem(404, 'x')));
    await trackIncident(client, { body: { no: 'SJ500153261123000426', queryCode: 'ABC234' } }).safe();
    const file = new Blob([new Uint8Array([0xff, 0xd8, 1, 2])], { type: 'image/jpeg' });
    await uploadAttachment(client, { body: { file } }).safe();
    assert.equal(server.seen[0]?.body, '{"no":"SJ500153261123000426","queryCode":"ABC234"}');
    assert.match(server.seen[1]?.body ?? '', /name="file".*image\/jpeg/s);
  });

  it('retries: what the platform or a proxy refuses for now is asked for again', async () => {
    const { client, server, found } = await validated((_, response, call) => {
      if (call === 1) response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
      else if (call === 2)
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 99 }).destroy();
      else sendJson(response, 200, areas);
    });
    assert.deepEqual(await listAreas(client), areas);
    assert.equal(server.seen.length, 3);
    assert.deepEqual(found, []);
  });

  it('live streams: events arrive one by one while it is open', async () => {
    const event = (id: string) => `id: ${id}\ndata: {"id":"${id}","type":"opened","anything":"goes"}\n\n`;
    let goOn: () => void = () => undefined;
    const { client, found } = await validated((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(event('1'));
      goOn = () => void response.write(event('2'));
    });
    const ids: string[] = [];
    for await (const { id } of openStream(client, { query: { topics: ['tasks'] } })) {
      ids.push(id);
      if (id === '1') goOn();
      else break;
    }
    assert.deepEqual(ids, ['1', '2']);
    assert.deepEqual(found, []);
  });

  it('files: only their media type is looked at', async () => {
    const path = { id: ID };
    const query = { expires: 1795400000, signature: 'kq8H0m2vYF3sT1aZ' };
    const send =
      (type: string): Answer =>
      (_, response) =>
        response.writeHead(200, { 'Content-Type': type }).end('bytes');
    const right = await validated(send('image/png'));
    assert.equal(await (await getAttachmentContent(right.client, { path, query })).text(), 'bytes');
    assert.deepEqual(right.found, []);
    const wrong = await validated(send('image/gif'));
    await getAttachmentContent(wrong.client, { path, query });
    assert.match(
      wrong.found.flatMap(told).join(),
      /^\/header\/Content-Type must be image\/jpeg or image\/png or image\/webp or video\/mp4 .* or audio\/mpeg$/,
    );
  });
});

describe('validation by another contract', () => {
  const spec = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } },
      schemas: {
        Thing: {
          type: 'object',
          required: ['id', 'name', 'secret'],
          additionalProperties: false,
          properties: {
            id: { type: 'integer', readOnly: true },
            name: { type: 'string', pattern: '^[\\w\\-]+$' },
            secret: { type: 'string', writeOnly: true },
            tags: { type: 'array', uniqueItems: true, items: { type: 'object' } },
            size: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
            at: { type: 'string', format: 'date-time' },
          },
        },
      },
      parameters: { Page: { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } } },
    },
    paths: {
      '/things/{id}/at{where}': {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
          {
            name: 'where',
            in: 'path',
            required: true,
            style: 'matrix',
            explode: true,
            schema: { type: 'array', items: { type: 'integer' } },
          },
        ],
        put: {
          operationId: 'things/put',
          parameters: [
            { $ref: '#/components/parameters/Page' },
            {
              name: 'filter',
              in: 'query',
              style: 'deepObject',
              explode: true,
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: { ids: { type: 'array', items: { type: 'integer' } }, open: { type: 'boolean' } },
              },
            },
            { name: 'kinds', in: 'query', schema: { type: 'array', items: { enum: ['a,b', 'c'] } } },
            {
              name: 'near',
              in: 'query',
              style: 'pipeDelimited',
              explode: false,
              schema: { type: 'array', items: { type: 'number' }, maxItems: 2 },
            },
            {
              name: 'more',
              in: 'query',
              content: { 'application/json': { schema: { type: 'object', required: ['x'] } } },
            },
            { name: 'X-Dims', in: 'header', schema: { type: 'object', properties: { w: { type: 'integer' } } } },
          ],
          requestBody: {
            required: true,
            content: { 'application/merge-patch+json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
          responses: {
            200: {
              description: '',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
            204: { description: '' },
            '4XX': { description: '', content: { 'text/*': { schema: { type: 'string' } } } },
          },
        },
      },
      '/forms': {
        post: {
          requestBody: {
            content: {
              'application/x-www-form-urlencoded': {
                schema: {
                  type: 'object',
                  required: ['count'],
                  properties: {
                    count: { type: 'integer' },
                    names: { type: 'array', items: { type: 'string' } },
                    inner: { type: 'object', required: ['a'] },
                  },
                },
              },
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  required: ['count', 'files'],
                  properties: {
                    count: { type: 'integer' },
                    files: { type: 'array', items: { type: 'string', contentMediaType: 'image/png', minLength: 9 } },
                    inner: { type: 'object', required: ['a'] },
                  },
                },
                encoding: { count: { contentType: 'text/plain' }, files: { contentType: 'image/*' } },
              },
              'image/*': {},
            },
          },
          responses: { default: { description: '' } },
        },
      },
    },
  };
  const put = (params: object): [OperationTable, object] => [
    {
      id: 'things/put',
      method: 'PUT',
      path: '/things/{id}/at{where}',
      body: 'json',
      bodyType: 'application/merge-patch+json',
      serialize: styledParameters,
      styles: {
        'path.where': 'matrix*',
        'query.filter': 'deepObject*',
        'query.kinds': 'form*',
        'query.near': 'pipeDelimited',
        'query.more': 'json',
        'header.X-Dims': 'simple',
      },
    },
    params,
  ];
  const form = (
    body: OperationTable['body'] & object,
    value: unknown,
    parts?: Record<string, string>,
  ): [OperationTable, object] => [
    { id: 'postForms', method: 'POST', path: '/forms', body, answer: 'none', ...(parts && { parts }) },
    { body: value },
  ];

  async function call([table, params]: [OperationTable, object], answer?: Answer) {
    const usual: Answer = (_, response) => response.writeHead(204).end();
    const { client, found } = await validated(
      answer ?? usual,
      { spec },
      { auth: apiKey('api_key', 'k', { in: 'query' }) },
    );
    const result = await operation<object, unknown, unknown>(table)(client, params).safe();
    if (!result.ok && result.error instanceof ValidationError) return told(result.error);
    return found.flatMap(told);
  }

  const right = {
    path: { id: 7, where: [1, 2] },
    query: { page: 1, filter: { ids: [1, 2], open: true }, kinds: ['a,b', 'c'], near: [1.5, 2], more: { x: 1 } },
    header: { 'X-Dims': { w: 3 } },
    body: { name: 'a-b', secret: 's', tags: [{ a: 1 }, { a: 2 }], size: null, at: '2026-11-23T09:41:00.5+08:00' },
  };

  it('reads parameters in every style, and lets pass what fits', async () => {
    assert.deepEqual(await call(put(right)), []);
  });

  it('finds what does not fit in parameters of every style', async () => {
    const wrong = {
      ...right,
      path: { id: 'x', where: ['a'] },
      query: { page: 0, filter: { ids: ['x'], on: 1 }, kinds: ['d'], near: [1, 2, 3], more: {}, other: 1 },
      header: { 'X-Dims': { w: 'x' } },
    };
    assert.deepEqual((await call(put(wrong))).map((line) => line.replace(/ .*/, '')).sort(), [
      '/header/X-Dims/w',
      '/path/id',
      '/path/where/0',
      '/query/filter/ids/0',
      '/query/filter/on',
      '/query/kinds/0',
      '/query/more/x',
      '/query/near',
      '/query/other',
      '/query/page',
    ]);
  });

  it('knows what only one side sends', async () => {
    const thing = { id: 1, name: 'a' };
    assert.deepEqual(await call(put(right), (_, response) => sendJson(response, 200, thing)), []);
    assert.deepEqual(await call(put(right), (_, response) => sendJson(response, 200, { name: 'a', secret: 's' })), [
      '/body/id is missing',
    ]);
  });

  it('takes times and lists at their word', async () => {
    const at = (text: string, tags: unknown[] = []) => call(put({ ...right, body: { ...right.body, at: text, tags } }));
    for (const text of [
      '2026-11-23 09:41:00+08:00',
      '2026-11-23T09:41:00',
      '2026-02-30T09:41:00Z',
      '2026-11-23T24:00:00Z',
    ]) {
      assert.deepEqual(await at(text), ['/body/at must match format "date-time"'], text);
    }
    const twice = [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ];
    assert.deepEqual(await at('2026-11-23t09:41:60z', twice), ['/body/tags must not have an item twice']);
  });

  it('takes statuses by their class, and ranges of media types', async () => {
    const send =
      (status: number, type: string): Answer =>
      (_, response) =>
        response.writeHead(status, { 'Content-Type': type }).end('no');
    assert.deepEqual(await call(put(right), send(418, 'text/plain')), []);
    assert.deepEqual(await call(put(right), send(418, 'image/png')), ['/header/Content-Type must be text/*']);
    assert.deepEqual(await call(put(right), send(501, 'text/plain')), ['/status is 501, which is not documented']);
  });

  it('reads forms, lists and objects in them too', async () => {
    const fits = { count: 2, names: ['a'], inner: { a: 1 } };
    assert.deepEqual(await call(form(urlencoded, fits)), []);
    assert.deepEqual(await call(form(urlencoded, { count: 'x', names: ['a', 'b'], inner: {} })), [
      '/body/count must be integer',
      '/body/inner/a is missing',
    ]);
    const parts = { count: 'text/plain' };
    const png = new Blob(['x'], { type: 'image/png' });
    assert.deepEqual(await call(form(multipart, { count: 2, files: [png], inner: { a: 1 } }, parts)), []);
    assert.deepEqual(await call(form(multipart, { count: 2, files: [png, png] }, parts)), []);
    const pdf = new Blob(['x'], { type: 'application/pdf' });
    assert.deepEqual(await call(form(multipart, { count: png, files: pdf, inner: {} })), [
      '/body/count must be integer',
      '/body/inner/a is missing',
      '/body/count must be text/plain',
      '/body/files must be image/*',
    ]);
  });

  it('takes bytes by their media type', async () => {
    assert.deepEqual(await call(form(binary, new Blob(['x'], { type: 'image/avif' }))), []);
    assert.deepEqual(await call(form(binary, new Blob(['x'], { type: 'video/mp4' }))), [
      '/header/Content-Type must be application/x-www-form-urlencoded or multipart/form-data or image/*',
    ]);
  });
});

describe('validation that cannot be', () => {
  const table: OperationTable = { id: 'list', method: 'GET', path: '/things' };
  const call = async (spec?: object) => {
    const { client } = await validated(never, spec ? { spec } : {}, { auth: bearer('secret') });
    const result = await operation<object, unknown, unknown>(table)(client, {}).safe();
    assert.ok(!result.ok && result.error instanceof UsageError);
    return result.error.message;
  };
  const document = (schema: object) => ({
    openapi: '3.1.0',
    paths: {
      '/things': { get: { operationId: 'list', parameters: [{ name: 'q', in: 'query', schema }], responses: {} } },
    },
  });

  it('says so for what is no document of OpenAPI 3.1', () => {
    assert.throws(() => validation({ spec: { openapi: '3.0.3' } }), /takes an OpenAPI 3\.1 document.*version 3\.0\.3/);
    assert.throws(() => validation({ spec: { swagger: '2.0' } }), UsageError);
  });

  it('says which operation the contract does not know', async () => {
    assert.match(await call(), /knows no operation list\. .*validation\(\{ spec \}\)/);
  });

  it('says where a document leads out of itself, or nowhere', async () => {
    assert.match(
      await call(document({ $ref: 'common.yaml#/x' })),
      /has nothing at common\.yaml#\/x\. .*every reference inside it/,
    );
    assert.match(
      await call(document({ type: 'text' })),
      /at #\/paths\/~1things\/get query: type must be .*Mend the document/,
    );
  });

  it('says what to do on a page that forbids it', async () => {
    const { Function: usual } = globalThis;
    globalThis.Function = new Proxy(usual, {
      construct: () => {
        throw new EvalError('Refused to evaluate a string as JavaScript');
      },
    });
    try {
      assert.match(await call(document({ type: 'string', minLength: 3 })), /unsafe-eval/);
    } finally {
      globalThis.Function = usual;
    }
  });
});

after(() => mock.restoreAll());
