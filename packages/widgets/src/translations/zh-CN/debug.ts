/** What `debug` says in the console, to whoever builds the page. */
export const debug = {
  noPlatform:
    '在等平台连接：外层没有 <cq-platform>，也没有设置 client 属性。请把它放进 <cq-platform base-url="…" publishable-key="…">。',
  platformUndefined:
    '在等平台连接：外层的 <cq-platform> 还没有生效。请检查 widgets.js（或 platform/define）是否已加载。',
  noAddress: '在等平台连接：<cq-platform> 没有 base-url。请填平台接口地址，如 https://platform.example.gov.cn/api/v1。',
  noCredential: '在等平台连接：<cq-platform> 既没有 publishable-key，也没有设置 tokenProvider。',
  refused: '在等平台连接：<cq-platform> 的设置无法使用，原因见控制台里的警告。',
  connected: (address: string, area: string | undefined, version: string) =>
    `使用平台 ${address}，区域 ${area ?? '未指定'}，组件版本 ${version}。`,
  otherVersion: (platform: string, version: string) =>
    `外层 <cq-platform> 的版本是 ${platform}，本组件是 ${version}。请统一版本。`,
  loading: (data: string) => `${data}：正在读取。`,
  ready: (data: string, live: boolean) => `${data}：已就绪，${live ? '变化会实时更新' : '没有实时连接'}。`,
  kept: (data: string) => `${data}：没能更新，仍显示之前的内容。`,
  data: (number: number) => `数据 ${number}`,
  /** What each widget reads, in the order in which it sets that up: the parts that come later last. */
  reads: {
    'cq-event-reporter': ['问题类别', '查询的上报', '所在区域', '区县', '乡镇街道', '村社区'],
    'cq-task-list': ['任务', '任务数量', '下辖区域', '打开的任务', '可移交的区域'],
    'cq-trace-lookup': ['查询结果', '流转记录'],
    'cq-kpi-tile': ['指标', '各区域的指标'],
  },
  partMissing: (reason: string) => `一部分代码没能加载：${reason}`,
  failed: (operation: string, what: string, requestId: string | undefined) =>
    `${operation} 失败：${what}${requestId ? `（问题编号 ${requestId}）` : ''}`,
  hints: {
    '401': '平台不认识这个密钥或令牌。请检查 publishable-key；使用令牌时检查 tokenProvider 返回的令牌是否过期。',
    '403': '这个身份无权访问。公开密钥只能读公开数据和上报，任务列表需要 tokenProvider。',
    '404': '平台上没有这项内容。请检查 area、indicator、code 等属性。',
    '429': '请求太频繁，稍后会自动再试。',
    '5xx': '平台出错，会自动再试。',
    network: '没有收到回答。请检查 base-url、网络，以及页面 CSP 的 connect-src 是否包含平台地址。',
    timeout: '平台没有及时回答，会自动再试。',
    auth: '没有拿到令牌。请检查 tokenProvider 是否返回 { token, expiresAt }。',
    decode: '回答无法识别。base-url 可能不是平台接口地址。',
    other: '详见错误本身。',
  },
  origin: (origin: string) => `这个密钥没有登记本站来源 ${origin}。请让平台管理员登记。`,
};

export type DebugMessages = typeof debug;
