import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDigitMod11_10,
  creditCodeCheck,
  digitalLink,
  earTagUri,
  explainIdentifier,
  formatIdentifier,
  gtinCheck,
  humanNumber,
  isHumanNumber,
  isValidIdentifier,
  parseIdentifier,
  readEarTagUri,
  zhCN,
  type Identifier,
  type IdentifierKind,
  type IdentifierWords,
} from '@digital-cq/sdk/identifiers';
import { en } from '@digital-cq/sdk/identifiers/en';

const GS = '\x1d';
const SC = `SC1085001530123${checkDigitMod11_10('1085001530123')}`;
const IN_STORE = `201234567890${gtinCheck('201234567890')}`;

/** One right text of each kind that has a form of its own. */
const SAMPLES: readonly (readonly [IdentifierKind, string, Record<string, string>])[] = [
  ['digital_link', 'https://id.gs1.org/01/70614141123451/21/2017', { gtin: '70614141123451', serial: '2017' }],
  ['element_string', '(01)06901234567892(10)A1', { gtin: '06901234567892', lot: 'A1' }],
  ['gtin', '6901234567892', { gtin: '06901234567892' }],
  ['gtin', '036000291452', { gtin: '00036000291452' }],
  ['gtin', '96385074', { gtin: '00000096385074' }],
  ['gtin', '16901234567899', { gtin: '16901234567899' }],
  ['ear_tag', '150015300000123', { species: '1', county: '500153', serial: '00000123' }],
  ['food_business_licence', 'JY14403030012013', { business: '1', division: '440303', serial: '001201' }],
  ['food_production_licence', SC, { category: '108', division: '500153', serial: '0123' }],
  ['credit_code', '11500000009275780L', { authority: '11', division: '500000', organisation: '009275780' }],
  ['credit_code', '115000005567784755', { authority: '11', division: '500000', organisation: '556778475' }],
  ['credit_code', '11500222MB1959811F', { authority: '11', division: '500222', organisation: 'MB1959811' }],
  ['credit_code', '11500112MB163155XK', { authority: '11', division: '500112', organisation: 'MB163155X' }],
  ['premises', 'MC11500112MB163155XK-01', { holder: '11500112MB163155XK', serial: '01' }],
  ['premises', 'MCJY14403030012013-12', { holder: 'JY14403030012013', serial: '12' }],
  ['incident_no', 'SJ500153261123000429', { division: '500153', day: '2026-11-23', serial: '00042' }],
  ['task_no', 'RW500153261123000429', { division: '500153', day: '2026-11-23', serial: '00042' }],
  ['grid', '500153001001-003', { community: '500153001001', grid: '003' }],
  ['area', '50', { level: 'city' }],
  ['area', '500153', { level: 'district' }],
  ['area', '500153001', { level: 'township' }],
  ['area', '500153001001', { level: 'community' }],
  ['area', 'Z5001', { level: 'zone' }],
  ['video_device', '50015300001320000001', { centre: '50015300', industry: '00', type: '132', serial: '0000001' }],
  ['opaque', '荣昌猪 A 区 3 号', {}],
  ['opaque', '01KAQ3N8V2E6M4T7R9YBXCDFGH', {}],
];

const codesOf = (id: Identifier) => id.problems.map(({ code }) => code);

/** Every text that differs from this one in one digit. */
function* singleErrors(text: string, alphabet = '0123456789'): Generator<string> {
  for (let index = 0; index < text.length; index += 1) {
    if (!alphabet.includes(text.charAt(index))) continue;
    for (const character of alphabet) {
      if (character !== text[index]) yield text.slice(0, index) + character + text.slice(index + 1);
    }
  }
}

/** Every text with two unequal neighbours swapped, from a position on. */
function* swaps(text: string, from = 0): Generator<readonly [string, string, string]> {
  for (let index = from; index + 1 < text.length; index += 1) {
    const [a, b] = [text.charAt(index), text.charAt(index + 1)];
    if (a !== b) yield [text.slice(0, index) + b + a + text.slice(index + 2), a, b];
  }
}

/** A repeatable sequence of numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('an identifier', () => {
  for (const [kind, text, parts] of SAMPLES) {
    test(`${text} is a valid ${kind}`, () => {
      assert.deepEqual(parseIdentifier(text), { kind, value: text, parts, problems: [] });
    });

    test(`${text} reads the same when it is grouped for people`, () => {
      const id = parseIdentifier(text);
      assert.deepEqual(parseIdentifier(formatIdentifier(id)), id);
    });
  }

  const groupings: [string, string][] = [
    ['JY14403030012013', 'JY 1 440303 001201 3'],
    ['6901234567892', '6 901234 567892'],
    ['96385074', '9638 5074'],
    ['036000291452', '036000 291452'],
    ['150015300000123', '1 500153 00000123'],
    ['11500112MB163155XK', '11 500112 MB163155X K'],
    ['MC11500112MB163155XK-01', 'MC 11 500112 MB163155X K -01'],
    ['SJ500153261123000429', 'SJ 500153 261123 00042 9'],
    ['500153001001-003', '500153 001 001 -003'],
    ['50015300001320000001', '50015300 00 132 0000001'],
    ['(01)06901234567892(10)A1', '(01)06901234567892 (10)A1'],
    ['JY1440303001201', 'JY1440303001201'],
  ];
  for (const [text, grouped] of groupings) {
    test(`${text} is written ${grouped}`, () => assert.equal(formatIdentifier(parseIdentifier(text)), grouped));
  }

  const spellings: [string, string, IdentifierKind, string][] = [
    ['in full width', 'ＳＪ５００１５３２６１１２３０００４２９', 'incident_no', 'SJ500153261123000429'],
    ['in lower case', 'sj500153261123000429', 'incident_no', 'SJ500153261123000429'],
    ['with grouping', ' SC 108-500153-0123 ' + SC.slice(-1), 'food_production_licence', SC],
    ['after its label', '食品经营许可证编号：JY14403030012013', 'food_business_licence', 'JY14403030012013'],
    ['over two lines', '115000\r\n005567784755', 'credit_code', '115000005567784755'],
    ['with invisible characters', '\ufeff69012\u200b34567892\r', 'gtin', '6901234567892'],
    ['with a symbology identifier', ']E06901234567892', 'gtin', '6901234567892'],
    ['with dashes of a word processor', '500153001001–003', 'grid', '500153001001-003'],
    ['without its hyphen', '500153001001003', 'grid', '500153001001-003'],
    ['without its hyphen', 'MC11500112MB163155XK01', 'premises', 'MC11500112MB163155XK-01'],
  ];
  for (const [how, text, kind, value] of spellings) {
    test(`${JSON.stringify(text)} is understood ${how}`, () => {
      const id = parseIdentifier(text);
      assert.deepEqual([id.kind, id.value, id.problems], [kind, value, []]);
    });
  }

  const strangers = [
    '13812341234',
    '(023) 4673 3333',
    '2026-11-23',
    '123456',
    'SCHEDULE OF EVENTS',
    'https://example.cn/',
  ];
  for (const text of strangers) {
    test(`${text} is opaque and stands as it is`, () => {
      assert.deepEqual(parseIdentifier(text), { kind: 'opaque', value: text, parts: {}, problems: [] });
    });
  }
});

describe('GS1 data', () => {
  const all = '010690123456789210A1b' + GS + '21007' + GS + '172611003103001250' + '8005000200';
  const parts = {
    gtin: '06901234567892',
    lot: 'A1b',
    serial: '007',
    expiry: '2026-11-30',
    netWeightKg: '1.250',
    '8005': '000200',
  };
  const printed = '(01)06901234567892(10)A1b(21)007(17)261100(3103)001250(8005)000200';
  for (const [how, text] of [
    ['as scanned', all],
    ['after ]C1', `]C1${all}`],
    ['after ]d2', `]d2${all}`],
    ['after ]Q3', `]Q3${all}`],
    ['with the separator spelled', all.replaceAll(GS, '<GS>')],
    ['as printed', printed.replaceAll('(', ' (')],
  ] as const) {
    test(`is read ${how}`, () => {
      assert.deepEqual(parseIdentifier(text), { kind: 'element_string', value: printed, parts, problems: [] });
    });
  }

  test('is read from a Digital Link of any domain, without what tracks people', () => {
    const id = parseIdentifier(
      'HTTPS://Shop.example.CN/q/01/6901234567892/22/v2/10/a%2Fb/21/7?utm_source=wechat&17=261130&15=261120&11=261101#top',
    );
    assert.deepEqual(id, {
      kind: 'digital_link',
      value: 'https://shop.example.cn/q/01/06901234567892/22/v2/10/a%2Fb/21/7?11=261101&15=261120&17=261130',
      parts: {
        gtin: '06901234567892',
        '22': 'v2',
        lot: 'a/b',
        serial: '7',
        expiry: '2026-11-30',
        bestBefore: '2026-11-20',
        production: '2026-11-01',
      },
      problems: [],
    });
  });

  test('makes a Digital Link that reads back as the same parts', () => {
    const link = digitalLink('https://example.cn/', parts);
    assert.equal(link, 'https://example.cn/01/06901234567892/10/A1b/21/007?17=261130&3103=001250&8005=000200');
    assert.deepEqual(parseIdentifier(link).parts, parts);
  });

  const wrong: [string, string[]][] = [
    ['https://example.cn/01/06901234567893', ['check_digit']],
    ['(01)06901234567893(10)A1', ['check_digit']],
    ['(00)106141412345678907', ['check_digit']],
    ['https://example.cn/01/690123456789', ['check_digit']],
    ['https://example.cn/01/6901234567', ['element']],
    ['(01)0690123456789(10)A1', ['element']],
    ['(01)06901234567892(17)261131', ['element']],
    ['(01)06901234567892(10)', ['element']],
    [`]C1010690123456789217${GS}`, ['element']],
    [`]C10106901234567892XYZ`, ['element']],
  ];
  for (const [text, problems] of wrong) {
    test(`${JSON.stringify(text)} is not right: ${problems.join()}`, () => {
      const id = parseIdentifier(text);
      assert.deepEqual(codesOf(id), problems);
      assert.ok(!isValidIdentifier(id));
    });
  }

  test('of a shop of its own is valid, with a warning', () => {
    const id = parseIdentifier(IN_STORE);
    assert.deepEqual([id.kind, codesOf(id), isValidIdentifier(id)], ['gtin', ['in_store'], true]);
  });
});

describe('a check digit', () => {
  test('is that of ISO 7064 MOD 11,10 on licences and our numbers', () => {
    assert.equal(checkDigitMod11_10('50010524012600042'), '6');
    assert.equal(checkDigitMod11_10('0794'), '5');
    assert.equal(checkDigitMod11_10('1440303001201'), '3');
    assert.equal(humanNumber('SJ', '500153', '2026-11-23', 42), 'SJ500153261123000429');
    assert.ok(isHumanNumber('SJ500153261123000429'));
    assert.ok(!isHumanNumber('SJ500153261123000428'));
  });

  test('is that of GB 32100 on credit codes and of GS1 on goods', () => {
    assert.equal(creditCodeCheck('11500112MB163155X'), 'K');
    assert.equal(gtinCheck('690123456789'), '2');
  });

  test('of a credit code is the one that the weights of GB 32100 give', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    const random = seeded(31);
    const given = new Set<string>();
    for (let round = 0; round < 1000; round += 1) {
      const values = weights.map(() => Math.floor(random() * alphabet.length));
      const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
      const check = creditCodeCheck(values.map((value) => alphabet.charAt(value)).join(''));
      assert.equal((sum + alphabet.indexOf(check)) % 31, 0);
      given.add(check);
    }
    assert.equal(given.size, alphabet.length);
  });

  const withDigits = ['SJ500153261123000429', 'JY14403030012013', SC, '6901234567892', '96385074'];
  for (const text of withDigits) {
    test(`shows every wrong digit of ${text}`, () => {
      for (const mistyped of singleErrors(text)) {
        assert.ok(codesOf(parseIdentifier(mistyped)).includes('check_digit'), mistyped);
      }
    });
  }

  test('shows every wrong digit of a GTIN-14, though some then look like an ear tag that lacks one', () => {
    for (const mistyped of singleErrors('16901234567899')) {
      assert.ok(!isValidIdentifier(parseIdentifier(mistyped)), mistyped);
    }
  });

  test('shows every wrong character and every swap in a credit code', () => {
    const text = '11500112MB163155XK';
    for (const mistyped of singleErrors(text, '0123456789ABCDEFGHJKLMNPQRTUWXY')) {
      assert.ok(!isValidIdentifier(parseIdentifier(mistyped)), mistyped);
    }
    for (const [mistyped] of swaps(text)) assert.ok(!isValidIdentifier(parseIdentifier(mistyped)), mistyped);
  });

  test('by MOD 11,10 shows all but one in forty-five swaps of neighbours', () => {
    const random = seeded(7);
    let [all, shown] = [0, 0];
    for (let serial = 0; serial < 2000; serial += 1) {
      const no = humanNumber('SJ', '500153', '2026-11-23', Math.floor(random() * 100_000));
      for (const [mistyped] of swaps(no, 2)) {
        all += 1;
        if (!isHumanNumber(mistyped)) shown += 1;
      }
    }
    assert.ok(shown / all > 43 / 45 && shown < all, `${shown} of ${all}`);
  });

  test('of goods shows every swap but those of digits that differ by five', () => {
    for (const text of ['6901234567892', '6949494949494', '16901234567899', '2716050505053']) {
      const digits = text.slice(0, -1);
      for (const [mistyped, a, b] of swaps(digits + gtinCheck(digits))) {
        const escapes = Math.abs(Number(a) - Number(b)) === 5;
        assert.equal(codesOf(parseIdentifier(mistyped)).includes('check_digit'), !escapes, mistyped);
      }
    }
  });

  test('of a food business licence is only a warning', () => {
    const id = parseIdentifier('JY14403030012014');
    assert.deepEqual(id.problems, [{ code: 'check_digit', severity: 'warning' }]);
    assert.ok(isValidIdentifier(id));
  });
});

describe('an ear tag', () => {
  test('has an address under the platform', () => {
    assert.equal(earTagUri('https://p.example/', '150015300000123'), 'https://p.example/id/eartag/150015300000123');
    assert.equal(readEarTagUri('https://p.example/id/eartag/150015300000123?from=wx'), '150015300000123');
    assert.equal(readEarTagUri('https://p.example/id/lot/150015300000123'), undefined);
    const id = parseIdentifier('https://p.example/a/id/eartag/150015300000123');
    assert.deepEqual([id.kind, id.value, id.problems], ['ear_tag', '150015300000123', []]);
  });

  test('says where a letter stands for a digit', () => {
    assert.deepEqual(parseIdentifier('15O015300000I23').problems, [
      { code: 'character', severity: 'error', position: 3, found: 'O', likely: '0' },
      { code: 'character', severity: 'error', position: 13, found: 'I', likely: '1' },
    ]);
  });

  test('is checked against the counties that exist, where the caller knows them', () => {
    const counties = new Set(['500153', '500222']);
    assert.deepEqual(codesOf(parseIdentifier('150015300000123', { counties })), []);
    assert.deepEqual(codesOf(parseIdentifier('150015400000123', { counties })), ['division']);
    assert.deepEqual(codesOf(parseIdentifier('150015400000123')), []);
    assert.deepEqual(codesOf(parseIdentifier('199015300000123')), ['division']);
    assert.deepEqual(codesOf(parseIdentifier('500154001', { counties })), ['division']);
    assert.deepEqual(codesOf(parseIdentifier('50', { counties })), []);
  });
});

describe('a resident id number', () => {
  // The example of GB 11643.
  for (const text of ['11010519491231002X', '110105 19491231 002x', '身份证：11010519491231002X']) {
    test(`is refused and not kept: ${text}`, () => {
      assert.deepEqual(parseIdentifier(text), {
        kind: 'resident_id',
        value: '',
        parts: {},
        problems: [{ code: 'personal', severity: 'error', certain: true }],
      });
    });
  }

  test('is refused when it is mistyped or not yet complete', () => {
    for (const text of ['110105194912310021', '11010519491231002']) {
      const id = parseIdentifier(text);
      assert.deepEqual(
        [id.kind, id.value, id.problems],
        ['resident_id', '', [{ code: 'personal', severity: 'error', certain: false }]],
      );
    }
  });

  test('is not taken for a credit code of the same length, nor the other way round', () => {
    assert.equal(parseIdentifier('115000005567784755').kind, 'credit_code');
    assert.equal(parseIdentifier('11010519491231002X').kind, 'resident_id');
  });
});

describe('an explanation', () => {
  const cases: [string, string, string[], string, string[]][] = [
    ['SJ500153261123000429', '事件编号', [], 'incident number', []],
    ['', '其他编码', ['请输入或扫描编码。'], 'other code', ['Enter or scan a code.']],
    [
      '15001530000013',
      '畜禽耳标号',
      ['畜禽耳标号应为 15 位，现在少了 1 位。请对照原件改正。'],
      'ear tag number',
      ['This ear tag number should have 15 characters and has 14, 1 missing. Compare it with the original.'],
    ],
    [
      'RW5001532611230004291',
      '任务编号',
      ['任务编号应为 20 位，现在多了 1 位。请对照原件改正。'],
      'task number',
      ['This task number should have 20 characters and has 21, 1 too many. Compare it with the original.'],
    ],
    [
      '690123456789',
      '商品条码',
      ['商品条码应为 13 位，现在少了 1 位。请对照原件改正。'],
      'product barcode number',
      ['This product barcode number should have 13 characters and has 12, 1 missing. Compare it with the original.'],
    ],
    [
      '500153001001-03',
      '网格编码',
      ['网格编码应为 16 位，现在少了 1 位。请对照原件改正。'],
      'grid code',
      ['This grid code should have 16 characters and has 15, 1 missing. Compare it with the original.'],
    ],
    [
      'MC11500112MB163155XK-1',
      '场所编码',
      ['场所编码应为 23 位，现在少了 1 位。请对照原件改正。'],
      'premises code',
      ['This premises code should have 23 characters and has 22, 1 missing. Compare it with the original.'],
    ],
    [
      'Z501',
      '区域代码',
      ['区域代码应为 5 位，现在少了 1 位。请对照原件改正。'],
      'area code',
      ['This area code should have 5 characters and has 4, 1 missing. Compare it with the original.'],
    ],
    [
      '5001530000132000001',
      '视频设备编码',
      ['视频设备编码应为 20 位，现在少了 1 位。请对照原件改正。'],
      'video device code',
      ['This video device code should have 20 characters and has 19, 1 missing. Compare it with the original.'],
    ],
    [
      'SJ5O0153261123000429',
      '事件编号',
      ['事件编号的第 4 位不能是“O”，可能是数字“0”。请对照原件改正。'],
      'incident number',
      ['Character 4 of this incident number cannot be “O”; it may be the digit “0”. Compare it with the original.'],
    ],
    [
      'MC11500112MV163155XK-01',
      '场所编码',
      ['场所编码的第 12 位不能是“V”。请对照原件改正。'],
      'premises code',
      ['Character 12 of this premises code cannot be “V”. Compare it with the original.'],
    ],
    [
      '11500112MB163155XL',
      '统一社会信用代码',
      ['统一社会信用代码对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对。'],
      'unified social credit code',
      [
        'This unified social credit code does not add up: one character is probably mistyped, but which one cannot be told. Compare it with the original, character by character.',
      ],
    ],
    [
      'JY14403030012014',
      '食品经营许可证编号',
      [
        '食品经营许可证编号对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对；原件确实如此（如早年核发）的，可以继续。',
      ],
      'food business licence number',
      [
        'This food business licence number does not add up: one character is probably mistyped, but which one cannot be told. Compare it with the original, character by character; if it reads the same (an early number, say), go on.',
      ],
    ],
    [
      `${SC.slice(0, -1)}${(Number(SC.at(-1)) + 1) % 10}`,
      '食品生产许可证编号',
      ['食品生产许可证编号对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对。'],
      'food production licence number',
      [
        'This food production licence number does not add up: one character is probably mistyped, but which one cannot be told. Compare it with the original, character by character.',
      ],
    ],
    [
      '950015300000123',
      '畜禽耳标号',
      ['畜禽耳标号的第 1 位是畜种（1 猪、2 牛、3 羊、7 能繁母猪），不能是“9”。请对照原件改正。'],
      'ear tag number',
      [
        'The first digit of an ear tag number is the species (1 pig, 2 cattle, 3 sheep, 7 breeding sow); it cannot be “9”. Compare it with the tag.',
      ],
    ],
    [
      '199015300000123',
      '畜禽耳标号',
      ['畜禽耳标号的第 2 至 7 位是区县代码，没有“990153”。请对照原件改正。'],
      'ear tag number',
      [
        'Digits 2 to 7 of this ear tag number should be a county’s code; there is no “990153”. Compare it with the original.',
      ],
    ],
    [
      '(01)06901234567892(17)261131',
      '商品追溯条码',
      ['商品追溯条码中（17）的内容不完整或有误。请重新扫描，或对照原件改正。'],
      'product trace barcode',
      [
        'What follows (17) in this product trace barcode is incomplete or wrong. Scan it again, or compare it with the original.',
      ],
    ],
    [
      ']C10106901234567892XYZ',
      '商品追溯条码',
      ['商品追溯条码不完整或有误。请重新扫描，或对照原件改正。'],
      'product trace barcode',
      ['This product trace barcode is incomplete or wrong. Scan it again, or compare it with the original.'],
    ],
    [
      'https://example.cn/01/06901234567893',
      '商品二维码',
      ['商品二维码对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对。'],
      'product QR code',
      [
        'This product QR code does not add up: one character is probably mistyped, but which one cannot be told. Compare it with the original, character by character.',
      ],
    ],
    [
      IN_STORE,
      '商品条码',
      ['这是商店自编的条码，在别处可能查不到。请扫描包装上的其他条码，或询问商家。'],
      'product barcode number',
      [
        'This is a number that a shop made for itself; outside that shop it may not be found. Scan another code on the package, or ask the shop.',
      ],
    ],
    [
      '11010519491231002X',
      '居民身份证号码',
      ['这是居民身份证号码，属于个人信息，请不要在这里填写。'],
      'resident identity number',
      ['This is a resident identity number, which is personal. Do not enter it here.'],
    ],
    [
      '110105194912310021',
      '居民身份证号码',
      ['这像是居民身份证号码，属于个人信息，请不要在这里填写。'],
      'resident identity number',
      ['This looks like a resident identity number, which is personal. Do not enter it here.'],
    ],
  ];
  for (const [text, kindZh, problemsZh, kindEn, problemsEn] of cases) {
    test(`of ${JSON.stringify(text)} is in whole sentences`, () => {
      const id = parseIdentifier(text);
      assert.deepEqual(explainIdentifier(id), { kind: kindZh, problems: problemsZh });
      assert.deepEqual(explainIdentifier(id, zhCN), { kind: kindZh, problems: problemsZh });
      assert.deepEqual(explainIdentifier(id, en), { kind: kindEn, problems: problemsEn });
    });
  }

  test('names every kind in both languages, each differently', () => {
    for (const words of [zhCN, en] satisfies IdentifierWords[]) {
      const names = Object.values(words.kinds);
      assert.equal(new Set(names).size, 15);
      assert.ok(names.every((name) => name.length > 1));
    }
  });
});

describe('a text that could be several things', () => {
  test('is the one whose check digit fits, before the one that it only nearly is', () => {
    // An ear tag that lacks a digit has the length of a GTIN-14.
    assert.equal(parseIdentifier('15001530000012').kind, 'gtin');
    assert.equal(parseIdentifier('15001530000013').kind, 'ear_tag');
    // The characters of a credit code can look like a date of birth.
    const code = ['00', '01', '02', '03', '04', '05']
      .map((end) => `511301198507120${end}`)
      .map((digits) => digits + creditCodeCheck(digits))
      .find((digits) => /^\d{18}$/.test(digits) && parseIdentifier(digits).kind !== 'resident_id');
    assert.equal(parseIdentifier(code ?? '').kind, 'credit_code');
  });

  test('is an area of Chongqing rather than goods when it begins with 50, known or not', () => {
    const area = '50015400100';
    const id = parseIdentifier(area + gtinCheck(area), { counties: new Set(['500153']) });
    assert.deepEqual([id.kind, codesOf(id)], ['area', ['division']]);
  });
});

describe('whatever is scanned or pasted', () => {
  const random = seeded(20261123);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const rubbish = [
    ...'0123456789OIZXAJYSCRWM()-/?&=.:%＃０ＪＹ　渝荣昌\ud83d🐖\u0000\u001d\u200b\ufeff\n\t ',
    ...['https://', '/01/', '/id/eartag/', '(01)', '(17)', ']C1', 'MC', 'JY', 'SC', 'SJ', 'Z50', '%zz', '500153'],
    ...SAMPLES.map(([, text]) => text),
  ];

  test('never throws, and its value reads as the same thing again', () => {
    for (let round = 0; round < 20_000; round += 1) {
      const text = Array.from({ length: Math.floor(random() * 12) }, () => pick(rubbish)).join('');
      const id = parseIdentifier(text);
      formatIdentifier(id);
      const { problems } = explainIdentifier(id, en);
      assert.equal(problems.length, id.problems.length);
      if (isValidIdentifier(id) && id.kind !== 'element_string') {
        const again = parseIdentifier(id.value);
        assert.deepEqual([again.kind, again.value], [id.kind, id.value], JSON.stringify(text));
      }
    }
  });

  test('never throws for one mistake in a right code, and grouping loses nothing of it', () => {
    for (let round = 0; round < 20_000; round += 1) {
      const text = pick(SAMPLES.map(([, sample]) => sample));
      const at = Math.floor(random() * text.length);
      const mistyped = text.slice(0, at) + pick(rubbish) + text.slice(at + Math.floor(random() * 2));
      const id = parseIdentifier(mistyped);
      assert.equal(formatIdentifier(id).replaceAll(' ', ''), id.value.replaceAll(' ', ''), JSON.stringify(mistyped));
    }
  });

  test('may be as long as a book', () => {
    for (const text of ['/01/', 'a.', 'a/01/', 'https://a.cn/01/']) {
      assert.equal(parseIdentifier(text.repeat(100_000)).kind, 'opaque');
    }
    assert.equal(parseIdentifier('(01)'.repeat(100_000)).kind, 'element_string');
  });
});
