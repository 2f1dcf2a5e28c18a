/** The words of the check page, for whoever builds a site. */
export const check = {
  title: '接入检查',
  lead: '用本页的来源和设置真实地连一次平台，逐项说明哪里不对、怎么改。',
  address: '平台接口地址（base-url）',
  key: '公开密钥（publishable-key）',
  area: '区域（area）',
  run: '开始检查',
  running: '正在检查…',
  allWell: '没有发现问题。',
  problems: (count: number) => `发现 ${count} 个问题。`,
  states: { ok: '通过', problem: '有问题', notice: '请留意', skipped: '没有检查' },
  names: {
    settings: '设置',
    reach: '连接平台',
    version: '版本',
    clock: '时钟',
    key: '密钥和来源',
    area: '区域',
    token: '令牌',
    stream: '实时更新',
    policy: '内容安全策略',
    files: '组件文件',
    place: '浏览器功能',
  },

  settingsInCode: '连接由页面代码设置（client），以它的地址检查。',
  settingsFine: '地址和密钥的写法正确。',
  addressMissing: '没有 base-url。请填平台接口地址，如 https://platform.example.gov.cn/api/v1。',
  outside: (tag: string) =>
    `<${tag}> 不在 <cq-platform> 里面。请用 <cq-platform base-url="…" publishable-key="…"> 把它包起来。`,
  addressWrong: (address: string) => `“${address}”不是网址。请填完整的地址，以 https:// 开头。`,
  addressMixed: '本页用 https，平台地址用 http，浏览器会拦下请求。请把平台地址改为 https。',
  keyMissing: '没有 publishable-key，也没有设置 tokenProvider。两者至少要有一个。',
  keySecret:
    '这是机密密钥（sk_ 开头）。它绝不能出现在页面里：请立即从页面删除，让平台管理员作废它，页面只用 pk_ 开头的公开密钥。',
  keyWrong: '公开密钥以 pk_ 开头，只含英文字母、数字和符号。请检查是否复制完整。',

  reached: (title: string, version: string) => `收到“${title}”的回答，接口版本 ${version}。`,
  offline: '浏览器处于离线状态。请接上网络后再检查。',
  policyConnect: (origin: string) => `本页的内容安全策略拦下了请求。请在 connect-src 里加上 ${origin}。`,
  cors: '服务器在线，但没有允许跨源访问（CORS）。如果前面有网关或代理，请让它原样转发平台的响应头。',
  pathWrong: (address: string) => `服务器在线，但 ${address} 不是平台接口。base-url 要写到 /api/v1。`,
  unreachable: '连不上服务器。请检查地址、网络、防火墙和证书。',
  notPlatform: (status: number) =>
    `这个地址有回答（${status}），但不是平台接口。base-url 要写到 /api/v1，后面不加别的路径。`,

  versionFine: (version: string) => `组件版本 ${version}，与平台接口一致。`,
  versionApi: (api: string, own: string) => `平台接口是 ${api}，组件按 ${own} 编写。请换用与平台相配的组件版本。`,
  versionTwo: (page: string, own: string) =>
    `本页的组件是 ${page}，检查文件是 ${own}。请把页面上的地址统一为一个版本。`,

  clockFine: '本机时钟与平台一致。',
  clockOff: (seconds: number) =>
    `本机时钟与平台相差 ${seconds} 秒，时间和时限会显示错误。请校准时钟（组件的令牌不受影响）。`,
  clockHidden: '读不到平台的 Date 响应头，无法核对时钟。请让网关原样转发 Access-Control-Expose-Headers。',

  keyFine: (origin: string) => `平台认识这个密钥，并允许来源 ${origin}。`,
  keyInCode: 'client 由页面代码设置，用的是它自己的密钥或令牌，这里没有检查。要检查密钥，请填在上面。',
  keyUnknown: '平台不认识这个密钥。请检查是否复制完整、是否属于这个平台、是否已作废。',
  keyOrigin: (origin: string) => `这个密钥没有登记来源 ${origin}。请让平台管理员登记（协议、域名、端口都要一致）。`,
  keyScope: '这个密钥没有读公开数据的权限。请让平台管理员检查它的权限。',
  tooMany: '请求太频繁，请过一分钟再检查。',
  failed: (what: string) => `平台没有正常回答：${what}`,

  areaFine: (name: string) => `区域是${name}。`,
  areaMissing: '没有写 area，组件会面向全市。',
  areaUnknown: (code: string) => `平台上没有区域 ${code}。请填区县（6 位）、乡镇街道（9 位）或村社区（12 位）代码。`,

  tokenNone: '本页没有设置 tokenProvider。只有任务列表等需要登录的组件才用到它。',
  tokenKept: '填写的地址不是本页自己的，没有向它发送令牌。',
  tokenFine: (minutes: number) => `tokenProvider 给出了有效的令牌，还有 ${minutes} 分钟到期。`,
  tokenFailed: (what: string) => `tokenProvider 没有给出令牌：${what}。请检查您的后端。`,
  tokenShape: 'tokenProvider 应返回 { token, expiresAt }，expiresAt 是带时区的时间。',
  tokenExpired: 'tokenProvider 给出的令牌已经过期。请检查后端的时钟，以及是否缓存了旧令牌。',
  tokenRefused: (what: string) => `平台不接受这个令牌：${what}`,

  streamFine: '实时连接正常。',
  streamHeld: '实时连接没有建立，数据只会定时更新。请让网关关闭对 text/event-stream 的缓冲和压缩，并允许长连接。',

  policyFine: '内容安全策略没有拦下组件需要的东西。',
  policyUntried: '没有看到被拦下的内容。本页没有引入检查文件旁边的 widgets.js，所以没有试着运行组件的代码。',
  policyStopped: (directive: string, what: string) => `内容安全策略的 ${directive} 拦下了 ${what}。`,
  policyImages: '照片预览会被拦下。请在 img-src 里加上 blob:。',
  policyScript: (origin: string) => `组件的代码会被拦下。请在 script-src 里加上 ${origin}。`,
  policyTypes: '页面启用了 Trusted Types，但不允许名为 lit-html 的策略。请在 trusted-types 里加上 lit-html。',
  policyTypesTwice: "页面上还有另一份 Lit。请在 trusted-types 里写 lit-html 'allow-duplicates'。",
  codeFailed: (what: string) => `组件的代码没能运行：${what}`,

  filesFine: '页面上的组件文件与这一版的校验值一致。',
  filesNone: '本页没有引入组件文件，没有可核对的。',
  filesWrong: (file: string, hash: string) =>
    `${file} 的 integrity 不是这一版的校验值，浏览器会拒绝运行。应为 ${hash}。`,
  filesUnchecked: (file: string) => `${file} 没有写 integrity，没有核对。建议加上，防止文件被替换。`,
  filesElsewhere: (file: string) => `${file} 与检查文件不在同一个目录，没有核对。请改用那个目录里的 check.js 核对。`,
  filesUnreadable: '读不到组件目录里的 sri.json，无法核对校验值。',

  placeFine: '定位、相机等功能可用。',
  placeInsecure: '本页不是 https，浏览器不给定位和拍照。请用 https 打开。',
  placeFramed: '本页在 iframe 里。外层页面要写 allow="geolocation; camera"，定位和拍照才能用。',
};

export type CheckMessages = typeof check;
