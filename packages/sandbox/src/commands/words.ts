import type { IncidentState, Level, ReporterAction, TaskAction, TaskState, Text } from '../types.js';

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

/** As the pages that follow a report name them. */
const INCIDENT_STATES: Readonly<Record<IncidentState, Text>> = {
  submitted: ['已上报', 'submitted'],
  awaiting_info: ['待补充', 'waiting for information'],
  accepted: ['已受理', 'accepted'],
  rejected: ['不予受理', 'rejected'],
  merged: ['已合并', 'merged'],
  dispatched: ['处理中', 'in progress'],
  in_progress: ['处理中', 'in progress'],
  suspended: ['暂缓处理', 'on hold'],
  handled: ['待核查', 'waiting to be checked'],
  checking: ['待核查', 'waiting to be checked'],
  closed: ['已办结', 'closed'],
  evaluated: ['已办结', 'closed'],
  withdrawn: ['已撤回', 'withdrawn'],
  transferred: ['已转交', 'handed over'],
};

/** What it cannot be, in English. */
const FOLLOW_UPS: Readonly<Record<ReporterAction, Text>> = {
  supply: ['补充', 'added to'],
  withdraw: ['撤回', 'withdrawn'],
  urge: ['催办', 'urged'],
  reopen: ['重新办理', 'reopened'],
  rate: ['评价', 'rated'],
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

export const incidentStateWord = (state: IncidentState): Text => INCIDENT_STATES[state];
export const followUpWord = (action: ReporterAction): Text => FOLLOW_UPS[action];

/** 退回原因 as people read it in the timeline. */
export const RETURN_REASONS = {
  not_responsible: '不属于本单位职责',
  wrong_place: '位置不对',
  cannot_do: '无法办理',
  needs_info: '需要补充信息',
  duplicate: '重复事件',
} as const;

/** Who supplies, urges, withdraws, reopens and rates: whoever holds number and query code, and no more is known of them. */
export const REPORTER = '上报人';
/** What becomes of work that was done and waits for a check when its report is withdrawn. */
export const WITHDRAWN_UNCHECKED = '上报人已撤回，不再核查。';
/** What whoever takes a reopened report is told; what the reporter said stands among the notes. */
export const REOPENED_TASK = '上报人认为没有解决，要求重新办理。请先看上报人的说明。';

/** Who and why where a category needs no check: nobody went to look, and the record must not say that somebody did. */
export const PLATFORM = '平台';
export const UNCHECKED = '这类事件免现场核查，自动办结。';
