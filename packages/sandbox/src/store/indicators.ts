import { OPEN_INCIDENT_STATES } from '../domain/incident-machine.js';
import type { FigureRecord, IndicatorData, IndicatorRecord, TargetRecord } from '../domain/indicator.js';
import type { IncidentFact, TaskFact } from '../domain/indicator-facts.js';
import { OPEN_TASK_STATES } from '../domain/task-machine.js';
import type { Queryable } from './database.js';
import { insert, select, selectOne } from './sql.js';

export async function replaceIndicators(tx: Queryable, data: IndicatorData): Promise<void> {
  await tx.query('DELETE FROM indicator_targets');
  await tx.query('DELETE FROM indicator_figures');
  await tx.query('DELETE FROM indicators');
  await insert(
    tx,
    'indicators',
    data.indicators.map((record) => ({ id: record.id, record })),
  );
  await insert(tx, 'indicator_figures', data.figures);
  await insert(tx, 'indicator_targets', data.targets);
}

export async function readIndicators(db: Queryable): Promise<IndicatorData> {
  const indicators = await select<{ record: IndicatorRecord }>(db, 'SELECT record FROM indicators ORDER BY id');
  return {
    indicators: indicators.map(({ record }) => record),
    figures: await select<FigureRecord>(db, 'SELECT * FROM indicator_figures'),
    targets: await select<TargetRecord>(db, 'SELECT * FROM indicator_targets'),
  };
}

const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');
const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;
const RUNNING_TASK_STATES = OPEN_TASK_STATES.filter((state) => state !== 'suspended');

const INCIDENT_COLUMNS: Readonly<Record<keyof IncidentFact, string>> = {
  id: 'id',
  areaCode: 'area_code',
  categoryCode: 'category_code',
  reportedAt: millis('reported_at'),
  closedAt: millis('closed_at'),
  isOpen: `state IN (${list(OPEN_INCIDENT_STATES)})`,
  tasks: 'tasks_total',
};

const TASK_COLUMNS: Readonly<Record<keyof TaskFact, string>> = {
  id: 'id',
  areaCode: 'area_code',
  createdAt: millis('created_at'),
  dueAt: millis('due_at'),
  completedAt: millis('completed_at'),
  isRunning: `state IN (${list(RUNNING_TASK_STATES)})`,
};

/** The facts of some incidents, or of all. */
export function readIncidentFacts(db: Queryable, incidentIds?: readonly string[]): Promise<IncidentFact[]> {
  return readFacts<IncidentFact>(db, 'incidents', INCIDENT_COLUMNS, 'id', incidentIds);
}

export function readTaskFacts(db: Queryable, incidentIds?: readonly string[]): Promise<TaskFact[]> {
  return readFacts<TaskFact>(db, 'tasks', TASK_COLUMNS, 'incident_id', incidentIds);
}

/** Each column comes in one piece: row by row, a hundred thousand of them take several times as long. */
async function readFacts<Fact extends object>(
  db: Queryable,
  table: string,
  columns: Readonly<Record<keyof Fact & string, string>>,
  incidentId: string,
  incidentIds: readonly string[] | undefined,
): Promise<Fact[]> {
  type Columns = { readonly [Key in keyof Fact]: readonly Fact[Key][] | null };
  const lists = Object.entries<string>(columns).map(
    ([name, value]) => `array_to_json(array_agg(${value})) AS "${name}"`,
  );
  const found = await selectOne<Columns>(
    db,
    `SELECT ${lists.join(', ')} FROM ${table}${incidentIds ? ` WHERE ${incidentId} = ANY($1)` : ''}`,
    incidentIds ? [incidentIds] : [],
  );
  return found ? zip<Fact>(found) : [];
}

/** Columns of the same length as rows. */
function zip<Row extends object>(columns: { readonly [Key in keyof Row]: readonly Row[Key][] | null }): Row[] {
  const named = Object.entries<readonly unknown[] | null>(columns);
  const length = named[0]?.[1]?.length ?? 0;
  return Array.from({ length }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const [name, values] of named) row[name] = values?.[index];
    return row as Row;
  });
}

/** The incidents of which something happened between two positions of the log. */
export async function readChangedIncidents(db: Queryable, after: string, upTo: string): Promise<string[]> {
  const rows = await select<{ incidentId: string }>(
    db,
    'SELECT DISTINCT incident_id FROM event_log WHERE seq > $1 AND seq <= $2',
    [after, upTo],
  );
  return rows.map(({ incidentId }) => incidentId);
}
