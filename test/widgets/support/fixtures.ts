import type {
  Area,
  Category,
  IncidentReceipt,
  Task,
  TaskDetail,
  TimelineEntry,
  TrackedIncident,
} from '@digital-cq/sdk/types';

/** Answers shaped like the examples in specs/. */
const rest: Omit<Category, 'code' | 'name' | 'keywords'> = {
  kind: 'component',
  section: 'public_service',
  level: 'township',
  ownerRule: 'owner_first',
  anonymousAllowed: true,
  check: 'auto',
  sla: [],
};

export const categories: Category[] = [
  { ...rest, code: '21', name: '公用设施', nameEn: 'Public utilities', keywords: [] },
  {
    ...rest,
    code: '2101',
    parent: '21',
    name: '井盖破损或缺失',
    nameEn: 'Manhole cover broken or missing',
    keywords: ['井盖', '窨井'],
    pinyin: 'jinggai posun',
    hint: '说清是什么井盖、在车道还是人行道。',
  },
  { ...rest, code: '2102', parent: '21', name: '路灯不亮', keywords: ['路灯'], pinyin: 'ludeng buliang' },
  { ...rest, code: '22', name: '道路交通', nameEn: 'Roads', keywords: [] },
  { ...rest, code: '2201', parent: '22', name: '路面破损', keywords: ['坑洞'], pinyin: 'lumian posun' },
  { ...rest, code: '23', name: '安全隐患', nameEn: 'Safety', keywords: [] },
  {
    ...rest,
    code: '2301',
    parent: '23',
    name: '正在发生的火情',
    keywords: ['着火'],
    pinyin: 'huoqing',
    stopper: { text: '发现火情请立即拨打 119。', tel: '119' },
  },
];

export const townships: Area[] = [
  area('500153001', '昌元街道', 'changyuan jiedao'),
  area('500153002', '昌州街道', 'changzhou jiedao'),
];

export const communities: Area[] = [
  area('500153001001', '玉屏社区居民委员会', 'yuping shequ'),
  area('500153001002', '宝城社区居民委员会', 'baocheng shequ'),
];

function area(code: string, name: string, pinyin: string): Area {
  const level = code.length === 9 ? 'township' : 'community';
  return { code, name, pinyin, level, kind: 'statutory', parent: code.slice(0, -3), childCount: 0 };
}

export const district = {
  code: '500153',
  name: '荣昌区',
  level: 'district',
  kind: 'statutory',
  parent: '50',
  childCount: 21,
  path: [
    { code: '50', name: '重庆市', level: 'city' },
    { code: '500153', name: '荣昌区', level: 'district' },
  ],
};

export const receipt: IncidentReceipt = {
  id: '01KAQ3N8V2E6M4T7R9YBXCDFGH',
  no: 'SJ500153261123000429',
  queryCode: 'K7M3QX',
  categoryName: '井盖破损或缺失',
  areaCode: '500153001001',
  areaName: '荣昌区昌元街道玉屏社区',
  state: 'dispatched',
  reportedAt: '2026-11-23T09:30:00+08:00',
  dueAt: '2026-11-23T15:30:00+08:00',
};

export const tracked: TrackedIncident = {
  id: receipt.id,
  no: receipt.no,
  categoryCode: '2101',
  categoryName: receipt.categoryName,
  areaName: receipt.areaName,
  state: 'in_progress',
  slaState: 'on_track',
  reportedAt: '2026-11-23T09:30:00+08:00',
  updatedAt: '2026-11-23T11:20:00+08:00',
  dueAt: '2026-11-23T15:30:00+08:00',
  timeline: [
    { id: '9301', at: '2026-11-23T09:30:00+08:00', type: 'reported', toState: 'submitted' },
    {
      id: '9302',
      at: '2026-11-23T09:30:00+08:00',
      type: 'dispatched',
      actor: '昌元街道基层治理指挥中心',
      toState: 'dispatched',
    },
    { id: '9310', at: '2026-11-23T10:10:00+08:00', type: 'started', actor: '昌元街道网格员', toState: 'in_progress' },
  ],
  notes: [
    {
      id: '01KAQ3N8V2N0TE00000000000A',
      at: '2026-11-23T10:05:00+08:00',
      actor: '昌元街道基层治理指挥中心',
      text: '已联系权属单位，备件今天送到。',
      visibility: 'public',
    },
  ],
  attachments: [],
  actions: ['supply', 'withdraw', 'urge'],
};

const TITLES = [
  '井盖破损，需围挡并更换',
  '餐饮门店后厨油烟投诉核查',
  '化粪池甲烷读数偏高，现场复测',
  '九小场所自查发现：灭火器过期 2 具',
  '入河排污口水质异常溯源',
  '人行道树枝折断，悬在路面上方',
];
const MINUTE = 60_000;

/** The id of the n-th task. */
export function taskId(n: number): string {
  return `01KAQ3N8W5J6M4T7R9YB${String(n).padStart(6, '0')}`;
}

/** A task due `dueIn` minutes from now, offered unless told otherwise. */
export function makeTask(n: number, change: Partial<Task> & { dueIn?: number } = {}): Task {
  const { dueIn = 60 * n, ...fields } = change;
  const now = Date.now();
  const serial = String(n).padStart(5, '0');
  return {
    id: taskId(n),
    no: `RW5001532611230${serial}`.slice(0, 20),
    rev: 1,
    incidentId: receipt.id,
    incidentNo: receipt.no,
    kind: 'handle',
    title: TITLES[(n - 1) % TITLES.length] ?? '',
    categoryCode: '2101',
    areaCode: '500153001001',
    areaName: '荣昌区昌元街道玉屏社区',
    level: 'township',
    section: 'public_service',
    priority: 'normal',
    state: 'offered',
    slaState: dueIn < 0 ? 'overdue' : 'on_track',
    dueAt: new Date(now + dueIn * MINUTE + 30_000).toISOString(),
    address: '昌龙大道 128 号门前人行道',
    createdAt: new Date(now - 60 * MINUTE).toISOString(),
    updatedAt: new Date(now - 60 * MINUTE).toISOString(),
    actions: ['claim', 'transfer', 'escalate'],
    ...fields,
  };
}

export function makeDetail(task: Task, change: Partial<TaskDetail> = {}): TaskDetail {
  return {
    ...task,
    description: '人行道井盖破损，晚上没有照明，行人容易踩空。',
    reporter: { mode: 'named', name: '张*', phone: '138****1234' },
    location: {
      areaCode: task.areaCode,
      address: '昌龙大道 128 号门前人行道',
      point: { lng: 105.5943, lat: 29.4052, crs: 'WGS84', accuracyM: 18 },
    },
    evidence: { photosMin: 0 },
    attachments: [],
    ...change,
  };
}

export const taskTimeline: TimelineEntry[] = [
  { id: '9303', at: '2026-11-23T09:30:00+08:00', type: 'created', toState: 'offered' },
];
