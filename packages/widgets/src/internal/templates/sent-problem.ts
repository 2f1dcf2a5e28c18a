import type { CommonLaterMessages } from '../../translations/zh-CN/common-later.js';
import type { CommonMessages } from '../../translations/zh-CN/common.js';
import { explain, type ProblemWords } from './problem.js';

/** As `explain`, for what a person has sent: reading goes on by itself, sending does not. */
export function explainSent(error: unknown, t: CommonMessages & CommonLaterMessages): ProblemWords {
  const words = explain(error, t);
  return words.icon === 'offline' ? { ...words, detail: t.offlineAgain } : words;
}
