import { Problem, type FieldProblem } from '../http/problems.js';
import { lockAttachments, takeUpAttachments } from '../store/attachments.js';
import type { Queryable } from '../store/database.js';
import type { AttachmentRow, Purpose } from '../store/rows.js';
import type { Caller } from '../types.js';

/** Binds the caller's own fresh photos to a report or a result, or names each that cannot be used. */
export async function useAttachments(
  tx: Queryable,
  ids: readonly string[],
  caller: Caller,
  use: { purpose: Purpose; incidentId: string; taskId?: string },
): Promise<AttachmentRow[]> {
  if (ids.length === 0) return [];
  const rows = new Map((await lockAttachments(tx, ids)).map((row) => [row.id, row]));
  const problems = ids.flatMap((id, index): FieldProblem[] => {
    const row = rows.get(id);
    if (row && row.owner === caller.identity && row.incidentId === null) return [];
    return [
      {
        pointer: `/body/attachmentIds/${index}`,
        code: row?.owner === caller.identity ? 'used' : 'unknown',
        message: ['这张照片已过期、已用过或不是您上传的。', 'This photo has expired, is in use, or is not yours.'],
      },
    ];
  });
  if (problems.length > 0) throw new Problem('unusable_attachment', { errors: problems });
  await takeUpAttachments(tx, ids, use);
  return ids.flatMap((id, index) => {
    const row = rows.get(id);
    return row ? [{ ...row, ...use, taskId: use.taskId ?? null, position: index + 1 }] : [];
  });
}
