import type { Language } from '../types.js';

const zh = {
  formTitle: '上报问题',
  errorPrefix: '错误：',
  errorsTitle: (count: number) => `有 ${count} 处需要修改`,
  errorsText: '还没有提交成功，填写的内容都还在。',
  category: '问题类别',
  categoryMissing: '请选择问题类别。',
  description: '发生了什么？',
  descriptionHint: '说清是什么、影响谁。请不要写身份证号等个人信息。',
  descriptionMissing: '请写一写发生了什么。',
  area: '乡镇或街道',
  areaMissing: '请选择乡镇或街道，不清楚就选“不清楚”。',
  unsure: (place: string) => `不清楚（${place}）`,
  choose: '请选择',
  address: '地址或附近的标志',
  contact: '联系方式',
  contactPurpose: '只用来就这件事回复您，不公开，办结 15 天后删除。填写即表示同意。',
  name: '怎么称呼您',
  phone: '手机或座机',
  optional: '（可不填）',
  answerMissing: '请回答下面的小问题，再提交一次。',
  website: '请不要填写这一栏',
  submit: '提交上报',

  doneTitle: '已收到，谢谢您',
  doneText: '请记下编号和查询码，或把这一页截图保存。关闭后不能再查看查询码。',
  no: '事件编号',
  queryCode: '查询码',
  what: '问题',
  where: '地点',
  reportedAt: '上报时间',
  dueAt: '预计办结',
  nextTitle: '接下来',
  next: [
    '已经派给负责的街道或部门，他们会到现场办理。',
    '需要核查的，有人到现场看；没办好的退回重办。',
    '想知道办到哪一步，在上报页面点“查询进度”，输入编号和查询码；也可以拨打 12345。',
  ],
  back: '返回网站',

  again: '没有提交成功',
  againText: '填写的内容都还在，请再提交一次，不会重复上报。',
  notSent: '没有收到任何内容。请返回上一页，您填写的内容一般还在；着急的话请拨打 12345。',
  waitTitle: '正在处理',
  getTitle: '请从网站上报',
  getText: '这个地址只接收网站上的表单。请回到您所在区县的网站，从那里上报。',
  unreadable: ['表单无法识别', '请用 UTF-8 编码提交表单（accept-charset="utf-8"），每项只写文字，不带照片。'],
  tooLarge: '填写的内容太长了，请写短一些。',
} as const;

type Words = { readonly [Name in keyof typeof zh]: Widen<(typeof zh)[Name]> };
type Widen<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Value extends readonly string[]
      ? { readonly [Index in keyof Value]: string }
      : never;

const en: Words = {
  formTitle: 'Report a problem',
  errorPrefix: 'Error: ',
  errorsTitle: (count) => (count === 1 ? 'One thing needs to be corrected' : `${count} things need to be corrected`),
  errorsText: 'Nothing was sent yet. What you wrote is still here.',
  category: 'What kind of problem is it?',
  categoryMissing: 'Choose a kind of problem.',
  description: 'What happened?',
  descriptionHint: 'Say what it is and whom it affects. No identity numbers or other personal details, please.',
  descriptionMissing: 'Write what happened.',
  area: 'Township or subdistrict',
  areaMissing: 'Choose a township; if you do not know, choose “Not sure”.',
  unsure: (place) => `Not sure (${place})`,
  choose: 'Choose',
  address: 'Address, or what is nearby',
  contact: 'Contact',
  contactPurpose:
    'Used only to answer you about this report, never published, deleted 15 days after it is closed. By filling it in you agree.',
  name: 'What should we call you?',
  phone: 'Phone',
  optional: ' (optional)',
  answerMissing: 'Answer the small question below, then send it again.',
  website: 'Leave this empty',
  submit: 'Submit report',

  doneTitle: 'Received, thank you',
  doneText:
    'Write down the number and the query code, or keep a picture of this page. The code is not shown again later.',
  no: 'Number',
  queryCode: 'Query code',
  what: 'Problem',
  where: 'Place',
  reportedAt: 'Reported',
  dueAt: 'Expected to be done by',
  nextTitle: 'What happens next',
  next: [
    'It has been given to the subdistrict or department in charge, who will deal with it on the spot.',
    'Where a check is needed, somebody goes and looks; what is not done well goes back.',
    'To see where it stands, choose “Check a report” where you reported it and enter number and code, or call 12345.',
  ],
  back: 'Back to the site',

  again: 'Not sent',
  againText: 'What you wrote is still here. Please send it once more; it will not be recorded twice.',
  notSent: 'Nothing was received. Go back: what you wrote is usually still there. If it is urgent, call 12345.',
  waitTitle: 'Still in progress',
  getTitle: 'Report from your district’s site',
  getText: 'This address only takes the form of a site. Go back to the site of your district and report there.',
  unreadable: [
    'The form cannot be read',
    'Send it in UTF-8 (accept-charset="utf-8"), with text only and without photos.',
  ],
  tooLarge: 'What you wrote is too long; please be briefer.',
};

export type ReportWords = Words;
export const REPORT_WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zh, en };
