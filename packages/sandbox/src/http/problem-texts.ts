import type { Text } from '../types.js';

interface ProblemText {
  readonly status: number;
  readonly title: Text;
  readonly detail: Text;
}

/** Everything that can go wrong, by its code. `{name}` is filled in. */
export const PROBLEM_TEXTS = {
  invalid_request: {
    status: 400,
    title: ['请求有误', 'The request is not valid'],
    detail: ['有 {count} 处需要修改。', '{count} field(s) need to be corrected.'],
  },
  malformed_json: {
    status: 400,
    title: ['请求有误', 'The request is not valid'],
    detail: ['请求内容不是有效的 JSON（UTF-8）。', 'The body is not valid JSON in UTF-8.'],
  },
  unreadable_address: {
    status: 400,
    title: ['请求有误', 'The request is not valid'],
    detail: ['地址无法识别，请检查其中的编码。', 'The address cannot be read. Check how it is encoded.'],
  },
  missing_credential: {
    status: 401,
    title: ['需要登录', 'Sign-in required'],
    detail: [
      '请先登录。（请求的 Authorization 标头中没有 Bearer 凭证）',
      'Please sign in first. (There is no Bearer credential in the Authorization header.)',
    ],
  },
  unknown_key: {
    status: 401,
    title: ['凭证无效', 'Unknown key'],
    detail: [
      '这个密钥不存在或已停用，请联系站点管理员。',
      'This key does not exist or was revoked. Ask whoever runs this site.',
    ],
  },
  token_expired: {
    status: 401,
    title: ['需要登录', 'Sign-in required'],
    detail: ['登录已过期，请重新登录。', 'Your sign-in has expired. Please sign in again.'],
  },
  token_invalid: {
    status: 401,
    title: ['凭证无效', 'Invalid token'],
    detail: ['登录凭证无效，请重新登录。', 'The token is not valid. Please sign in again.'],
  },
  other_subject: {
    status: 403,
    title: ['不是同一个人', 'Somebody else is signed in'],
    detail: [
      '这项操作是另一个人登录时提交的，请由本人登录后再发送。',
      'Somebody else took this action. It can be sent when that person is signed in.',
    ],
  },
  origin_not_allowed: {
    status: 401,
    title: ['来源不被允许', 'Origin not allowed'],
    detail: [
      '这个网页（{origin}）没有登记，不能使用这个凭证，请联系站点管理员。',
      'This page ({origin}) is not registered for this credential. Ask whoever runs this site.',
    ],
  },
  origin_missing: {
    status: 401,
    title: ['请求没有来源', 'No origin'],
    detail: [
      '请求没有带 Origin 标头。公开密钥只能在已登记的网页里使用；服务端程序请用机密密钥。',
      'The request has no Origin header. A publishable key works in registered pages only; programs on a server use a secret key.',
    ],
  },
  origin_hidden: {
    status: 401,
    title: ['网页没有说明来源', 'The page hides its origin'],
    detail: [
      '网页没有说明它属于哪个网站（Origin: null），平台不能接收。站点管理员：带表单的网页不能用 Referrer-Policy: no-referrer，也不能放在没有 allow-same-origin 的 sandbox 框架里。',
      'The page does not say which site it belongs to (Origin: null), so nothing is taken from it. For whoever runs the site: a page with the form cannot have Referrer-Policy: no-referrer, nor stand in a sandboxed frame without allow-same-origin.',
    ],
  },
  secret_key_exposed: {
    status: 403,
    title: ['密钥不能用在网页里', 'Secret key in a page'],
    detail: [
      '后台密钥（sk_）只能由网站后台使用。它已出现在网页中，请立即更换，并改用公开密钥或人员令牌。',
      'A secret key (sk_) is for a back end only. This one was sent by a browser: replace it, and use a publishable key or a guest token in the page.',
    ],
  },
  forbidden: {
    status: 403,
    title: ['没有权限', 'Not allowed'],
    detail: ['{reason}', '{reason}'],
  },
  not_found: {
    status: 404,
    title: ['没有找到', 'Not found'],
    detail: [
      '没有找到这项内容，可能已被移走，请返回刷新。',
      'This was not found; it may have been moved. Go back and refresh.',
    ],
  },
  unknown_route: {
    status: 404,
    title: ['没有找到', 'Not found'],
    detail: ['没有这个接口：{method} {path}', 'There is no such operation: {method} {path}'],
  },
  wrong_report: {
    status: 404,
    title: ['没有找到', 'Not found'],
    detail: ['编号或查询码不对，请核对后再试。', 'The number or the query code is wrong. Check both and try again.'],
  },
  unknown_code: {
    status: 404,
    title: ['没有查到', 'Nothing on record'],
    detail: ['{reason}', '{reason}'],
  },
  method_not_allowed: {
    status: 405,
    title: ['方法不支持', 'Method not allowed'],
    detail: ['这个地址只支持 {allow}。', 'This address takes {allow} only.'],
  },
  upload_offset: {
    status: 409,
    title: ['续传位置不对', 'Another offset'],
    detail: ['平台已收到 {received} 字节，请从那里继续。', '{received} bytes have arrived. Go on from there.'],
  },
  upload_in_use: {
    status: 409,
    title: ['附件已使用', 'Attachment in use'],
    detail: [
      '附件已随上报或任务提交，不能撤销。',
      'The attachment belongs to a report or a task and cannot be withdrawn.',
    ],
  },
  upload_expired: {
    status: 410,
    title: ['上传已过期', 'Upload expired'],
    detail: ['这次上传超过一天没有完成，请重新上传。', 'This upload was not finished within a day. Begin anew.'],
  },
  tus_version: {
    status: 412,
    title: ['协议版本不符', 'Another version of tus'],
    detail: ['这里使用 tus 1.0.0，请在 Tus-Resumable 中写明。', 'tus 1.0.0 is spoken here; say so in Tus-Resumable.'],
  },
  no_such_range: {
    status: 416,
    title: ['没有这一段', 'No such part'],
    detail: ['文件共有 {bytes} 字节。', 'The file has {bytes} bytes.'],
  },
  already_claimed: {
    status: 409,
    title: ['已被领取', 'Already claimed'],
    detail: ['这项任务刚刚由{who}领取，请办理其他任务。', 'This task was just claimed by {who}. Choose another one.'],
  },
  wrong_state: {
    status: 409,
    title: ['状态已变', 'Not in this state'],
    detail: [
      '任务现在是“{state}”，不能{action}，请刷新后再看。',
      'The task is {state} now, so you cannot {action} it. Refresh to see it as it is.',
    ],
  },
  not_possible_now: {
    status: 409,
    title: ['现在不能这样做', 'Not possible now'],
    detail: ['{reason}', '{reason}'],
  },
  idempotency_in_progress: {
    status: 409,
    title: ['请求正在处理', 'Still in progress'],
    detail: ['同一请求正在处理，请稍候。', 'The same request is still being worked on. Please wait.'],
  },
  stale: {
    status: 412,
    title: ['内容已更新', 'Changed meanwhile'],
    detail: ['这项任务刚刚有变化，请看过再办。', 'This task has just changed. Look at it again before going on.'],
  },
  too_large: {
    status: 413,
    title: ['内容过大', 'Too large'],
    detail: ['{what}', '{what}'],
  },
  unsupported_media_type: {
    status: 415,
    title: ['不支持的格式', 'Unsupported format'],
    detail: ['{what}', '{what}'],
  },
  unknown_area: {
    status: 422,
    title: ['无法办理', 'Cannot be processed'],
    detail: ['没有这个区域，请重新选择。', 'There is no such area. Choose another one.'],
  },
  outside_area: {
    status: 422,
    title: ['不在服务范围', 'Outside the area served'],
    detail: ['这里只受理{areas}的事项，请重新选择区域。', 'Only {areas} is served here. Choose an area there.'],
  },
  unknown_category: {
    status: 422,
    title: ['无法办理', 'Cannot be processed'],
    detail: ['没有这个事件分类，请重新选择。', 'There is no such category. Choose another one.'],
  },
  unfit_answers: {
    status: 422,
    title: ['无法办理', 'Cannot be processed'],
    detail: ['有 {count} 个问题的回答需要修改。', '{count} answer(s) need to be corrected.'],
  },
  not_accepted_here: {
    status: 422,
    title: ['请改用专线', 'Reported elsewhere'],
    detail: ['{text}', '{text}'],
  },
  contact_required: {
    status: 422,
    title: ['需要联系方式', 'A contact is needed'],
    detail: [
      '这类问题要先联系您才能办理，请留下电话；电话只用来就这件事回复您。',
      'This kind of problem cannot be dealt with before somebody calls you back. Leave a phone number; it is used for nothing else.',
    ],
  },
  challenge_required: {
    status: 422,
    title: ['请回答一个小问题', 'One small question'],
    detail: [
      '为了防止自动提交，请回答一个小问题再提交；填写的内容都还在。',
      'To keep machines out, please answer one small question and send it again. What you wrote is still here.',
    ],
  },
  incident_over: {
    status: 409,
    title: ['已经办结', 'Already dealt with'],
    detail: [
      '这件事已经办结，不能再加入。问题还在的话，请另报一件。',
      'This has been dealt with, so nobody can join it. If the problem is still there, make a report of your own.',
    ],
  },
  invalid_code: {
    status: 422,
    title: ['码不对', 'Not a valid code'],
    detail: ['{reason}', '{reason}'],
  },
  unusable_attachment: {
    status: 422,
    title: ['照片不可用', 'Photo cannot be used'],
    detail: [
      '照片已过期、已用过或不是您上传的，请重新上传。',
      'The photo has expired, is in use, or is not yours. Upload it again.',
    ],
  },
  broken_image: {
    status: 422,
    title: ['照片无法读取', 'Unreadable photo'],
    detail: ['照片已损坏，请换一张。', 'The photo is damaged. Choose another one.'],
  },
  broken_media: {
    status: 422,
    title: ['文件无法读取', 'Unreadable file'],
    detail: ['文件已损坏，请换一个。', 'The file is damaged. Choose another one.'],
  },
  idempotency_mismatch: {
    status: 422,
    title: ['重复的请求标识', 'Key used before'],
    detail: [
      '这个 Idempotency-Key 已用于另一个请求，请换一个。',
      'This Idempotency-Key was used for another request. Use a new one.',
    ],
  },
  rule_violation: {
    status: 422,
    title: ['不能这样流转', 'Against the rules'],
    detail: ['{reason}', '{reason}'],
  },
  rate_limited: {
    status: 429,
    title: ['操作太频繁', 'Too many requests'],
    detail: ['请过 {seconds} 秒再试。', 'Please try again in {seconds} s.'],
  },
  unavailable: {
    status: 503,
    title: ['暂时不可用', 'Not available'],
    detail: ['平台暂时不可用，请稍后再试。', 'The platform is not available just now. Try again in a moment.'],
  },
  internal: {
    status: 500,
    title: ['平台出错了', 'The platform failed'],
    detail: [
      '平台出错了，请稍后再试；已提交成功的内容不会丢失。',
      'Something went wrong here. Please try again later; what was accepted before is not lost.',
    ],
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEM_TEXTS;
