import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAreaIndex } from '@digital-cq/sandbox/domain/areas';
import { matchesWord } from '@digital-cq/sandbox/domain/category';
import { maskName, maskPhone } from '@digital-cq/sandbox/domain/masking';
import { isQueryCode, queryCodeFor } from '@digital-cq/sandbox/domain/query-code';

describe('a query code', () => {
  test('is six characters that nobody mixes up, the same for the same incident', () => {
    const code = queryCodeFor('01KAQ3N8V2E6M4T7R9YBXCDFGH', 'secret');
    assert.match(code, /^[2-9A-HJKMNP-Z]{6}$/);
    assert.equal(queryCodeFor('01KAQ3N8V2E6M4T7R9YBXCDFGH', 'secret'), code);
    assert.notEqual(queryCodeFor('01KAQ3N8V2E6M4T7R9YBXCDFGH', 'other'), code);
    assert.ok(isQueryCode(code, '01KAQ3N8V2E6M4T7R9YBXCDFGH', 'secret'));
    assert.ok(!isQueryCode('222222', '01KAQ3N8V2E6M4T7R9YBXCDFGH', 'secret'));
    assert.ok(!isQueryCode('', '01KAQ3N8V2E6M4T7R9YBXCDFGH', 'secret'));
  });
});

describe('masks', () => {
  const phones: [string, string][] = [
    ['13812341234', '138****1234'],
    ['+86 138 1234 1234', '861****1234'],
    ['023-46733333', '023****3333'],
    ['110110', '****10'],
  ];
  for (const [phone, masked] of phones)
    test(`turn ${phone} into ${masked}`, () => assert.equal(maskPhone(phone), masked));
  test('keep the first character of a name', () => {
    assert.equal(maskName('张三丰'), '张*');
    assert.equal(maskName('𠮷田'), '𠮷*');
  });
});

describe('areas', () => {
  const areas = createAreaIndex(
    [
      ['50', '重庆市'],
      ['500153', '荣昌区'],
      ['500153001', '昌元街道'],
      ['500153001001', '玉屏社区居民委员会'],
      ['500153001201', '螺罐村村民委员会'],
    ].map(([code = '', name = '']) => ({ code, name, level: 'community', kind: 'statutory', childCount: 0 })),
  );
  test('read from the district down', () => {
    assert.equal(areas.fullName('500153001001'), '荣昌区昌元街道玉屏社区');
    assert.equal(areas.fullName('500153001201'), '荣昌区昌元街道螺罐村');
    assert.equal(areas.fullName('50'), '重庆市');
  });
  test('sign as the office of their level', () => {
    assert.equal(areas.officeName('500153001001', 'township'), '昌元街道基层治理指挥中心');
    assert.equal(areas.officeName('500153001001', 'district'), '荣昌区数字化城市运行和治理中心');
    assert.equal(areas.officeName('500153001001', 'community'), '玉屏社区');
  });
});

describe('a category', () => {
  const record = {
    code: '2101',
    name: '井盖破损或缺失',
    nameEn: 'Broken manhole cover',
    kind: 'component' as const,
    keywords: ['窨井'],
    pinyin: 'jinggai posun',
    section: 'public_service' as const,
    level: 'township' as const,
    ownerRule: 'owner_first' as const,
    anonymousAllowed: true,
    check: 'auto' as const,
    sla: [],
  };
  for (const word of ['井盖', '窨井', 'jinggai', 'JingGai Po', 'jinggaiposun', 'manhole']) {
    test(`is found by ${word}`, () => assert.ok(matchesWord(record, word)));
  }
  test('is not found by another word', () => assert.ok(!matchesWord(record, '路灯')));
});
