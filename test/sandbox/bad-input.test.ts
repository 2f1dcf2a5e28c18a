import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import sharp from 'sharp';
import { first, ORIGIN, startPlatform, YUPING, type Request, type Schemas } from './support.js';

const { platform, url, call, token, report, tasksOf } = await startPlatform({ seed: { incidents: 5, number: 1 } });
const pk = platform.demo.publishableKey;
const sk = platform.demo.secretKey;
const worker = await token('grid_worker');
const auditor = await token('auditor');
const receipt = await report();
const taskId = first(await tasksOf(receipt.id)).id;
const UNKNOWN = '01KAQ3N8V2E6M4T7R9YBXCDFGH';

const incident = (changes: Record<string, unknown>) => ({
  categoryCode: '2101',
  description: '井盖破损。',
  location: { areaCode: YUPING },
  ...changes,
});
const form = (bytes: Uint8Array, field = 'file') => {
  const data = new FormData();
  data.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  return data;
};
const png = await sharp({
  create: { width: 60, height: 60, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
})
  .png()
  .toBuffer();
const gif = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .gif()
  .toBuffer();
const huge = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

const jpeg = await sharp(png).jpeg().toBuffer();
const asJson = { 'content-type': 'application/json' };
const FILE = '/body/file';
const part = (name: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"; filename="a.jpg"\r\n\r\n${content}\r\n`;
const multipart = (body: string, type = 'multipart/form-data; boundary=x'): Request => ({
  as: pk,
  body,
  method: 'POST',
  headers: { 'content-type': type },
});

type Row = [name: string, path: string, request: Request, status: number, code: string, pointer?: string];
const rows: Row[] = [
  ['an unknown address', '/nothing', { as: pk }, 404, 'unknown_route'],
  ['a method it does not take', '/areas', { as: pk, method: 'DELETE' }, 405, 'method_not_allowed'],
  [
    'malformed JSON',
    '/incidents',
    { as: pk, body: '{"categoryCode":', headers: { 'content-type': 'application/json' } },
    400,
    'malformed_json',
  ],
  [
    'JSON that would touch prototypes',
    '/incidents',
    { as: pk, body: '{"__proto__":{}}', headers: { 'content-type': 'application/json' } },
    400,
    'malformed_json',
  ],
  ['no body at all', '/incidents', { as: pk, method: 'POST' }, 400, 'invalid_request', '/body'],
  [
    'an empty body',
    '/incidents',
    { as: pk, body: '', headers: { 'content-type': 'application/json' } },
    400,
    'invalid_request',
    '/body',
  ],
  [
    'a form instead of JSON',
    '/incidents',
    { as: pk, body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'unsupported_media_type',
  ],
  [
    'text instead of JSON',
    '/incidents',
    { as: pk, body: '{}', headers: { 'content-type': 'text/plain' } },
    415,
    'unsupported_media_type',
  ],
  ['a file instead of JSON', '/incidents', { as: pk, body: form(png) }, 415, 'unsupported_media_type'],
  ['JSON instead of a file', '/attachments', { as: pk, json: {} }, 415, 'unsupported_media_type'],
  [
    'a body of more than 1 MB',
    '/incidents',
    { as: pk, json: incident({ description: 'x'.repeat(1_100_000) }) },
    413,
    'too_large',
  ],
  ['an array instead of an object', '/incidents', { as: pk, json: [] }, 400, 'invalid_request', '/body'],
  [
    'a report without a category',
    '/incidents',
    { as: pk, json: incident({ categoryCode: undefined }) },
    400,
    'invalid_request',
    '/body/categoryCode',
  ],
  [
    'a category code of two digits',
    '/incidents',
    { as: pk, json: incident({ categoryCode: '21' }) },
    400,
    'invalid_request',
    '/body/categoryCode',
  ],
  [
    'a description of spaces',
    '/incidents',
    { as: pk, json: incident({ description: '   ' }) },
    400,
    'invalid_request',
    '/body/description',
  ],
  [
    'a description that is too long',
    '/incidents',
    { as: pk, json: incident({ description: '字'.repeat(4001) }) },
    400,
    'invalid_request',
    '/body/description',
  ],
  [
    'a field nobody knows',
    '/incidents',
    { as: pk, json: incident({ idCard: '500153199001010000' }) },
    400,
    'invalid_request',
    '/body/idCard',
  ],
  [
    'an area code of letters',
    '/incidents',
    { as: pk, json: incident({ location: { areaCode: 'x' } }) },
    400,
    'invalid_request',
    '/body/location/areaCode',
  ],
  [
    'a longitude beyond 180',
    '/incidents',
    { as: pk, json: incident({ location: { areaCode: YUPING, point: { lng: 181, lat: 29, crs: 'WGS84' } } }) },
    400,
    'invalid_request',
    '/body/location/point/lng',
  ],
  [
    'an unknown coordinate system',
    '/incidents',
    { as: pk, json: incident({ location: { areaCode: YUPING, point: { lng: 105, lat: 29, crs: 'EPSG' } } }) },
    400,
    'invalid_request',
    '/body/location/point/crs',
  ],
  [
    'a phone number of letters',
    '/incidents',
    { as: pk, json: incident({ contact: { phone: 'abc' } }) },
    400,
    'invalid_request',
    '/body/contact/phone',
  ],
  [
    'eight photos',
    '/incidents',
    { as: pk, json: incident({ attachmentIds: Array.from({ length: 8 }, (_, i) => UNKNOWN.slice(0, -1) + i) }) },
    400,
    'invalid_request',
    '/body/attachmentIds',
  ],
  [
    'the same photo twice',
    '/incidents',
    { as: pk, json: incident({ attachmentIds: [UNKNOWN, UNKNOWN] }) },
    400,
    'invalid_request',
    '/body/attachmentIds',
  ],
  [
    'a time without offset',
    '/incidents',
    { as: pk, json: incident({ consent: { version: '1', at: '2026-11-23T09:30:00' } }) },
    400,
    'invalid_request',
    '/body/consent/at',
  ],
  [
    'an area that does not exist',
    '/incidents',
    { as: pk, json: incident({ location: { areaCode: '500153999' } }) },
    422,
    'unknown_area',
    '/body/location/areaCode',
  ],
  [
    'an area of another district',
    '/incidents',
    { as: pk, json: incident({ location: { areaCode: '500105001' } }) },
    422,
    'outside_area',
    '/body/location/areaCode',
  ],
  [
    'a category that does not exist',
    '/incidents',
    { as: pk, json: incident({ categoryCode: '9999' }) },
    422,
    'unknown_category',
    '/body/categoryCode',
  ],
  [
    'a fire, which belongs to 119',
    '/incidents',
    { as: pk, json: incident({ categoryCode: '3901' }) },
    422,
    'not_accepted_here',
    '/body/categoryCode',
  ],
  [
    'a photo that does not exist',
    '/incidents',
    { as: pk, json: incident({ attachmentIds: [UNKNOWN] }) },
    422,
    'unusable_attachment',
    '/body/attachmentIds/0',
  ],
  [
    'a short idempotency key',
    '/incidents',
    { as: pk, json: incident({}), headers: { 'idempotency-key': 'short' } },
    400,
    'invalid_request',
    '/header/Idempotency-Key',
  ],
  [
    'a wrong number',
    '/incidents/track',
    { as: pk, json: { no: 'SJ500153261123000420', queryCode: 'K7M3QX' } },
    404,
    'wrong_report',
  ],
  [
    'a wrong query code',
    '/incidents/track',
    { as: pk, json: { no: receipt.no, queryCode: 'K7M3QX' } },
    404,
    'wrong_report',
  ],
  [
    'a query code with a zero',
    '/incidents/track',
    { as: pk, json: { no: receipt.no, queryCode: 'K7M30X' } },
    400,
    'invalid_request',
    '/body/queryCode',
  ],
  ['an incident id of the wrong shape', '/incidents/abc', { as: pk }, 400, 'invalid_request', '/path/id'],
  ['an incident that does not exist', `/incidents/${UNKNOWN}`, { as: pk }, 404, 'not_found'],
  ['a page size of 0', '/incidents?limit=0', { as: pk }, 400, 'invalid_request', '/query/limit'],
  ['a page size of 201', '/incidents?limit=201', { as: pk }, 400, 'invalid_request', '/query/limit'],
  ['a page size of words', '/incidents?limit=many', { as: pk }, 400, 'invalid_request', '/query/limit'],
  ['a page size twice', '/incidents?limit=1&limit=2', { as: pk }, 400, 'invalid_request', '/query/limit'],
  ['an unknown query parameter', '/incidents?page=2', { as: pk }, 400, 'invalid_request', '/query/page'],
  ['an unknown state', '/incidents?state=open,closed', { as: pk }, 400, 'invalid_request', '/query/state/0'],
  ['an unknown order', '/incidents?sort=name', { as: pk }, 400, 'invalid_request', '/query/sort'],
  [
    'a time that is none',
    '/incidents?reportedFrom=yesterday',
    { as: pk },
    400,
    'invalid_request',
    '/query/reportedFrom',
  ],
  ['a cursor that is none', '/incidents?cursor=abc', { as: pk }, 400, 'invalid_request', '/query/cursor'],
  [
    'a cursor of another list',
    `/tasks?cursor=${Buffer.from('["500153"]').toString('base64url')}`,
    { as: worker },
    400,
    'invalid_request',
    '/query/cursor',
  ],
  [
    'a cursor of another list of areas',
    `/areas?cursor=${Buffer.from('[1]').toString('base64url')}`,
    { as: pk },
    400,
    'invalid_request',
    '/query/cursor',
  ],
  [
    'offset and cursor together',
    `/tasks?offset=5&cursor=${Buffer.from(JSON.stringify(['infinity', UNKNOWN])).toString('base64url')}`,
    { as: worker },
    400,
    'invalid_request',
    '/query/offset',
  ],
  ['a negative offset', '/tasks?offset=-1', { as: worker }, 400, 'invalid_request', '/query/offset'],
  ['an area that does not exist', '/areas/500999', { as: pk }, 404, 'not_found'],
  ['an area code of 7 digits', '/areas/5001530', { as: pk }, 400, 'invalid_request', '/path/code'],
  ['a category that does not exist', '/categories/9999', { as: pk }, 404, 'not_found'],
  ['a search for nothing', '/categories?q=', { as: pk }, 400, 'invalid_request', '/query/q'],
  [
    'a result without a note',
    `/tasks/${taskId}/complete`,
    { as: worker, json: {} },
    400,
    'invalid_request',
    '/body/note',
  ],
  [
    'an unknown reason',
    `/tasks/${taskId}/return`,
    { as: worker, json: { reason: 'tired', note: 'x' } },
    400,
    'invalid_request',
    '/body/reason',
  ],
  [
    'an If-Match without quotes',
    `/tasks/${taskId}/claim`,
    { as: worker, method: 'POST', headers: { 'if-match': '1' } },
    400,
    'invalid_request',
    '/header/If-Match',
  ],
  ['a start before a claim', `/tasks/${taskId}/start`, { as: worker, method: 'POST' }, 409, 'wrong_state'],
  ['a claim by somebody who only reads', `/tasks/${taskId}/claim`, { as: auditor, method: 'POST' }, 403, 'forbidden'],
  ['a task that does not exist', `/tasks/${UNKNOWN}/claim`, { as: worker, method: 'POST' }, 404, 'not_found'],
  [
    'an empty note',
    `/incidents/${receipt.id}/notes`,
    { as: worker, json: { text: ' ' } },
    400,
    'invalid_request',
    '/body/text',
  ],
  ['a note by the public', `/incidents/${receipt.id}/notes`, { as: pk, json: { text: 'x' } }, 403, 'forbidden'],
  ['a picture that is no photo', '/attachments', { as: pk, body: form(gif) }, 415, 'unsupported_media_type'],
  [
    'a file that is no picture',
    '/attachments',
    { as: pk, body: form(Buffer.from('<script>alert(1)</script>')) },
    415,
    'unsupported_media_type',
  ],
  [
    'half a picture',
    '/attachments',
    { as: pk, body: form(png.subarray(0, png.length / 2)) },
    422,
    'broken_image',
    '/body/file',
  ],
  ['more than 50 megapixels', '/attachments', { as: pk, body: form(huge) }, 413, 'too_large', FILE],
  ['more than 10 MB', '/attachments', { as: pk, body: form(Buffer.alloc(10 * 1024 * 1024 + 1)) }, 413, 'too_large'],
  ['an empty file', '/attachments', { as: pk, body: form(Buffer.alloc(0)) }, 400, 'invalid_request', '/body/file'],
  [
    'a file in another field',
    '/attachments',
    { as: pk, body: form(png, 'photo') },
    400,
    'invalid_request',
    '/body/photo',
  ],
  ['an upload by somebody who only reads', '/attachments', { as: auditor, body: form(png) }, 403, 'forbidden'],
  [
    'a photo without a signature',
    `/attachments/${UNKNOWN}/content?expires=1`,
    {},
    400,
    'invalid_request',
    '/query/signature',
  ],
  [
    'a photo with a wrong signature',
    `/attachments/${UNKNOWN}/content?expires=1&signature=0000000000000000`,
    {},
    403,
    'forbidden',
  ],
  [
    'half a character',
    '/incidents',
    { as: pk, json: incident({ description: '井盖\ud800' }) },
    400,
    'invalid_request',
    '/body/description',
  ],
  [
    'a NUL in a text',
    '/incidents',
    { as: pk, json: incident({ location: { areaCode: YUPING, address: 'a\0b' } }) },
    400,
    'invalid_request',
    '/body/location/address',
  ],
  ['a NUL in a search', '/tasks?q=%00', { as: worker }, 400, 'invalid_request', '/query/q'],
  [
    'a time in the year 0',
    '/incidents?reportedFrom=0000-01-01T00:00:00Z',
    { as: pk },
    400,
    'invalid_request',
    '/query/reportedFrom',
  ],
  [
    'a leap second, which calendars here do not know',
    '/incidents?reportedFrom=2016-12-31T23:59:60Z',
    { as: pk },
    400,
    'invalid_request',
    '/query/reportedFrom',
  ],
  [
    'a 30th of February',
    '/incidents?reportedFrom=2026-02-30T00:00:00Z',
    { as: pk },
    400,
    'invalid_request',
    '/query/reportedFrom',
  ],
  ...['0000-01-01T00:00:00.000Z', '2026-01-01 (x) Z'].map((time): Row => [
    `a cursor with the time ${time}`,
    `/tasks?cursor=${Buffer.from(JSON.stringify([time, UNKNOWN])).toString('base64url')}`,
    { as: worker },
    400,
    'invalid_request',
    '/query/cursor',
  ]),
  [
    'an area given twice',
    '/tasks?areaCode=500153&areaCode=500105',
    { as: worker },
    400,
    'invalid_request',
    '/query/areaCode',
  ],
  [
    'a text in another encoding',
    '/incidents',
    // 井盖 in GBK.
    { as: pk, body: new Uint8Array([0x7b, 0x22, 0xbe, 0xae, 0xb8, 0xc7, 0x22, 0x3a, 0x31, 0x7d]), headers: asJson },
    400,
    'malformed_json',
    '/body',
  ],
  [
    'JSON nested without end',
    '/incidents',
    { as: pk, body: `{"description":${'['.repeat(300_000)}${']'.repeat(300_000)}}`, headers: asJson },
    400,
    'invalid_request',
  ],
  [
    'a hundred thousand photos',
    '/incidents',
    { as: pk, json: incident({ attachmentIds: Array.from({ length: 100_000 }, (_, index) => index.toString(36)) }) },
    400,
    'invalid_request',
    '/body/attachmentIds',
  ],
  [
    'a name of spaces',
    '/incidents',
    { as: pk, json: incident({ contact: { name: '  ' } }) },
    400,
    'invalid_request',
    '/body/contact/name',
  ],
  [
    'a body where none is taken',
    `/tasks/${UNKNOWN}/claim`,
    { as: worker, method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } },
    415,
    'unsupported_media_type',
  ],
  ['an address with broken escapes', '/areas/%E0%A4%A', { as: pk }, 400, 'unreadable_address'],
  ['an address of 300 digits', `/areas/${'5'.repeat(300)}`, { as: pk }, 400, 'unreadable_address'],
  ['a form without a boundary', '/attachments', multipart('', 'multipart/form-data'), 400, 'invalid_request', FILE],
  ['a form that breaks off', '/attachments', multipart(part('file', 'x').slice(0, -2)), 400, 'invalid_request', FILE],
  ['a form that breaks off in its head', '/attachments', multipart('--x\r\nContent-'), 400, 'invalid_request', FILE],
  ['a form that is none', '/attachments', multipart('{}'), 400, 'invalid_request', FILE],
  ['an empty form', '/attachments', multipart('--x--\r\n'), 400, 'invalid_request', FILE],
  [
    'two photos at once',
    '/attachments',
    multipart(`${part('file', 'x')}${part('file', 'y')}--x--\r\n`),
    400,
    'invalid_request',
    FILE,
  ],
  [
    'a photo beside a text',
    '/attachments',
    multipart(`${part('file', 'x')}--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nx\r\n--x--\r\n`),
    400,
    'invalid_request',
    FILE,
  ],
  [
    'a field that would touch prototypes',
    '/attachments',
    multipart(`${part('__proto__', 'x')}--x--\r\n`),
    400,
    'invalid_request',
    FILE,
  ],
  [
    'a drawing that calls itself a photo',
    '/attachments',
    { as: pk, body: form(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')) },
    415,
    'unsupported_media_type',
    FILE,
  ],
  [
    'the mere beginning of a photo',
    '/attachments',
    { as: pk, body: form(jpeg.subarray(0, 3)) },
    422,
    'broken_image',
    FILE,
  ],
  [
    'half a photo from a camera',
    '/attachments',
    { as: pk, body: form(jpeg.subarray(0, jpeg.length / 2)) },
    422,
    'broken_image',
    FILE,
  ],
  ...['https://*', 'https://user@a.cn', 'https://a.cn?x', 'HTTPS://A.CN', 'https://a b'].map((origin): Row => [
    `a key for ${origin}`,
    '/auth/publishable-keys',
    { as: sk, json: { label: 'x', origins: [origin] } },
    400,
    'invalid_request',
    '/body/origins/0',
  ]),
  [
    'a cursor in the thirteenth month',
    `/incidents?cursor=${Buffer.from(JSON.stringify(['2026-13-01T00:00:00.000Z', UNKNOWN])).toString('base64url')}`,
    { as: pk },
    400,
    'invalid_request',
    '/query/cursor',
  ],
  ['a stream of nothing', '/stream', { as: worker }, 400, 'invalid_request', '/query/topics'],
  [
    'a stream of something unknown',
    '/stream?topics=tasks,weather',
    { as: worker },
    400,
    'invalid_request',
    '/query/topics/1',
  ],
  [
    'a position that is no number',
    '/stream?topics=tasks',
    { as: worker, headers: { 'last-event-id': 'x' } },
    400,
    'invalid_request',
    '/header/Last-Event-ID',
  ],
  [
    'a token without roles',
    '/auth/guest-tokens',
    { as: sk, json: { sub: 'a', roles: [], areas: ['500153'] } },
    400,
    'invalid_request',
    '/body/roles',
  ],
  [
    'a token for another district',
    '/auth/guest-tokens',
    { as: sk, json: { sub: 'a', roles: ['auditor'], areas: ['500153', '500105'] } },
    422,
    'outside_area',
    '/body/areas/1',
  ],
  [
    'a token for an hour',
    '/auth/guest-tokens',
    { as: sk, json: { sub: 'a', roles: ['auditor'], areas: ['500153'], ttlSeconds: 3600 } },
    400,
    'invalid_request',
    '/body/ttlSeconds',
  ],
  [
    'a key for a path',
    '/auth/publishable-keys',
    { as: sk, json: { label: 'x', origins: ['https://a.cn/b'] } },
    400,
    'invalid_request',
    '/body/origins/0',
  ],
  [
    'the revocation of a key that does not exist',
    `/auth/publishable-keys/${UNKNOWN}`,
    { as: sk, method: 'DELETE' },
    404,
    'not_found',
  ],
];

describe('the platform refuses', () => {
  // What a caller does wrong is no failure here, and belongs in no log.
  const failures: unknown[][] = [];
  before(() => mock.method(console, 'error', (...words: unknown[]) => failures.push(words)));
  after(() => assert.deepEqual(failures, []));

  for (const [name, path, request, status, code, pointer] of rows) {
    test(`${name}: ${request.method ?? ''} ${path.split('?')[0]} → ${status} ${code}`, async () => {
      const reply = await call<Schemas['Problem']>(path, request);
      assert.deepEqual(
        [reply.status, reply.body.code, reply.body.status],
        [status, code, status],
        JSON.stringify(reply.body),
      );
      if (pointer) assert.equal(reply.body.errors?.[0]?.pointer, pointer, JSON.stringify(reply.body.errors));
      assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.equal(reply.body.requestId, reply.headers.get('x-request-id'));
      assert.match(`${reply.body.title}${reply.body.detail}`, /[一-龥]/);
      assert.doesNotMatch(JSON.stringify(reply.body), /\{\w+\}|undefined|node_modules| at /);
    });
    test(`${name}, in English`, async () => {
      // A FormData can be sent twice, so the same request serves.
      const reply = await call<Schemas['Problem']>(path, {
        ...request,
        headers: { ...request.headers, 'accept-language': 'en-GB,zh;q=0.5' },
      });
      assert.equal(reply.status, status);
      const { title, detail, errors = [] } = reply.body;
      assert.doesNotMatch(
        `${title}${code === 'not_accepted_here' || code === 'outside_area' ? '' : detail}`,
        /[一-龥]/,
      );
      if (code === 'invalid_request') for (const { message } of errors) assert.doesNotMatch(message, /[一-龥]/);
    });
  }

  test('a list of a hundred thousand in no time, so that nobody else has to wait', async () => {
    const started = performance.now();
    const roles = Array.from({ length: 100_000 }, (_, index) => index.toString(36));
    const reply = await call('/auth/guest-tokens', { as: sk, json: { sub: 'a', areas: ['500153'], roles } });
    assert.equal(reply.body.errors?.[0]?.pointer, '/body/roles');
    assert.ok(performance.now() - started < 5_000);
  });

  test('answers an OPTIONS that is no preflight', async () => {
    const { status, headers } = await call('/areas', { method: 'OPTIONS' });
    assert.equal(status, 204);
    assert.match(headers.get('access-control-allow-methods') ?? '', /GET/);
  });

  test('says which methods an address takes', async () => {
    const reply = await call('/incidents', { as: pk, method: 'PUT' });
    assert.equal(reply.headers.get('allow'), 'GET, POST');
  });

  test('names every wrong field once', async () => {
    const reply = await call<Schemas['Problem']>('/incidents', {
      as: pk,
      json: { categoryCode: 1, description: '', location: {}, contact: { phone: 'x' } },
    });
    assert.deepEqual(
      reply.body.errors?.map(({ pointer, message }) => [pointer, message]),
      [
        ['/body/categoryCode', '事件分类应为文字。'],
        ['/body/description', '请填写情况描述。'],
        ['/body/location/areaCode', '请填写区域代码。'],
        ['/body/contact/phone', '电话号码应为 6 至 20 位数字，可含空格和短横线。'],
      ],
    );
  });
});

describe('credentials', () => {
  const cases: [string, string, Request, number, string][] = [
    ['none', '/incidents', {}, 401, 'missing_credential'],
    [
      'a scheme other than Bearer',
      '/incidents',
      { headers: { authorization: 'Basic abc' } },
      401,
      'missing_credential',
    ],
    ['an unknown publishable key', '/incidents', { as: 'pk_unknown' }, 401, 'unknown_key'],
    ['an unknown secret key', '/auth/session', { as: 'sk_unknown' }, 401, 'unknown_key'],
    [
      'a publishable key from another origin',
      '/incidents',
      { as: pk, headers: { origin: 'https://evil.example' } },
      401,
      'origin_not_allowed',
    ],
    ['a token that is none', '/tasks', { as: 'abc.def.ghi' }, 401, 'token_invalid'],
    ['a token with another signature', '/tasks', { as: `${worker.slice(0, -4)}AAAA` }, 401, 'token_invalid'],
    ['a publishable key for tasks', '/tasks', { as: pk }, 403, 'forbidden'],
    ['a publishable key for a claim', `/tasks/${taskId}/claim`, { as: pk, method: 'POST' }, 403, 'forbidden'],
    ['a publishable key for tokens', '/auth/guest-tokens', { as: pk, json: {} }, 403, 'forbidden'],
    ['a guest token for keys', '/auth/publishable-keys', { as: worker }, 403, 'forbidden'],
    ['a secret key for reports', '/incidents', { as: sk }, 403, 'forbidden'],
    ['a secret key in a page', '/auth/session', { as: sk, headers: { origin: ORIGIN } }, 403, 'secret_key_exposed'],
    [
      'a secret key in a page of the platform itself',
      '/auth/publishable-keys',
      { as: sk, headers: { 'sec-fetch-site': 'same-origin' } },
      403,
      'secret_key_exposed',
    ],
  ];
  for (const [name, path, request, status, code] of cases) {
    test(`refuses ${name}`, async () => {
      const reply = await call(path, request);
      assert.deepEqual([reply.status, reply.body.code], [status, code]);
    });
  }

  test('refuses an unsigned token', async () => {
    const [, payload = ''] = worker.split('.');
    const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    assert.equal((await call('/tasks', { as: `${header}.${payload}.` })).body.code, 'token_invalid');
  });

  test('takes a missing origin for the same only when the browser says so and the key allows it', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/api/v1/areas`, { headers: { authorization: `Bearer ${pk}`, ...headers } }).then(
        ({ status }) => status,
      );
    assert.equal(await ask({}), 401);
    assert.equal(await ask({ 'sec-fetch-site': 'cross-site' }), 401);
    // The demo key is bound to the district's site, not to the platform's own origin.
    assert.equal(await ask({ 'sec-fetch-site': 'same-origin' }), 401);
    const { body } = await call<Schemas['PublishableKey']>('/auth/publishable-keys', {
      as: sk,
      json: { label: '同源', origins: ['http://localhost:1361'] },
    });
    const own = { authorization: `Bearer ${body.key}`, 'sec-fetch-site': 'same-origin' };
    assert.equal((await fetch(`${url}/api/v1/areas`, { headers: own })).status, 200);
    assert.equal((await call(`/auth/publishable-keys/${body.id}`, { as: sk, method: 'DELETE' })).status, 204);
    assert.equal((await fetch(`${url}/api/v1/areas`, { headers: own })).status, 401);
  });

  test('binds a token to its origin where one is given', async () => {
    const { body } = await call<Schemas['GuestToken']>('/auth/guest-tokens', {
      as: sk,
      json: { sub: 'a', roles: ['auditor'], areas: ['500153'], origin: ORIGIN },
    });
    assert.equal((await call('/tasks', { as: body.token, headers: { origin: ORIGIN } })).status, 200);
    assert.equal(
      (await call('/tasks', { as: body.token, headers: { origin: 'https://evil.example' } })).body.code,
      'origin_not_allowed',
    );
    assert.equal((await call('/tasks', { as: body.token })).status, 401);
  });

  test('lets any page ask first, and shows it the headers it needs', async () => {
    const preflight = await fetch(`${url}/api/v1/tasks/${taskId}/claim`, {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,if-match,idempotency-key',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /If-Match/);
    assert.equal(preflight.headers.get('access-control-max-age'), '7200');
    for (const path of ['/areas', '/nothing', '/incidents?limit=0']) {
      const { headers } = await call(path, { as: pk });
      assert.equal(headers.get('access-control-allow-origin'), '*', path);
      assert.match(headers.get('access-control-expose-headers') ?? '', /ETag/);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.match(headers.get('vary') ?? '', /Accept-Language/);
    }
  });
});
