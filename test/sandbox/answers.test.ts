import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { first, startPlatform, YUPING, type Schemas } from './support.js';

const { platform, call, token, report, tasksOf } = await startPlatform({ seed: { incidents: 5, number: 1 } });
const pk = platform.demo.publishableKey;
const MANHOLE = '5001530101000001';

const { items: categories } = (await call<Schemas['CategoryPage']>('/categories', { as: pk })).body;
const withQuestions = categories.flatMap(({ code, name, questions }) => (questions ? [{ code, name, questions }] : []));

const post = (changes: Record<string, unknown>, language = 'zh-CN') =>
  call<Schemas['Problem']>('/incidents', {
    as: pk,
    headers: { 'accept-language': language },
    json: { categoryCode: '2101', description: '井盖破损。', location: { areaCode: YUPING }, ...changes },
  });

describe('the questions of the categories', () => {
  test('are asked by at least ten of them, some only after another answer', () => {
    assert.ok(withQuestions.length >= 10);
    assert.ok(withQuestions.filter(({ questions }) => questions.allOf).length >= 5);
  });

  test('are there in English, with every choice', () => {
    for (const { code, questions } of withQuestions) {
      const rules = questions.allOf ?? [];
      const asked = [questions.properties, ...rules.map(({ then }) => then.properties)].flatMap((some) =>
        Object.values(some),
      );
      const texts = asked.flatMap((question) => [question, ...(question.oneOf ?? question.items?.oneOf ?? [])]);
      for (const { title, titleEn } of texts) assert.ok(title && titleEn, `${code}: ${title}`);
    }
  });

  test('are only brought up by answers that can be given', () => {
    for (const { code, questions } of withQuestions) {
      for (const rule of questions.allOf ?? []) {
        for (const [name, { const: wanted, enum: some = [wanted] }] of Object.entries(rule.if.properties)) {
          const question = questions.properties[name];
          const possible = question?.type === 'boolean' ? [true, false] : question?.oneOf?.map(({ const: one }) => one);
          for (const value of some)
            assert.ok(
              possible?.some((one) => one === value),
              `${code}: ${name}`,
            );
        }
      }
    }
  });
});

describe('answers', () => {
  test('reach the dispatcher and the grid worker as questions and answers in their language', async () => {
    const answers = { cover: 'sewage', damage: 'missing', guarded: false, hurt: true, hurtHow: '  擦伤  ' };
    const { id } = await report({ answers, assetCode: MANHOLE });
    const dispatcher = await token('district_dispatcher');
    const { body } = await call<Schemas['Incident']>(`/incidents/${id}`, { as: dispatcher });
    assert.deepEqual(
      body.answers?.map(({ title, value }) => `${title} ${value}`),
      [
        '是什么井盖？ 污水',
        '坏成什么样？ 不见了',
        '有人受伤吗？ 是',
        '旁边有人守着或摆了东西提醒吗？ 否',
        '伤得怎样？ 擦伤',
      ],
    );
    assert.deepEqual(body.asset, { code: MANHOLE, name: '污水井盖 0001 号' });

    const task = first(await tasksOf(id));
    const english = await call<Schemas['TaskDetail']>(`/tasks/${task.id}`, {
      as: await token('grid_worker'),
      headers: { 'accept-language': 'en' },
    });
    assert.deepEqual(english.body.answers?.[0], { name: 'cover', title: 'What kind of cover is it?', value: 'Sewage' });
    assert.equal(english.body.asset?.name, 'Sewage manhole cover 0001');
  });

  test('say days and times of Chongqing, amounts and lists as people write them', async () => {
    const { id } = await report({
      categoryCode: '3302',
      answers: { kind: 'dance', when: ['evening', 'night'], last: '2026-11-22T13:30:00Z' },
    });
    const as = await token('district_dispatcher');
    const { body } = await call<Schemas['Incident']>(`/incidents/${id}`, { as });
    assert.deepEqual(
      body.answers?.map(({ value }) => value),
      ['坝坝舞、音响', '晚上、22 点以后', '2026年11月22日 21:30'],
    );
  });

  test('are for the staff of the area alone', async () => {
    const { id } = await report({ answers: { hurt: true, hurtHow: '我爸爸摔伤了腿' }, assetCode: MANHOLE });
    const open = await call<Schemas['Incident']>(`/incidents/${id}`, { as: pk });
    assert.equal(open.body.answers, undefined);
    const dispatcher = await token('district_dispatcher');
    const list = await call<Schemas['IncidentPage']>('/incidents', { as: dispatcher });
    assert.ok(!JSON.stringify([open.body, list.body]).includes('摔伤'));
  });

  test('may be left out as a whole, as by a plain form', async () => {
    await report({ categoryCode: '3501' });
  });

  const wrong: [name: string, code: string, answers: object, field: string, zh: string, en: string][] = [
    [
      'a choice that is not there',
      '2101',
      { cover: 'gold' },
      'cover',
      '“是什么井盖？”请从列出的选项里选。',
      '“What kind of cover is it?”: choose from the list.',
    ],
    [
      'a choice of several that is not there',
      '3302',
      { kind: 'dance', when: ['noon', 'tea'] },
      'when',
      '“一般在什么时候？”请从列出的选项里选。',
      '“When is it, usually?”: choose from the list.',
    ],
    [
      'the same choice twice',
      '3302',
      { kind: 'dance', when: ['noon', 'noon'] },
      'when',
      '“一般在什么时候？”里有重复的选项。',
      '“When is it, usually?”: the same choice is there twice.',
    ],
    [
      'text for a number',
      '2102',
      { lamps: 'viele' },
      'lamps',
      '“有几盏不亮？”的回答不对，请检查。',
      '“How many are out?”: this answer does not fit.',
    ],
    [
      'half a lamp',
      '2102',
      { lamps: 1.5 },
      'lamps',
      '“有几盏不亮？”的回答不对，请检查。',
      '“How many are out?”: this answer does not fit.',
    ],
    ['too few', '2102', { lamps: 0 }, 'lamps', '“有几盏不亮？”不能小于 1。', '“How many are out?”: at least 1.'],
    ['too many', '2102', { lamps: 1000 }, 'lamps', '“有几盏不亮？”不能大于 200。', '“How many are out?”: at most 200.'],
    [
      'a day that is none',
      '2102',
      { since: '2026-02-30' },
      'since',
      '“从哪天开始？”的回答不对，请检查。',
      '“Since which day?”: this answer does not fit.',
    ],
    [
      'a text that is too long',
      '2102',
      { pole: '字'.repeat(41) },
      'pole',
      '“灯杆上的编号”最多写 40 个字。',
      '“Number on the pole”: at most 40 characters.',
    ],
    [
      'nothing where an answer is needed',
      '3302',
      { when: ['noon'] },
      'kind',
      '请回答“是什么声音？”。',
      'Please answer “What kind of noise is it?”.',
    ],
    [
      'blanks where an answer is needed',
      '3501',
      { shop: '   ' },
      'shop',
      '请回答“是哪家店？”。',
      'Please answer “Which shop is it?”.',
    ],
    [
      'an answer to what was not asked',
      '2101',
      { hurt: false, hurtHow: '没有' },
      'hurtHow',
      '这里没有问“伤得怎样？”，请去掉。',
      '“How badly?” is not asked here; leave it out.',
    ],
    [
      'an answer to no question',
      '2101',
      { 'a/b~c': 'x' },
      'a~1b~0c',
      '这里没有问“a/b~c”，请去掉。',
      '“a/b~c” is not asked here; leave it out.',
    ],
    [
      'answers where nothing is asked',
      '2202',
      { cover: 'sewage' },
      'cover',
      '这里没有问“cover”，请去掉。',
      '“cover” is not asked here; leave it out.',
    ],
  ];
  for (const [name, categoryCode, answers, field, zh, en] of wrong) {
    test(`${name} is refused beside its question, in words`, async () => {
      for (const [language, message] of [
        ['zh-CN', zh],
        ['en', en],
      ] as const) {
        const { status, body } = await post({ categoryCode, answers }, language);
        assert.equal(status, 422);
        assert.equal(body.code, 'unfit_answers');
        assert.deepEqual(
          body.errors?.map(({ pointer, message }) => ({ pointer, message })),
          [{ pointer: `/body/answers/${field}`, message }],
        );
      }
    });
  }

  test('of a branch that is answered wrongly are not called unasked', async () => {
    const answers = { kind: 'hole', depthCm: 0, water: true };
    const { body } = await post({ categoryCode: '2201', answers });
    assert.deepEqual(
      body.errors?.map(({ pointer, code }) => [pointer, code]),
      [['/body/answers/depthCm', 'minimum']],
    );
  });
});

describe('public facilities', () => {
  test('are found by the code on their sign, with place and what can be reported of them', async () => {
    const { body } = await call<Schemas['Asset']>(`/assets/${MANHOLE}`, { as: pk });
    assert.equal(body.name, '污水井盖 0001 号');
    assert.equal(body.areaName, '荣昌区昌元街道玉屏社区');
    assert.deepEqual(body.categoryCodes, ['2101', '2103']);
    const known = new Set(categories.map(({ code }) => code));
    assert.ok(body.categoryCodes.every((code) => known.has(code)));
  });

  for (const { what, code, name } of [
    { what: 'a sign that is not registered yet', code: '5001530101999999', name: '没有登记的标牌' },
    { what: 'a shop', code: 'MCJY15001530010035-01', name: '昌元农贸市场 3 号鲜肉摊' },
  ]) {
    test(`are not all that has a code: ${what} can be reported, too`, async () => {
      assert.equal((await call(`/assets/${code}`, { as: pk })).status, 404);
      const { id } = await report({ assetCode: code });
      const { body } = await call<Schemas['Incident']>(`/incidents/${id}`, { as: await token('district_dispatcher') });
      assert.deepEqual(body.asset, { code, name });
    });
  }
});

describe('categories', () => {
  const search = async (q: string) =>
    (await call<Schemas['CategoryPage']>(`/categories?q=${encodeURIComponent(q)}`, { as: pk })).body.items.map(
      ({ code }) => code,
    );

  for (const [word, code] of [
    ['水凼凼', '2201'],
    ['渣渣', '3101'],
    ['坝坝舞', '3302'],
    ['huafenchi', '2103'],
    ['xiashuidao', '2101'],
    ['pothole', '2201'],
  ] as const) {
    test(`are found by “${word}”`, async () => assert.ok((await search(word)).includes(code)));
  }

  test('send elsewhere what is not for here, each with a number to call and in English', () => {
    const stoppers = categories.flatMap(({ stopper }) => stopper ?? []);
    assert.deepEqual(
      new Set(stoppers.map(({ tel }) => tel)),
      new Set(['95598', '12122', '12333', '119', '110', '120']),
    );
    assert.ok(stoppers.every(({ text, textEn, tel }) => text.includes(tel ?? '-') && textEn?.includes(tel ?? '-')));
  });
});
