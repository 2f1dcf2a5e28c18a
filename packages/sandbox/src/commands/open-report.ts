import { isFollowerCode, isQueryCode } from '../domain/query-code.js';
import type { Call, Context } from '../http/call.js';
import { Problem } from '../http/problems.js';
import { limitedCaller } from '../http/rate-limit.js';
import type { Queryable } from '../store/database.js';
import { listFollowers } from '../store/followers.js';
import { findIncidentByNo } from '../store/incidents.js';
import type { IncidentRow } from '../store/rows.js';
import type { Schemas } from '../types.js';

/** A report and who has opened it: whoever filed it, or somebody who has met the same. */
export interface OpenedReport {
  readonly incident: IncidentRow;
  readonly role: 'reporter' | 'follower';
}

/**
 * The report of a number, for whoever has a query code of it. A wrong number takes the same way as a wrong code, so that
 * neither says which of them was wrong; whoever is wrong too often has to wait.
 */
export async function openReport(
  db: Queryable,
  call: Pick<Call, 'caller' | 'address'> & { readonly body: Schemas['TrackingInput'] },
  context: Context,
): Promise<OpenedReport> {
  const { no, queryCode } = call.body;
  const visitor = limitedCaller(call.caller, call.address);
  context.guesses.check(visitor);
  const incident = await findIncidentByNo(db, no);
  const isReporter = isQueryCode(queryCode, incident?.id ?? no, context.secrets.hmac);
  if (incident && isReporter) return { incident, role: 'reporter' };
  if (incident && (await isFollower(db, incident, queryCode, context))) return { incident, role: 'follower' };
  context.guesses.miss(visitor);
  throw new Problem('wrong_report');
}

async function isFollower(db: Queryable, row: IncidentRow, code: string, { secrets }: Context): Promise<boolean> {
  const followers = row.followers ? await listFollowers(db, row.id) : [];
  return followers.some(({ id }) => isFollowerCode(code, id, secrets.hmac));
}
