import type { ErrorObject } from 'ajv';
import type { Text } from '../types.js';
import type { FieldProblem } from './problems.js';

/** What a field is called in a sentence, by the last part of its pointer. */
const LABELS: Readonly<Record<string, Text>> = {
  categoryCode: ['事件分类', 'Category'],
  description: ['情况描述', 'Description'],
  location: ['位置', 'Location'],
  areaCode: ['区域代码', 'Area code'],
  address: ['地址', 'Address'],
  landmark: ['附近标志', 'Landmark'],
  point: ['坐标', 'Position'],
  lng: ['经度', 'Longitude'],
  lat: ['纬度', 'Latitude'],
  answers: ['补充回答', 'Answers'],
  assetCode: ['设施编号', 'Facility code'],
  contact: ['联系方式', 'Contact'],
  name: ['姓名', 'Name'],
  phone: ['电话号码', 'Phone number'],
  attachmentIds: ['照片', 'Photos'],
  file: ['照片', 'Photo'],
  consent: ['授权记录', 'Consent'],
  no: ['编号', 'Number'],
  queryCode: ['查询码', 'Query code'],
  id: ['标识', 'Id'],
  note: ['说明', 'Note'],
  text: ['内容', 'Text'],
  reason: ['原因', 'Reason'],
  passed: ['核查结论', 'Outcome of the check'],
  topics: ['订阅主题', 'Topics'],
  limit: ['每页数量', 'Page size'],
  cursor: ['翻页位置', 'Cursor'],
  offset: ['起始位置', 'Offset'],
  label: ['名称', 'Label'],
  origins: ['来源', 'Origins'],
  areas: ['区域', 'Areas'],
  roles: ['角色', 'Roles'],
  state: ['状态', 'State'],
  slaState: ['时限状态', 'Time limit'],
  queue: ['任务队列', 'Queue'],
  level: ['层级', 'Level'],
  section: ['板块', 'Section'],
  parent: ['上级代码', 'Parent'],
  sort: ['排序', 'Order'],
  q: ['搜索词', 'Search'],
  total: ['是否计数', 'Total'],
  asOf: ['截止位置', 'Position'],
  incidentId: ['事件标识', 'Incident'],
  reportedFrom: ['起始时间', 'From'],
  reportedTo: ['截止时间', 'To'],
  visibility: ['可见范围', 'Visibility'],
  crs: ['坐标系', 'Coordinate system'],
  accuracyM: ['定位精度', 'Accuracy'],
  version: ['授权版本', 'Version of the consent'],
  at: ['授权时间', 'Time of the consent'],
  sub: ['人员标识', 'Person'],
  origin: ['来源', 'Origin'],
  ttlSeconds: ['有效秒数', 'Seconds of validity'],
  expires: ['有效期', 'Expiry'],
  signature: ['签名', 'Signature'],
  value: ['码', 'Code'],
  type: ['类型', 'Type'],
  isPrivate: ['是否不公开', 'Private'],
  onBehalf: ['是否代报', 'On behalf of somebody'],
  website: ['网址', 'Website'],
  challenge: ['小问题', 'Question'],
  answer: ['答案', 'Answer'],
};

const AREA_CODE: Text = [
  '区域代码应以 50 开头，共 6、9 或 12 位数字。',
  'An area code begins with 50 and has 6, 9 or 12 digits.',
];

/** What a pattern means, by field: nobody should have to read a regular expression. */
const PATTERNS: Readonly<Record<string, Text>> = {
  areaCode: AREA_CODE,
  // The code of an area, a category or a facility, as the operation has it.
  code: ['代码格式不对，请核对。', 'This is not a code. Check it.'],
  parent: ['代码应为 2 至 12 位数字，请核对。', 'A code has 2 to 12 digits. Check it.'],
  categoryCode: ['事件分类代码应为 4 位数字。', 'A category code has 4 digits.'],
  assetCode: [
    '设施编号应为 3 至 40 位数字和大写字母，请核对。',
    'A facility code has 3 to 40 digits and capital letters. Check it.',
  ],
  phone: [
    '电话号码应为 6 至 20 位数字，可含空格和短横线。',
    'A phone number has 6 to 20 digits; spaces and dashes are fine.',
  ],
  no: ['编号应为 SJ 加 18 位数字。', 'The number is SJ followed by 18 digits.'],
  queryCode: [
    '查询码应为 6 位字母和数字，不含 0、O、1、I、L。',
    'The query code has 6 letters and digits, without 0, O, 1, I and L.',
  ],
  id: ['标识应为 26 位字母和数字。', 'An id has 26 letters and digits.'],
  incidentId: ['事件标识应为 26 位字母和数字。', 'An incident id has 26 letters and digits.'],
  attachmentIds: ['照片标识应为 26 位字母和数字。', 'A photo id has 26 letters and digits.'],
  description: ['情况描述不能为空。', 'The description must not be empty.'],
  name: ['请填写姓名，或留空不填。', 'Enter a name, or leave it out.'],
  sub: ['人员标识不能为空。', 'The person must not be empty.'],
  label: ['名称不能为空。', 'The label must not be empty.'],
  signature: ['照片地址不完整，请刷新后再试。', 'This address is not complete. Refresh and try again.'],
  note: ['说明不能为空。', 'The note must not be empty.'],
  text: ['内容不能为空。', 'The text must not be empty.'],
  topics: [
    '订阅主题应为 incidents、tasks，或加上具体标识。',
    'A topic is incidents or tasks, or one of them followed by /{id}.',
  ],
  origins: [
    '来源应形如 https://www.example.gov.cn，小写，不含路径。',
    'An origin looks like https://www.example.gov.cn: lower case, without a path.',
  ],
  origin: [
    '来源应形如 https://www.example.gov.cn，小写，不含路径。',
    'An origin looks like https://www.example.gov.cn: lower case, without a path.',
  ],
  areas: AREA_CODE,
  asOf: ['位置应为数字。', 'A position is a number.'],
  'If-Match': ['If-Match 应为带引号的版本号，如 "3"。', 'If-Match is a quoted revision, e.g. "3".'],
  'Last-Event-ID': ['Last-Event-ID 应为数字。', 'Last-Event-ID is a number.'],
  'Idempotency-Key': ['Idempotency-Key 只能含可见的英文字符。', 'Idempotency-Key takes visible ASCII characters only.'],
};

const TYPES: Readonly<Record<string, Text>> = {
  string: ['文字', 'text'],
  integer: ['整数', 'a whole number'],
  number: ['数字', 'a number'],
  boolean: ['是或否（true/false）', 'true or false'],
  array: ['列表', 'a list'],
  object: ['对象', 'an object'],
};

const FORMATS: Readonly<Record<string, Text>> = {
  'date-time': [
    '应为带时区的时间，如 2026-11-23T09:30:00+08:00。',
    'should be a time with offset, e.g. 2026-11-23T09:30:00+08:00.',
  ],
};

/** One sentence per keyword; `params` are Ajv's. */
const SENTENCES: Readonly<Record<string, (label: Text, params: Readonly<Record<string, unknown>>) => Text>> = {
  required: ([zh, en]) => [`请填写${zh}。`, `${en} is required.`],
  type: ([zh, en], { type }) => {
    const [zhType, enType] = TYPES[String([type].flat()[0])] ?? ['其他类型', 'of another type'];
    return [`${zh}应为${zhType}。`, `${en} should be ${enType}.`];
  },
  maxLength: ([zh, en], { limit }) => [`${zh}最多 ${limit} 个字。`, `${en} takes at most ${limit} characters.`],
  minLength: ([zh, en], { limit }) =>
    limit === 1
      ? [`请填写${zh}。`, `${en} is required.`]
      : [`${zh}至少 ${limit} 个字。`, `${en} needs at least ${limit} characters.`],
  minimum: ([zh, en], { limit }) => [`${zh}不能小于 ${limit}。`, `${en} must be at least ${limit}.`],
  maximum: ([zh, en], { limit }) => [`${zh}不能大于 ${limit}。`, `${en} must be at most ${limit}.`],
  enum: ([zh, en], { allowedValues }) => {
    const values = Array.isArray(allowedValues) ? allowedValues.join(', ') : '';
    return [`${zh}只能是：${values}。`, `${en} is one of: ${values}.`];
  },
  additionalProperties: (_, { additionalProperty }) => [
    `不认识“${additionalProperty}”这一项，请去掉。`,
    `There is no field “${additionalProperty}”; leave it out.`,
  ],
  maxItems: ([zh, en], { limit }) => [`${zh}最多 ${limit} 项。`, `${en} takes at most ${limit} items.`],
  minItems: ([zh, en], { limit }) => [`${zh}至少 ${limit} 项。`, `${en} needs at least ${limit} items.`],
  uniqueItems: ([zh, en]) => [`${zh}中有重复。`, `${en} must not repeat an item.`],
  format: ([zh, en], { format }) => {
    const [zhFormat, enFormat] = FORMATS[String(format)] ?? ['格式不对。', 'has the wrong format.'];
    return [`${zh}${zhFormat}`, `${en} ${enFormat}`];
  },
};

export type Place = 'body' | 'query' | 'path' | 'header';

/** Turns what Ajv found into fields and sentences for people; the same field is named once. */
export function fieldProblems(place: Place, found: readonly ErrorObject[]): FieldProblem[] {
  const problems = found
    // `if` only repeats what its branch says.
    .filter((error) => error.keyword !== 'if')
    .map((error) => fieldProblemOf(place, error));
  return [...new Map(problems.toReversed().map((problem) => [problem.pointer, problem])).values()].toReversed();
}

function fieldProblemOf(place: Place, error: ErrorObject): FieldProblem {
  const params: Readonly<Record<string, unknown>> = error.params;
  const child = params['missingProperty'] ?? params['additionalProperty'];
  const path =
    typeof child === 'string'
      ? `${error.instancePath}/${child.replaceAll('~', '~0').replaceAll('/', '~1')}`
      : error.instancePath;
  const field = path.split('/').findLast((part) => part !== '' && !/^\d+$/.test(part)) ?? '';
  const label = LABELS[field] ?? (field === '' ? (['内容', 'The content'] as const) : ([`${field} `, field] as const));
  const sentence = error.keyword === 'pattern' ? PATTERNS[field] : SENTENCES[error.keyword]?.(label, params);
  return {
    pointer: `/${place}${path}`,
    code: error.keyword,
    message: sentence ?? [`${label[0]}不符合要求。`, `${label[1]} is not valid.`],
  };
}
