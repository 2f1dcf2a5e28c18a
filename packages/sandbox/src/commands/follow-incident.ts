import { ulid } from 'ulid';
import { isWithin } from '../domain/areas.js';
import { OPEN_INCIDENT_STATES } from '../domain/incident-machine.js';
import { callerOf, type Call } from '../http/call.js';
import { Problem } from '../http/problems.js';
import { isStaff } from '../present/incident.js';
import type { Queryable } from '../store/database.js';
import { appendLog } from '../store/event-log.js';
import { insertFollower } from '../store/followers.js';
import { insertNote, lockIncident } from '../store/incidents.js';
import { outlineOf, type IncidentOutline } from '../store/rows.js';
import { useAttachments } from './attachments.js';
import { incidentEntry } from './log-entries.js';

/** 我也遇到了: counts somebody who has met the same; what they add is for the staff. */
export async function followIncident(
  tx: Queryable,
  call: Call<'followIncident'>,
): Promise<{ incident: IncidentOutline; followerId: string }> {
  const caller = callerOf(call);
  const row = await lockIncident(tx, call.path.id);
  const isThere = row && isWithin(row.areaCode, caller.areas) && (isStaff(caller) || !row.isPrivate);
  if (!isThere) throw new Problem('not_found');
  if (!OPEN_INCIDENT_STATES.includes(row.state)) throw new Problem('incident_over');

  const at = call.now.toISOString();
  const followerId = ulid(call.now.getTime());
  const followers = await insertFollower(tx, { id: followerId, incidentId: row.id, at });
  const incident = { ...row, followers, rev: row.rev + 1, updatedAt: at };
  const { note, attachmentIds = [] } = call.body;
  await useAttachments(tx, attachmentIds, caller, { purpose: 'follower', incidentId: row.id });
  if (note) {
    const text = note.trim();
    await insertNote(tx, {
      id: ulid(call.now.getTime()),
      incidentId: row.id,
      at,
      actor: FOLLOWER,
      text,
      visibility: 'staff',
      about: null,
    });
  }
  // The note stands with the notes alone: the log holds nothing that anybody outside the staff wrote.
  await appendLog(tx, [incidentEntry(incident, { at, command: 'followed', actor: FOLLOWER, fromState: row.state })]);
  return { incident: outlineOf(incident), followerId };
}

const FOLLOWER = '群众';
