import { OPEN_INCIDENT_STATES } from '../domain/incident-machine.js';
import type { Candidate } from '../domain/similar.js';
import type { IncidentState } from '../types.js';
import type { Queryable } from './database.js';
import { createValues, prefixCondition, select } from './sql.js';

/** Of an incident what tells whether another report means the same, and what may be said of it. */
export interface SimilarRow extends Candidate {
  readonly id: string;
  readonly categoryCode: string;
  readonly state: IncidentState;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly followers: number;
}

/** More of one kind in one district are not looked through; the latest are. */
const AT_MOST = 500;
/** Over, and nobody's matter any more but of those in these states. */
const DONE: readonly IncidentState[] = ['closed', 'evaluated'];

/** What was reported of a kind in some areas, is not private, and is open or was closed since. */
export async function listCandidates(
  db: Queryable,
  { categoryCode, areas, since }: { categoryCode: string; areas: readonly string[]; since: Date },
): Promise<SimilarRow[]> {
  const values = createValues();
  return select<SimilarRow>(
    db,
    `SELECT id, category_code, area_code, point, state, reported_at, due_at, closed_at, followers,
            concat_ws(' ', description, address, landmark) AS words
       FROM incidents
      WHERE NOT is_private AND category_code = ${values.add(categoryCode)}
        AND coalesce(closed_at, 'infinity') >= ${values.add(since)}
        AND ${prefixCondition('area_code', areas, values)} AND state = ANY(${values.add([...OPEN_INCIDENT_STATES, ...DONE])})
      ORDER BY reported_at DESC LIMIT ${AT_MOST}`,
    values.list,
  );
}

/** The latest public note on each of some incidents. */
export async function latestNotes(db: Queryable, incidentIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await select<{ incidentId: string; text: string }>(
    db,
    `SELECT DISTINCT ON (incident_id) incident_id, text FROM notes
      WHERE incident_id = ANY($1) AND visibility = 'public' ORDER BY incident_id, id DESC`,
    [incidentIds],
  );
  return new Map(rows.map(({ incidentId, text }) => [incidentId, text]));
}
