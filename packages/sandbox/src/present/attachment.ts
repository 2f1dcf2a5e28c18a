import { kindOf } from '../files/media/media.js';
import { expiryFor, signAttachment } from '../files/signed-url.js';
import type { Context } from '../http/call.js';
import type { AttachmentRow } from '../store/rows.js';
import type { Schemas } from '../types.js';
import { localTime } from './time.js';

/** An attachment with an address that works for about an hour. */
export function presentAttachment(row: AttachmentRow, context: Context): Schemas['Attachment'] {
  const expires = expiryFor(context.clock());
  const signature = signAttachment(row.id, expires, context.secrets.hmac);
  return {
    id: row.id,
    kind: kindOf(row.mime),
    ...(row.purpose && { purpose: row.purpose }),
    mime: row.mime,
    bytes: row.bytes,
    sha256: row.sha256,
    ...(row.width && row.height && { width: row.width, height: row.height }),
    url: `/api/v1/attachments/${row.id}/content?expires=${expires}&signature=${signature}`,
    urlExpiresAt: localTime(new Date(expires * 1000)),
  };
}
