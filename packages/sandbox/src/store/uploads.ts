import type { Queryable } from './database.js';
import type { UploadPieceRow, UploadRow } from './rows.js';
import { insert, select, selectOne, update } from './sql.js';

export async function insertUpload(db: Queryable, row: UploadRow): Promise<void> {
  await insert<UploadRow>(db, 'uploads', [row]);
}

export async function findUpload(db: Queryable, id: string): Promise<UploadRow | undefined> {
  return selectOne<UploadRow>(db, 'SELECT * FROM uploads WHERE id = $1', [id]);
}

/** Keeps everybody else from going on with it until the transaction ends. */
export async function lockUpload(tx: Queryable, id: string): Promise<UploadRow | undefined> {
  return selectOne<UploadRow>(tx, 'SELECT * FROM uploads WHERE id = $1 FOR UPDATE', [id]);
}

export async function addPiece(tx: Queryable, piece: UploadPieceRow): Promise<void> {
  await insert<UploadPieceRow>(tx, 'upload_pieces', [piece]);
  await update<UploadRow>(tx, 'uploads', piece.uploadId, { received: piece.start + piece.bytes });
}

/** The files of what has arrived, in order. */
export async function piecesOf(db: Queryable, id: string): Promise<string[]> {
  const rows = await select<{ file: string }>(
    db,
    'SELECT file FROM upload_pieces WHERE upload_id = $1 ORDER BY start',
    [id],
  );
  return rows.map(({ file }) => file);
}

/** Notes that all of it has arrived; its pieces are needed no more. */
export async function finishUpload(tx: Queryable, { id, length }: UploadRow, at: string): Promise<void> {
  await update<UploadRow>(tx, 'uploads', id, { received: length, finishedAt: at });
  await tx.query('DELETE FROM upload_pieces WHERE upload_id = $1', [id]);
}

/** Forgets an upload and the attachment that came of it. */
export async function deleteUpload(tx: Queryable, id: string): Promise<void> {
  await tx.query('DELETE FROM upload_pieces WHERE upload_id = $1', [id]);
  await tx.query('DELETE FROM uploads WHERE id = $1', [id]);
  await tx.query('DELETE FROM attachments WHERE id = $1', [id]);
}

/** Forgets uploads that are over without being finished, and those finished before; the files that are named go afterwards. */
export async function deleteOldUploads(db: Queryable, now: Date, finishedBefore: Date): Promise<string[]> {
  const rows = await select<{ file: string | null }>(
    db,
    `WITH old AS (
       DELETE FROM uploads
        WHERE finished_at < $2 OR (finished_at IS NULL AND expires_at < $1) RETURNING id
     )
     DELETE FROM upload_pieces USING old WHERE upload_id = old.id RETURNING file`,
    [now, finishedBefore],
  );
  return rows.flatMap(({ file }) => file ?? []);
}
