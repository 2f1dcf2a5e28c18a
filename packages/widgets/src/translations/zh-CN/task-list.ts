import { common } from './common.js';
import type { TaskListLaterMessages } from './task-list-later.js';

const units = { minute: '分', hour: '小时', day: '天' };

/** Words of `<cq-task-list>` as a list. */
export const taskList = {
  ...common,
  heading: '任务',
  queues: {
    mine: '我的',
    claimable: '待领取',
    open: '全部待办',
    check: '待核查',
    done: '已办结',
  },
  queuesLabel: '任务分类',
  area: '区域',
  allAreas: '全部区域',
  search: '搜索任务',
  searchPlaceholder: '标题、地址或编号',
  overdueOnly: (count: number) => (count > 0 ? `只看超时（${count}）` : '只看超时'),
  keys: '用上下键移动，回车打开，Esc 关闭。',

  order: (done: boolean): string => (done ? '新办结的在前' : '先到期的在前'),
  fresh: '新',
  empty: {
    mine: '您手上没有任务。到“待领取”看看。',
    claimable: '没有等待领取的任务。',
    open: '没有待办任务。',
    check: '没有等待核查的任务。',
    done: '还没有办结的任务。',
  },
  emptyFiltered: '没有符合条件的任务。',
  clearFilters: '清除条件',
  shown: (shown: string, total: string) => `已显示 ${shown} / 共 ${total}`,

  left: (amount: number, unit: 'minute' | 'hour' | 'day') => `还剩 ${amount} ${units[unit]}`,
  over: (amount: number, unit: 'minute' | 'hour' | 'day') => `超时 ${amount} ${units[unit]}`,
  dueAt: (time: string) => `${time} 到期`,
  noDue: '不限时',
  paused: '已暂停计时',
  met: '按时办结',
  missed: '超时办结',
  finishedAt: (time: string) => `${time} 完成`,

  states: {
    created: '待安排',
    offered: '待领取',
    claimed: '已领取',
    started: '处置中',
    completed: '待核查',
    verified: '已办结',
    returned: '已退回',
    suspended: '挂账',
    cancelled: '已取消',
  },
  urgent: '紧急',
  mine: '我在办',
  heldBy: (label: string) => `${label}在办`,
  gone: '已不在此列',

  actions: {
    claim: '领取',
    release: '放回待领取',
    start: '开始',
    complete: '完成',
    return: '退回',
    transfer: '转给其他区域',
    escalate: '上报上一级',
    verify: '核查',
  },
  view: '查看',
  actionOn: (action: string, title: string) => `${action}：${title}`,

  back: '返回列表',
};

export type TaskListFirstMessages = typeof taskList;
export type TaskListMessages = TaskListFirstMessages & TaskListLaterMessages;
