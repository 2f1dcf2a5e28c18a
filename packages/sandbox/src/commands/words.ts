import type { Level, TaskAction, TaskState, Text } from '../types.js';

const ACTIONS: Readonly<Record<TaskAction, Text>> = {
  claim: ['领取', 'claim'],
  release: ['放回', 'release'],
  start: ['开始办理', 'start'],
  complete: ['办结', 'complete'],
  return: ['退回', 'return'],
  transfer: ['转派', 'transfer'],
  escalate: ['上报', 'escalate'],
  verify: ['核查', 'verify'],
};

const STATES: Readonly<Record<TaskState, Text>> = {
  created: ['已创建', 'created'],
  offered: ['待领取', 'offered'],
  claimed: ['已领取', 'claimed'],
  started: ['办理中', 'started'],
  completed: ['待核查', 'completed'],
  verified: ['已核查', 'verified'],
  returned: ['已退回', 'returned'],
  suspended: ['已挂起', 'suspended'],
  cancelled: ['已取消', 'cancelled'],
};

const LEVELS: Readonly<Record<Level, string>> = {
  grid: '网格',
  community: '村社',
  township: '镇街',
  district: '区县',
  city: '市级',
};

/** 层级 as people read it in the timeline. */
export const levelWord = (level: Level): string => LEVELS[level];
export const actionWord = (action: TaskAction): Text => ACTIONS[action];
export const stateWord = (state: TaskState): Text => STATES[state];

/** 退回原因 as people read it in the timeline. */
export const RETURN_REASONS = {
  not_responsible: '不属于本单位职责',
  wrong_place: '位置不对',
  cannot_do: '无法办理',
  needs_info: '需要补充信息',
  duplicate: '重复事件',
} as const;

/** Who and why where a category needs no check: nobody went to look, and the record must not say that somebody did. */
export const PLATFORM = '平台';
export const UNCHECKED = '这类事件免现场核查，自动办结。';
