/** Words that every widget uses from the start. */
export const common = {
  today: '今天',
  tomorrow: '明天',
  yesterday: '昨天',

  loading: '正在加载…',
  waitingForClient: '正在等待页面接入平台…',
  retry: '再试一次',
  close: '关闭',
  characters: (left: number) => (left >= 0 ? `还可以写 ${left} 字` : `超出 ${-left} 字`),

  live: '实时',
  updatedAt: (time: string) => `${time} 更新`,
  updatedNow: '刚刚更新',
  updating: '正在更新…',
  staleAt: (time: string) => `没能更新，显示的是 ${time} 的内容。正在自动重试。`,
  offlineAt: (time: string) => `网络不通，显示的是 ${time} 的内容。恢复后会自动更新。`,

  offlineTitle: '连不上平台',
  offlineDetail: '请检查网络。恢复后会自动重试，也可以现在再试一次。',
  signInTitle: '需要重新登录',
  signInDetail: '登录已过期或还没有登录，请在本页面登录后再试。',
  forbiddenTitle: '没有权限',
  forbiddenDetail: '您的身份不能查看或办理这项内容，请联系管理员。',
  notFoundTitle: '没有找到',
  notFoundDetail: '这项内容可能已被移走。',
  tooManyTitle: '操作太频繁',
  tooManyDetail: (seconds: number) => `请过 ${seconds} 秒再试。`,
  failedTitle: '平台出错了',
  failedDetail: '内容没有丢失，请稍后再试。',
  requestId: (id: string) => `问题编号 ${id}`,
};

export type CommonMessages = typeof common;
