import type { Task } from '@digital-cq/sdk/types';
import type { Language } from '../internal/controllers/locale.js';
import { formatMoment, spanOf } from '../internal/format.js';
import type { IconName } from '../internal/templates/icon.js';
import type { TaskListFirstMessages } from '../translations/zh-CN/task-list.js';

/** How a task stands with its time limit: a word first, the time under it. */
export interface DueWords {
  tone: 'danger' | 'caution' | 'positive' | '';
  icon: IconName | undefined;
  word: string;
  time: string;
}

export function dueWords(task: Task, language: Language, t: TaskListFirstMessages, now: number): DueWords {
  const { slaState, dueAt, warnAt, completedAt, state } = task;
  // A task that was completed on this device only, so far, still has its time limit.
  if (completedAt) {
    const missed = slaState === 'missed' || slaState === 'overdue';
    return {
      tone: missed ? '' : 'positive',
      icon: missed ? 'clock' : 'check',
      word: missed ? t.missed : t.met,
      time: t.finishedAt(formatMoment(language, completedAt, t, now)),
    };
  }
  if (slaState === 'paused') return { tone: '', icon: 'pause', word: t.paused, time: '' };
  if (!dueAt || state === 'cancelled') return { tone: '', icon: undefined, word: t.noDue, time: '' };
  const time = t.dueAt(formatMoment(language, dueAt, t, now));
  const left = Date.parse(dueAt) - now;
  const { amount, unit } = spanOf(Math.abs(left));
  if (left < 0) return { tone: 'danger', icon: 'alert', word: t.over(amount, unit), time };
  const soon = slaState === 'due_soon' || Date.parse(warnAt ?? '') <= now;
  return { tone: soon ? 'caution' : '', icon: soon ? 'clock' : undefined, word: t.left(amount, unit), time };
}
