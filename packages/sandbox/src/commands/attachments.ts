import { Problem, type FieldProblem } from '../http/problems.js';
import { lockAttachments, takeUpAttachments } from '../store/attachments.js';
import type { Queryable } from '../store/database.js';
import type { AttachmentRow, Purpose } from '../store/rows.js';
import { deleteUpload, lockUpload } from '../store/uploads.js';
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

/** Forgets the caller's own attachment, however it came, unless something has taken it up. Its file goes afterwards. */
export async function takeBack(tx: Queryable, id: string, caller: Caller): Promise<{ file: string }> {
  await lockUpload(tx, id);
  const [row] = await lockAttachments(tx, [id]);
  if (row?.owner !== caller.identity) throw new Problem('not_found');
  if (row.incidentId) throw new Problem('upload_in_use');
  await deleteUpload(tx, id);
  return { file: row.file };
}
