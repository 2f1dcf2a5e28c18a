import type { IdentifierKind } from '@digital-cq/sdk/identifiers';
import type { Text } from '../types.js';

/** What to tell somebody whose code is sound, when nothing is on record of it: what it is, and what to do. */
export const UNKNOWN_CODE_HINTS: Readonly<Record<IdentifierKind, Text>> = {
  digital_link: [
    '这是一个商品追溯码，但这一批没有追溯记录。请核对批号，或向摊主要检疫证明。',
    'This is a product code, but nothing is on record of this lot. Check the lot number, or ask the seller for the quarantine certificate.',
  ],
  element_string: [
    '这是一个商品条码，但这一批没有追溯记录。请核对批号，或向摊主要检疫证明。',
    'This is a product barcode, but nothing is on record of this lot. Check the lot number, or ask the seller for the quarantine certificate.',
  ],
  gtin: [
    '这是商品条码，同一种商品有许多批。请扫追溯码，或输入标签上的批号。',
    'This number names a product, and there are many lots of it. Scan the tracing code, or enter the lot number on the label.',
  ],
  ear_tag: [
    '这是耳标号，但没有这头牲畜的记录。请核对 15 位数字，或向摊主要检疫证明。',
    'This is an ear tag number, but nothing is on record of this animal. Check the 15 digits, or ask the seller for the quarantine certificate.',
  ],
  food_business_licence: [
    '这是食品经营许可证编号，但没有查到这家店。请核对店里挂的许可证，对不上可以上报。',
    'This is a food business licence number, but no shop is on record with it. Compare it with the licence on the wall; if it does not match, report it.',
  ],
  food_production_licence: [
    '这是食品生产许可证编号，但没有查到这家企业。请对照包装核对，对不上可以上报。',
    'This is a food production licence number, but no firm is on record with it. Compare it with the package; if it does not match, report it.',
  ],
  credit_code: [
    '这是统一社会信用代码，但没有查到它的店铺。请核对营业执照，或改用店铺码。',
    'This is a credit code, but no shop is on record with it. Compare it with the business licence, or use the code on the shop’s sign.',
  ],
  premises: [
    '这是店铺码，但没有查到这家店。请核对，或改用许可证编号。',
    'This is the code of a shop’s sign, but no such shop is on record. Check it, or use the number of its licence.',
  ],
  incident_no: [
    '这是事件编号，不是食品的码。请在“事件上报”里选“查进度”，用编号和查询码查看。',
    'This is the number of a report, not a food code. Follow it where you reported: choose to track a report, and enter the number with its query code.',
  ],
  task_no: [
    '这是任务编号，不是食品的码。任务在工作台里办理。',
    'This is the number of a task, not a food code. Tasks are worked on at the workbench.',
  ],
  grid: [
    '这是网格编号，不是食品的码。请输入标签、耳标或店铺门口的码。',
    'This is the code of a grid, not a food code. Enter the code on a label, an ear tag or a shop’s sign.',
  ],
  area: [
    '这是区域代码，不是食品的码。请输入标签、耳标或店铺门口的码。',
    'This is the code of an area, not a food code. Enter the code on a label, an ear tag or a shop’s sign.',
  ],
  video_device: [
    '这是摄像头编号，不是食品的码。请输入标签、耳标或店铺门口的码。',
    'This is the code of a camera, not a food code. Enter the code on a label, an ear tag or a shop’s sign.',
  ],
  resident_id: [
    '请不要输入身份证号。请输入标签、耳标或店铺门口的码。',
    'Do not enter an identity number. Enter the code on a label, an ear tag or a shop’s sign.',
  ],
  opaque: [
    '没有查到这个码。请对照标签再输一次；还是查不到，请向摊主要检疫证明。',
    'Nothing is on record of this code. Compare it with the label and enter it again; if it still cannot be found, ask the seller for the quarantine certificate.',
  ],
};

/** What is odd about a code that was found. */
export const CODE_WARNINGS = {
  voided: [
    '这个码已经停用，请以店铺现在的码为准。',
    'This code is no longer in use. Go by the one that the shop shows now.',
  ],
  expired: ['这张证照已经过期。', 'This paper has expired.'],
  revoked: ['这张证照已经吊销。', 'This paper was revoked.'],
  lot_only: [
    '没有这一件的单独记录，显示的是它所在的整批。',
    'There is no record of this single piece; what you see is the lot it belongs to.',
  ],
} as const satisfies Record<string, Text>;
