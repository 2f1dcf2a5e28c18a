import type { Language } from '../internal/controllers/locale.js';
import { formatMoment } from '../internal/format.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import type { TaskBrief } from './parcels.js';

/** What changed between the task somebody saw and the task as it is. */
export function difference(before: TaskBrief, after: TaskBrief, t: TaskListMessages, language: Language): string {
  const holder = ({ assignee }: TaskBrief) => assignee?.label ?? t.nobody;
  const due = ({ dueAt }: TaskBrief) => (dueAt ? formatMoment(language, dueAt, t) : t.noDue);
  const pairs: [string, string, string][] = [
    [t.fieldState, t.states[before.state], t.states[after.state]],
    [t.fieldHolder, holder(before), holder(after)],
    [t.fieldArea, before.areaName, after.areaName],
    [t.fieldDue, due(before), due(after)],
  ];
  const changes = pairs.filter(([, from, to]) => from !== to).map((pair) => t.changedFrom(...pair));
  return changes.length > 0 ? changes.join(language === 'en' ? ', ' : '，') : t.changedOther;
}
