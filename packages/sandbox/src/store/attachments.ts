import type { Queryable } from './database.js';
import type { AttachmentRow, Purpose } from './rows.js';
import { insert, select, selectOne } from './sql.js';

export async function insertAttachment(tx: Queryable, row: AttachmentRow): Promise<void> {
  await insert<AttachmentRow>(tx, 'attachments', [row]);
}

export async function findAttachment(db: Queryable, id: string): Promise<AttachmentRow | undefined> {
  return selectOne<AttachmentRow>(db, 'SELECT * FROM attachments WHERE id = $1', [id]);
}

/** Locks the photos a request names, so that no other request takes them up meanwhile. */
export async function lockAttachments(tx: Queryable, ids: readonly string[]): Promise<AttachmentRow[]> {
  return select<AttachmentRow>(tx, 'SELECT * FROM attachments WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
}

export async function takeUpAttachments(
  tx: Queryable,
  ids: readonly string[],
  use: { purpose: Purpose; incidentId: string; taskId?: string },
): Promise<void> {
  await tx.query(
    `UPDATE attachments SET purpose = $2, incident_id = $3, task_id = $4, position = array_position($1::text[], id)
      WHERE id = ANY($1)`,
    [ids, use.purpose, use.incidentId, use.taskId ?? null],
  );
}

/** Photos of an incident; with a task, those of the work on others are left out. */
export async function listAttachmentsOf(
  db: Queryable,
  incidentId: string,
  options: { taskId?: string; purposes?: readonly Purpose[]; after?: string; limit?: number } = {},
): Promise<AttachmentRow[]> {
  return select<AttachmentRow>(
    db,
    `SELECT * FROM attachments
      WHERE incident_id = $1
        AND ($2::text IS NULL OR purpose <> 'result' OR task_id = $2)
        AND ($3::text[] IS NULL OR purpose = ANY($3))
        AND ($4::text IS NULL OR id > $4)
      ORDER BY id LIMIT $5`,
    [incidentId, options.taskId ?? null, options.purposes ?? null, options.after ?? null, options.limit ?? 100],
  );
}

/** Forgets what nothing has taken up since `before`; the files that are named go afterwards. */
export async function deleteOrphans(db: Queryable, before: Date): Promise<string[]> {
  const rows = await select<{ file: string }>(
    db,
    'DELETE FROM attachments WHERE incident_id IS NULL AND created_at < $1 RETURNING file',
    [before],
  );
  return rows.map(({ file }) => file);
}

/** Which of these files hold an attachment, or a piece of an upload. */
export async function knownFiles(db: Queryable, files: readonly string[]): Promise<Set<string>> {
  const rows = await select<{ file: string }>(
    db,
    'SELECT file FROM attachments WHERE file = ANY($1) UNION SELECT file FROM upload_pieces WHERE file = ANY($1)',
    [files],
  );
  return new Set(rows.map(({ file }) => file));
}
