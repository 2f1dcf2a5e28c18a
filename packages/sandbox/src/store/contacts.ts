import { REOPEN_DAYS } from '../domain/follow-up.js';
import { OPEN_INCIDENT_STATES } from '../domain/incident-machine.js';
import type { Queryable } from './database.js';

const DAY_MS = 24 * 3_600_000;

/** Deletes who reported, as they were told: once it is over and cannot be taken up again, they are asked nothing more. */
export async function forgetContacts(db: Queryable, now: Date): Promise<void> {
  await db.query(
    `UPDATE incidents SET contact_name = NULL, contact_phone = NULL
      WHERE (contact_name IS NOT NULL OR contact_phone IS NOT NULL) AND state <> ALL($1)
        AND (state <> 'closed' OR closed_at < $2)`,
    [OPEN_INCIDENT_STATES, new Date(now.getTime() - REOPEN_DAYS * DAY_MS)],
  );
}
