import { common } from './common.js';
import type { EventReporterLaterMessages } from './event-reporter-later.js';
import type { EventReporterReceiptMessages } from './event-reporter-receipt.js';
import type { EventReporterTrackingMessages } from './event-reporter-tracking.js';

/** Words of `<cq-event-reporter>` up to the end of its first step. */
export const eventReporter = {
  ...common,
  heading: '上报一个问题',
  intro: '不需要登录，也不用留姓名。',
  trackLink: '查询进度',

  stepOf: (step: number, total: number) => `第 ${step} 步，共 ${total} 步`,
  stepWhat: '什么事',
  stepWhere: '在哪里',
  stepPhotos: '照片和联系方式',
  stepCheck: '核对并提交',
  next: (title: string) => `下一步：${title}`,
  back: '上一步',

  category: '哪一类问题？',
  categoryHint: '直接搜，或从大类里选。',
  categorySearch: '搜索问题类别',
  categoryPlaceholder: '例如：井盖、路灯、jinggai',
  categoryNone: (query: string) => `没有找到“${query}”。换个说法，或从下面的大类里选。`,
  categoryFound: (count: number) => `找到 ${count} 类`,
  categoriesEmpty: '平台还没有开放可上报的类别。',
  call: (tel: string) => `拨打 ${tel}`,
  stopped: '这类情况不在这里上报，请先打电话。要报别的问题，换一个类别即可。',

  description: '发生了什么？',
  descriptionHint: '说清是什么、影响谁。',
  descriptionPrivacy: '请不要写身份证号等个人信息。',
};

export type EventReporterFirstMessages = typeof eventReporter;
export type EventReporterMessages = EventReporterFirstMessages &
  EventReporterLaterMessages &
  EventReporterReceiptMessages &
  EventReporterTrackingMessages;
