import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { first, startPlatform, type Request, type Schemas } from './support.js';

const { platform, call, token } = await startPlatform({ seed: { incidents: 0, number: 1 } });
const { publishableKey: pk, secretKey: sk, codes } = platform.demo;
const LANGUAGES = ['zh-CN', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const asked = (language: Language, request: Request = {}): Request => ({
  as: pk,
  ...request,
  headers: { 'accept-language': language },
});
const resolve = <Body = Schemas['CodeResolution']>(value: string, language: Language = 'zh-CN') =>
  call<Body>(`/codes?value=${encodeURIComponent(value)}`, asked(language));
const idOf = async (value: string) => {
  const { status, body } = await resolve(value);
  assert.equal(status, 200, value);
  return body.subject.id;
};
const itemOf = async (value: string, language: Language = 'zh-CN') =>
  (await call<Schemas['TraceItem']>(`/trace/items/${await idOf(value)}`, asked(language))).body;
const eventsOf = async (value: string, language: Language = 'zh-CN') =>
  (await call<Schemas['TraceEventPage']>(`/trace/items/${await idOf(value)}/events?limit=200`, asked(language))).body
    .items;

/** Whole sentences in the language asked for; names of areas are Chinese in both. */
function assertSentence(text: string | undefined, language: Language): void {
  assert.match(text ?? '', language === 'en' ? /^[A-Z0-9“][^一-龥{}]*[.]$/ : /^[^{}]*[一-龥][^{}]*。$/, text);
  assert.doesNotMatch(text ?? '', /undefined|NaN|null/);
}

describe('a code', () => {
  const [, path = ''] = codes.clean.split('/01/');
  const [gtin = ''] = path.split('/');
  const found: [name: string, typed: string, scheme: string, subject: string, value?: string][] = [
    ['a Digital Link', codes.clean, 'digital_link', '猪五花肉'],
    ['a Digital Link of another domain', `https://id.shop.example/p/01/${path}?17=261130`, 'digital_link', '猪五花肉'],
    ['a Digital Link without its scheme', `shop.example/01/${path}`, 'digital_link', '猪五花肉'],
    ['a barcode as printed', `(01)${gtin}(10)${codes.cleanLot}`, 'element_string', '猪五花肉'],
    ['a barcode as scanned', `]C101${gtin}10${codes.cleanLot}`, 'element_string', '猪五花肉'],
    ['a lot', codes.cleanLot, 'lot', '猪五花肉', codes.cleanLot],
    ['a lot as people type it', ` ${codes.cleanLot.toLowerCase()} `, 'lot', '猪五花肉', codes.cleanLot],
    ['a lot in full-width digits', 'ＬＳ１００１７１', 'lot', '猪五花肉', codes.cleanLot],
    ['a lot by its address', 'https://other.example/id/lot/BT10017', 'lot', '白条猪肉', 'BT10017'],
    ['an ear tag', codes.earTag, 'ear_tag', '荣昌猪', codes.earTag],
    ['an ear tag in groups', codes.earTag.replace(/(.)(.{6})(.{8})/, '$1 $2 $3'), 'ear_tag', '荣昌猪', codes.earTag],
    ['an ear tag by its address', `https://farm.example/id/eartag/${codes.earTag}`, 'ear_tag', '荣昌猪', codes.earTag],
    ['the number of a certificate', codes.certificate, 'certificate', '白条猪肉', codes.certificate],
    ['the sign of a shop', codes.shop, 'premises', '昌元农贸市场 1 号鲜肉摊', codes.shop],
    ['a food business licence', codes.licence, 'food_business_licence', '昌元农贸市场 1 号鲜肉摊', codes.licence],
    ['a credit code', codes.creditCode, 'credit_code', '昌元农贸市场 1 号鲜肉摊', codes.creditCode],
    ['a food production licence', codes.production, 'food_production_licence', '荣昌区猪肉分割车间'],
  ];
  for (const [name, typed, scheme, subject, value] of found) {
    test(`that is ${name} is found`, async () => {
      const { status, body } = await resolve(typed);
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual([body.scheme, body.subject.name, body.status, body.warnings], [scheme, subject, 'active', []]);
      if (value !== undefined) assert.equal(body.value, value);
      const english = await resolve(typed, 'en');
      assert.equal(english.body.subject.id, body.subject.id);
      assert.doesNotMatch(english.body.subject.name, /[一-龥]/);
    });
  }

  const odd: [name: string, typed: string, zh: RegExp][] = [
    ['a piece of a lot', `${codes.clean}/21/7`, /整批/],
    ['an old licence whose check digit never fitted', 'JY15001530010321', /可能有一位输错了/],
    ['the licence of a shop that ran out', codes.expiredShop.slice(2, -3), /过期/],
    ['the licence of a shop that was revoked', 'JY25001530010224', /吊销/],
  ];
  for (const [name, typed, zh] of odd) {
    test(`that is ${name} is found with a warning`, async () => {
      for (const language of LANGUAGES) {
        const { status, body } = await resolve(typed, language);
        assert.equal(status, 200, JSON.stringify(body));
        assert.equal(body.warnings.length, 1);
        assertSentence(body.warnings[0], language);
        if (language === 'zh-CN') assert.match(body.warnings[0] ?? '', zh);
      }
    });
  }

  test('of a sign that was replaced still leads to the shop, and says that it is out of use', async () => {
    const restaurants = await call<Schemas['PremisesPage']>('/premises?q=家常菜', asked('zh-CN'));
    const { body } = await resolve(codes.replacedShop);
    assert.equal(body.status, 'voided');
    assert.equal(body.subject.id, first(restaurants.body.items).id);
    assert.match(body.warnings[0] ?? '', /停用/);
  });

  const wrong: [name: string, typed: string, code: string][] = [
    ['a wrong check digit of a licence', 'SC10450015300178', 'check_digit'],
    ['a wrong check digit of a product', '6901234567893', 'check_digit'],
    ['a wrong check digit in a Digital Link', `https://a.example/01/09520000000111/10/X1`, 'check_digit'],
    ['a credit code with a wrong end', '92500153MADEM0001E', 'check_digit'],
    ['an ear tag of no animal', '850015300000123', 'species'],
    ['an incident number with a wrong digit', 'SJ500153261123000428', 'check_digit'],
    ['a barcode that is cut off', '(01)0952000000011(10)A', 'element'],
    ['nothing but spaces', '   ', 'empty'],
  ];
  for (const [name, typed, code] of wrong) {
    test(`with ${name} is refused in words`, async () => {
      for (const language of LANGUAGES) {
        const { status, body } = await resolve<Schemas['Problem']>(typed, language);
        assert.deepEqual([status, body.code], [422, 'invalid_code'], JSON.stringify(body));
        const error = first(body.errors ?? []);
        assert.deepEqual([error.pointer, error.code], ['/query/value', code]);
        assertSentence(error.message, language);
        assert.equal(body.detail, error.message);
      }
    });
  }

  test('that is a resident id is refused, and not repeated to anybody', async () => {
    const id = '11010519491231002X';
    const { status, body } = await resolve<Schemas['Problem']>(id);
    assert.deepEqual([status, body.code, body.errors?.[0]?.code], [422, 'invalid_code', 'personal']);
    assert.match(body.detail ?? '', /个人信息/);
    assert.doesNotMatch(JSON.stringify(body), new RegExp(id));
  });

  const missing: [name: string, typed: string, zh: RegExp, en: RegExp][] = [
    ['an ear tag', '150015399999999', /耳标号/, /ear tag/],
    ['a Digital Link', 'https://a.example/01/09520000000110/10/NONE', /追溯码/, /product code/],
    ['a product without a lot', '09520000000110', /批号/, /lot number/],
    ['a licence', 'JY15001530099996', /食品经营许可证/, /licence/],
    ['an old licence', 'JY15001530099997', /可能有一位输错了/, /does not add up/],
    ['a credit code', '11500000009275780L', /统一社会信用代码/, /credit code/],
    ['a report', 'SJ500153261123000429', /查询码/, /query code/],
    ['a grid', '500153001001-003', /网格/, /grid/],
    ['an area', '500153001', /区域/, /area/],
    ['anything else', '张三的肉', /没有查到这个码/, /Nothing is on record/],
  ];
  for (const [name, typed, zh, en] of missing) {
    test(`of ${name} that nobody knows is answered with what it is and what to do`, async () => {
      for (const language of LANGUAGES) {
        const { status, body } = await resolve<Schemas['Problem']>(typed, language);
        assert.deepEqual([status, body.code], [404, 'unknown_code'], JSON.stringify(body));
        assertSentence(body.detail, language);
        assert.match(body.detail ?? '', language === 'en' ? en : zh);
      }
    });
  }

  test('must be given, and not be longer than a code can be', async () => {
    for (const query of ['', '?value=', `?value=${'1'.repeat(501)}`]) {
      const { status, body } = await call(`/codes${query}`, asked('zh-CN'));
      assert.deepEqual([status, body.errors?.[0]?.pointer], [400, '/query/value'], query);
      assert.match(body.errors?.[0]?.message ?? '', /码/);
    }
  });
});

describe('a piece of food', () => {
  const verdicts: [code: string, state: string][] = [
    [codes.clean, 'safe'],
    [codes.suspicious, 'watch'],
    [codes.recalled, 'recalled'],
    [codes.unknown, 'unknown'],
  ];
  for (const [code, state] of verdicts) {
    test(`that is ${state} says so, why, and what to do`, async () => {
      for (const language of LANGUAGES) {
        const item = await itemOf(code, language);
        const { verdict, anomalies } = item;
        assert.equal(verdict.state, state);
        assert.ok(verdict.reasons.length > 0);
        for (const { text } of [...verdict.reasons, ...anomalies]) assertSentence(text, language);
        assertSentence(verdict.advice, language);
        assert.equal(item.disposition, state === 'recalled' ? 'recalled' : 'in_progress');
        assert.match(item.areaName ?? '', /^荣昌区昌元街道/);
        assert.equal(item.holder?.role, 'retailer');
        assert.deepEqual(
          anomalies.map(({ id }) => id),
          anomalies.map((_, index) => `a${index + 1}`),
        );
      }
    });
  }

  test('shows its papers as they stood on the day of their use', async () => {
    const { certificates } = await itemOf(codes.clean);
    assert.deepEqual(
      certificates.map(({ type, status }) => [type, status]),
      [
        ['farm_filing', 'valid'],
        ['quarantine_animal', 'valid'],
        ['vehicle_filing', 'valid'],
        ['asf_test', 'valid'],
        ['meat_inspection', 'valid'],
        ['quarantine_product', 'valid'],
        ['agreement', 'valid'],
        ['food_business_licence', 'valid'],
      ],
    );
    const suspicious = await itemOf(codes.suspicious);
    assert.equal(suspicious.certificates.find(({ type }) => type === 'quarantine_product')?.status, 'expired');
  });

  test('carries all its codes, each of which leads back to it', async () => {
    const item = await itemOf(codes.clean);
    assert.deepEqual(item.codes.map(({ scheme }) => scheme).toSorted(), ['digital_link', 'element_string', 'lot']);
    for (const { value } of item.codes) assert.equal(await idOf(value), item.id);
  });

  test('can be an animal, whose story ends with its meat', async () => {
    const pig = await itemOf(codes.earTag);
    assert.deepEqual([pig.kind, pig.quantity, pig.verdict.state], ['animal', { value: 1, unit: 'head' }, 'safe']);
    assert.deepEqual(pig.stages, ['farming', 'quarantine', 'transport', 'slaughter']);
    const reused = await itemOf(codes.reusedEarTag);
    assert.ok(reused.anomalies.some(({ kind }) => kind === 'reused_ear_tag'));
  });
});

describe('the events of a piece of food', () => {
  test('are told in sentences, with place and actor, and are EPCIS as captured', async () => {
    for (const language of LANGUAGES) {
      for (const code of [codes.clean, codes.suspicious, codes.recalled]) {
        const events = await eventsOf(code, language);
        assert.ok(events.length > 15);
        for (const { summary, actor, epcis, at } of events) {
          assertSentence(summary, language);
          assert.ok(actor);
          assert.equal(Date.parse(epcis.eventTime), Date.parse(at));
          assert.ok('eventID' in epcis && 'bizStep' in epcis);
        }
      }
    }
  });

  test('are tied to their anomalies and papers', async () => {
    const item = await itemOf(codes.suspicious);
    const events = await eventsOf(codes.suspicious);
    for (const { id, eventId } of item.anomalies) {
      const holders = events.filter(({ anomalyIds }) => anomalyIds.includes(id));
      assert.deepEqual(
        holders.map((event) => event.id),
        eventId === undefined ? [] : [eventId],
      );
    }
    const cited = new Set(events.flatMap(({ certificateIds }) => certificateIds));
    assert.deepEqual([...cited].toSorted(), item.certificates.map(({ id }) => id).toSorted());
  });

  test('show temperatures with the range that is allowed', async () => {
    const { readings } = (await eventsOf(codes.suspicious)).find((event) => event.readings) ?? {};
    assert.ok(readings);
    assert.deepEqual([readings.min, readings.max], [0, 4]);
    assert.deepEqual(
      readings.points.map(({ value }) => value),
      [3.4, 5.8, 9.2, 11.5],
    );
  });

  test('show what was declared wrong, and by which event it was corrected', async () => {
    for (const language of LANGUAGES) {
      const events = await eventsOf(codes.clean, language);
      const wrong = events.filter(({ correction }) => correction !== undefined);
      assert.equal(wrong.length, 1);
      assertSentence(wrong[0]?.correction, language);
      const right = events.find(({ id }) => id === wrong[0]?.correctedBy);
      assert.equal(right?.epcis['bizStep'], 'disassembling');
      assert.equal(right?.correction, undefined);
    }
  });

  test('come page by page, each once and in order', async () => {
    const id = await idOf(codes.clean);
    const whole = await eventsOf(codes.clean);
    for (const limit of [1, 7, whole.length, 200]) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Schemas['TraceEventPage'] = (
          await call<Schemas['TraceEventPage']>(
            `/trace/items/${id}/events?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
            asked('zh-CN'),
          )
        ).body;
        assert.ok(page.items.length > 0 && page.items.length <= limit);
        seen.push(...page.items.map((event) => event.id));
        cursor = page.nextCursor;
      }
      assert.deepEqual(
        seen,
        whole.map((event) => event.id),
      );
    }
    const broken = await call(`/trace/items/${id}/events?cursor=abc`, asked('zh-CN'));
    assert.deepEqual([broken.status, broken.body.errors?.[0]?.pointer], [400, '/query/cursor']);
  });
});

describe('places of business', () => {
  const list = async (query: string, request: Request = {}) =>
    (await call<Schemas['PremisesPage']>(`/premises?limit=200${query}`, { ...asked('zh-CN'), ...request })).body.items;

  test('are listed by area, kind and words, by the codes of their signs', async () => {
    const all = await list('');
    const signs = all.map(({ code }) => code);
    assert.deepEqual(signs, signs.toSorted());
    const street = await list('&areaCode=500153001');
    assert.ok(street.length >= 16 && street.length < all.length);
    assert.ok(street.every(({ areaCode }) => areaCode.startsWith('500153001')));
    assert.equal((await list('&type=stall')).length, 12);
    assert.equal((await list(`&q=${encodeURIComponent('火锅')}`)).length, 1);
    assert.equal((await list('&q=HOTPOT')).length, 1);
    assert.ok((await list(`&q=${encodeURIComponent('宝城路')}`)).length >= 13);
    assert.deepEqual(await list('&q=%25'), []);
  });

  test('come page by page', async () => {
    const whole = await list('');
    const seen: string[] = [];
    let next = '';
    do {
      const { body } = await call<Schemas['PremisesPage']>(`/premises?limit=5${next}`, asked('zh-CN'));
      seen.push(...body.items.map(({ id }) => id));
      next = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (next);
    assert.deepEqual(
      seen,
      whole.map(({ id }) => id),
    );
    assert.equal((await call('/premises?cursor=abc', asked('zh-CN'))).status, 400);
  });

  test('show their licences as they stand today, and officers by office', async () => {
    const statuses = new Map<string, string>();
    for (const language of LANGUAGES) {
      for (const { id, code } of await list('&areaCode=500153001')) {
        const { status, body } = await call<Schemas['PremisesDetail']>(`/premises/${id}`, asked(language));
        assert.equal(status, 200);
        assert.equal(body.code, code);
        assert.match(body.safetyOfficer ?? '', language === 'en' ? /food safety officer$/ : /食品安全员$/);
        const licence = body.certificates.find(({ type }) => type === 'food_business_licence');
        assert.ok(licence?.number && body.code.includes(licence.number));
        statuses.set(licence.status, body.name);
        if (language === 'en') {
          for (const text of [body.name, body.operator, body.address, licence.name, licence.issuer]) {
            assert.doesNotMatch(text ?? '', /[一-龥]/);
          }
        }
      }
    }
    assert.deepEqual([...statuses.keys()].toSorted(), ['expired', 'expiring', 'revoked', 'unverified', 'valid']);
  });

  test('are listed for the areas of the caller alone, and read by whoever stands before the sign', async () => {
    const elsewhere = await token('grid_worker', { areas: ['500153101'] });
    assert.deepEqual(
      (await list('', { as: elsewhere })).map(({ types }) => types),
      [['farm'], ['haulier']],
    );
    const { status } = await call(`/premises/${await idOf(codes.shop)}`, { as: elsewhere });
    assert.equal(status, 200);
  });
});

describe('who may trace', () => {
  const paths = ['/codes?value=1', '/trace/items/x', '/trace/items/x/events', '/premises', '/premises/x'];
  const UNKNOWN = '01KAQ3N8V2E6M4T7R9YBXCDFGH';
  const real = paths.map((path) => path.replace('/x', `/${UNKNOWN}`));

  test('is everybody who comes with a publishable key or a token', async () => {
    const id = await idOf(codes.clean);
    const shop = await idOf(codes.shop);
    for (const as of [pk, await token('auditor'), await token('supervisor')]) {
      for (const path of [`/codes?value=${codes.cleanLot}`, `/trace/items/${id}`, `/trace/items/${id}/events`]) {
        assert.equal((await call(path, { as })).status, 200, path);
      }
      for (const path of ['/premises', `/premises/${shop}`]) assert.equal((await call(path, { as })).status, 200, path);
    }
    for (const path of real) {
      assert.equal((await call(path)).body.code, 'missing_credential', path);
      // A back end's key mints tokens; it reads nothing itself.
      assert.equal((await call(path, { as: sk })).body.code, 'forbidden', path);
    }
  });

  test('is told when there is no such thing', async () => {
    for (const path of real.filter((candidate) => candidate.includes(UNKNOWN))) {
      assert.deepEqual((await call(path, { as: pk })).status, 404, path);
    }
  });
});
