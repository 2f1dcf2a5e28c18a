import { overlap } from '../domain/areas.js';
import { STOPPED_STATES } from '../domain/sla.js';
import { DONE_TASK_STATES, OPEN_TASK_STATES } from '../domain/task-machine.js';
import type { Level, Schemas, Section, SlaState, TaskState } from '../types.js';
import type { Queryable } from './database.js';
import type { TaskRow } from './rows.js';
import {
  containsCondition,
  createValues,
  insert,
  prefixCondition,
  select,
  selectOne,
  update,
  type Values,
} from './sql.js';

export async function insertTasks(tx: Queryable, rows: readonly TaskRow[]): Promise<void> {
  await insert<TaskRow>(tx, 'tasks', rows);
}

export async function updateTask(tx: Queryable, id: string, changes: Partial<TaskRow>): Promise<void> {
  await update<TaskRow>(tx, 'tasks', id, changes);
}

export async function findTask(db: Queryable, id: string): Promise<TaskRow | undefined> {
  return selectOne<TaskRow>(db, 'SELECT * FROM tasks WHERE id = $1', [id]);
}

export async function listTasksOf(db: Queryable, incidentId: string): Promise<TaskRow[]> {
  return select<TaskRow>(db, 'SELECT * FROM tasks WHERE incident_id = $1 ORDER BY id', [incidentId]);
}

export async function lockTasksOf(tx: Queryable, incidentId: string): Promise<TaskRow[]> {
  return select<TaskRow>(tx, 'SELECT * FROM tasks WHERE incident_id = $1 ORDER BY id FOR UPDATE', [incidentId]);
}

export type TaskQueue = 'mine' | 'claimable' | 'open' | 'check' | 'done';
export const TASK_SORTS = ['dueAt', '-dueAt', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

export interface TaskSearch {
  /** A whole number of a task or an incident; then nothing else is looked at. */
  readonly number?: string | undefined;
  /** Part of the address, or of the title. */
  readonly words: string;
  /** The categories whose name, which is a task's title, holds the words. */
  readonly titled: readonly string[];
}

export interface TaskFilter {
  /** What the caller may see at all. */
  readonly areas: readonly string[];
  readonly identity: string;
  /** Levels on which the caller may claim. */
  readonly claimLevels: readonly Level[];
  readonly now: Date;
  /** Of these, zones expanded. */
  readonly within?: readonly string[];
  readonly queue?: TaskQueue;
  readonly states?: readonly TaskState[];
  readonly slaState?: SlaState;
  readonly level?: Level;
  readonly section?: Section;
  readonly categoryCode?: string;
  readonly incidentId?: string;
  readonly search?: TaskSearch;
  readonly asOf?: string;
}

const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');
const OPEN = `state IN (${list(OPEN_TASK_STATES)})`;
const DONE = `state IN (${list(DONE_TASK_STATES)})`;

function queueCondition(queue: TaskQueue, filter: TaskFilter, values: Values): string {
  switch (queue) {
    case 'mine':
      return `(state IN ('claimed', 'started') AND assignee = ${values.add(filter.identity)})`;
    case 'claimable':
      return `(state = 'offered' AND level = ANY(${values.add(filter.claimLevels)}))`;
    case 'open':
      return OPEN;
    case 'check':
      return `state = 'completed'`;
    case 'done':
      return DONE;
  }
}

/** The rules of `slaStateOf` as conditions. */
function slaCondition(state: SlaState, filter: TaskFilter, values: Values): string {
  const now = () => `${values.add(filter.now)}::timestamptz`;
  const stopped = `state IN (${list(STOPPED_STATES)})`;
  const running = `completed_at IS NULL AND NOT ${stopped}`;
  const overdue = () => `coalesce(${now()} > due_at, false)`;
  const warned = () => `coalesce(${now()} >= warn_at, false)`;
  const late = 'coalesce(completed_at > due_at, false)';
  // Made when needed: PostgreSQL refuses a value that no condition uses.
  const table: Record<SlaState, () => string> = {
    met: () => `(completed_at IS NOT NULL AND NOT ${late})`,
    missed: () => `(completed_at IS NOT NULL AND ${late})`,
    paused: () => `(completed_at IS NULL AND ${stopped})`,
    overdue: () => `(${running} AND ${overdue()})`,
    due_soon: () => `(${running} AND NOT ${overdue()} AND ${warned()})`,
    on_track: () => `(${running} AND NOT ${overdue()} AND NOT ${warned()})`,
  };
  return table[state]();
}

function searchCondition({ number, words, titled }: TaskSearch, values: Values): string {
  if (number !== undefined) return `${values.add(number)} IN (no, incident_no)`;
  return `(category_code = ANY(${values.add(titled)}) OR ${containsCondition('address', words, values)})`;
}

function conditions(filter: TaskFilter) {
  const values = createValues();
  const parts = [prefixCondition('area_code', overlap(filter.areas, filter.within ?? filter.areas), values)];
  if (filter.queue) parts.push(queueCondition(filter.queue, filter, values));
  if (filter.states) parts.push(`state = ANY(${values.add(filter.states)})`);
  if (filter.slaState) parts.push(slaCondition(filter.slaState, filter, values));
  if (filter.level) parts.push(`level = ${values.add(filter.level)}`);
  if (filter.section) parts.push(`section = ${values.add(filter.section)}`);
  if (filter.categoryCode) parts.push(prefixCondition('category_code', [filter.categoryCode], values));
  if (filter.incidentId) parts.push(`incident_id = ${values.add(filter.incidentId)}`);
  if (filter.asOf) parts.push(`created_seq <= ${values.add(filter.asOf)}`);
  if (filter.search) parts.push(searchCondition(filter.search, values));
  return { parts, values };
}

/** What each order sorts by; tasks without a due time come last in both directions. */
const SORT_KEYS: Record<TaskSort, { expression: string; direction: 'ASC' | 'DESC'; key: (row: TaskRow) => string }> = {
  dueAt: { expression: `coalesce(due_at, 'infinity')`, direction: 'ASC', key: (row) => row.dueAt ?? 'infinity' },
  '-dueAt': { expression: `coalesce(due_at, '-infinity')`, direction: 'DESC', key: (row) => row.dueAt ?? '-infinity' },
  createdAt: { expression: 'created_at', direction: 'ASC', key: (row) => row.createdAt },
  '-createdAt': { expression: 'created_at', direction: 'DESC', key: (row) => row.createdAt },
  updatedAt: { expression: 'updated_at', direction: 'ASC', key: (row) => row.updatedAt },
  '-updatedAt': { expression: 'updated_at', direction: 'DESC', key: (row) => row.updatedAt },
};

export interface TaskPosition {
  readonly key: string;
  readonly id: string;
}

export function taskPosition(row: TaskRow, sort: TaskSort): TaskPosition {
  return { key: SORT_KEYS[sort].key(row), id: row.id };
}

export async function listTasks(
  db: Queryable,
  filter: TaskFilter,
  page: { sort: TaskSort; limit: number; after?: TaskPosition; offset?: number },
): Promise<TaskRow[]> {
  const { parts, values } = conditions(filter);
  const { expression, direction } = SORT_KEYS[page.sort];
  if (page.after) {
    const compare = direction === 'ASC' ? '>' : '<';
    parts.push(
      `(${expression}, id) ${compare} (${values.add(page.after.key)}::timestamptz, ${values.add(page.after.id)})`,
    );
  }
  const order = `${expression} ${direction}, id ${direction}`;
  // The inner query finds the page in an index alone; only its own rows are read whole.
  return select<TaskRow>(
    db,
    `SELECT * FROM tasks
      WHERE id IN (SELECT id FROM tasks WHERE ${parts.join(' AND ')}
                    ORDER BY ${order} LIMIT ${values.add(page.limit)} OFFSET ${values.add(page.offset ?? 0)})
      ORDER BY ${order}`,
    values.list,
  );
}

export async function countTasks(db: Queryable, filter: TaskFilter): Promise<number> {
  const { parts, values } = conditions(filter);
  const row = await selectOne<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM tasks WHERE ${parts.join(' AND ')}`,
    values.list,
  );
  return row?.count ?? 0;
}

/** All queues in one pass over what is not verified yet, which is little; the rest is only counted. */
export async function countQueues(db: Queryable, filter: TaskFilter): Promise<Schemas['TaskCounts']> {
  const { parts, values } = conditions(filter);
  const count = (condition: string) => `count(*) FILTER (WHERE ${condition})::integer`;
  const queue = (name: TaskQueue) => `${count(queueCondition(name, filter, values))} AS "${name}"`;
  const row = await selectOne<Schemas['TaskCounts'] & { verified: number }>(
    db,
    `SELECT ${queue('mine')}, ${queue('claimable')}, ${queue('open')}, ${queue('check')}, ${queue('done')},
            ${count(slaCondition('overdue', filter, values))} AS overdue,
            (SELECT count(*)::integer FROM tasks WHERE state = 'verified' AND ${parts.join(' AND ')}) AS verified
       FROM tasks WHERE state <> 'verified' AND ${parts.join(' AND ')}`,
    values.list,
  );
  const { verified = 0, ...counts } = row ?? { mine: 0, claimable: 0, open: 0, check: 0, done: 0, overdue: 0 };
  return { ...counts, done: counts.done + verified };
}
