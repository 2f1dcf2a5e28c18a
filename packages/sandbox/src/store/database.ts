import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { migrations } from './schema.js';

/** Anything that runs SQL: the pool, or one connection inside a transaction. */
export type Queryable = Pick<pg.Pool | pg.PoolClient, 'query'>;

export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  readonly pool: pg.Pool;
  /** What a server does by itself in the background: clears away old rows and counts the new ones. */
  tidy(): Promise<void>;
  /** Calls back whenever any process has committed something to the event log. */
  listen(onChange: () => void): Promise<void>;
  close(): Promise<void>;
}

const CHANNEL = 'digital_cq_log';
const RECONNECT_MS = 1_000;
const TIMESTAMPTZ = pg.types.builtins.TIMESTAMPTZ;

/**
 * Rows are plain JSON: times are ISO strings, so that a row, its snapshot in the event log and what is kept for a
 * repeated request all have one shape.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === TIMESTAMPTZ ? (text: string) => new Date(text).toISOString() : pg.types.getTypeParser(oid, format),
};

/** Opens PostgreSQL by its address, or the embedded database in a folder; both through pg's pool, with the same SQL. */
export async function openDatabase(dataDir: string, databaseUrl?: string): Promise<Database> {
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(join(dataDir, 'db'));
  await migrate(database.pool);
  return database;
}

async function openEmbedded(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const lite = await PGlite.create(folder);
  // One connection: a query outside an open transaction waits for it, so never use the pool inside one.
  const pool = new pg.Pool({ ...createPgConfig(lite), max: 1, types });
  // Enough to sort a hundred thousand positions without a file.
  await lite.exec(`SET work_mem = '32MB'`);
  return {
    kind: 'embedded',
    pool,
    tidy: async () => {
      await pool.query('VACUUM (ANALYZE)');
    },
    // The only process there is wakes its own streams after each commit.
    listen: async () => {},
    close: async () => {
      await pool.end();
      await lite.close();
    },
  };
}

async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString, max: 10, types });
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await pool.query('SELECT 1');
  } catch (cause) {
    await pool.end();
    const { host, pathname } = new URL(connectionString);
    throw new Error(`The database ${host}${pathname} cannot be reached: ${String(cause)}`, { cause });
  }
  let listener: pg.Client | undefined;
  let closed = false;

  const connect = async (onChange: () => void): Promise<void> => {
    const client = new pg.Client({ connectionString });
    client.on('notification', onChange);
    client.on('error', () => {
      if (closed || listener !== client) return;
      setTimeout(() => void reconnect(onChange), RECONNECT_MS).unref();
    });
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    listener = client;
  };
  const reconnect = async (onChange: () => void): Promise<void> => {
    if (closed) return;
    try {
      await connect(onChange);
      // Whatever was committed in between is in the log.
      onChange();
    } catch {
      setTimeout(() => void reconnect(onChange), RECONNECT_MS).unref();
    }
  };
  return {
    kind: 'postgresql',
    pool,
    tidy: async () => {},
    listen: connect,
    close: async () => {
      closed = true;
      await listener?.end();
      await pool.end();
    },
  };
}

/** Runs `work` in one transaction; whatever it throws undoes everything. */
export async function transaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Tells the other processes, once this transaction is committed, that the log has grown. */
export async function notifyChange(tx: Queryable): Promise<void> {
  await tx.query(`NOTIFY ${CHANNEL}`);
}

async function migrate(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.migration})`);
    await tx.query(
      'CREATE TABLE IF NOT EXISTS migrations (id integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await tx.query<{ id: number }>('SELECT coalesce(max(id), 0)::integer AS id FROM migrations');
    const done = rows[0]?.id ?? 0;
    for (const [index, sql] of migrations.entries()) {
      if (index < done) continue;
      await tx.query(sql);
      await tx.query('INSERT INTO migrations (id) VALUES ($1)', [index + 1]);
    }
  });
}

/** Advisory locks of the whole database; any numbers do, as long as they differ. */
export const LOCKS = { migration: 500_001, eventLog: 500_002 } as const;
