import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { createAreaIndex } from './domain/areas.js';
import { createBoundaryIndex } from './domain/boundaries.js';
import { createIndicatorCatalogue } from './domain/indicator.js';
import { PUBLIC_SCOPES, scopesOf, TASK_GRANTS } from './domain/permissions.js';
import { deleteOrphanFiles } from './files/clean-up.js';
import { createFileStore } from './files/file-store.js';
import { apiPlugin } from './http/api.js';
import { describeFailure, serverOptions } from './http/failures.js';
import { hashKey } from './http/auth.js';
import type { Context } from './http/call.js';
import { forgetOldAnswers } from './http/idempotency.js';
import { cdnPlugin, docsPlugin } from './http/pages.js';
import { createGuessLimit, createRateLimit } from './http/rate-limit.js';
import { createSuspicion } from './http/suspicion.js';
import { createValidator } from './http/spec-validation.js';
import { createLiveHub } from './live/hub.js';
import { lockFolder } from './lock.js';
import { framePlugin } from './pages/frame.js';
import { reportPagePlugin } from './pages/report.js';
import { createFigureBook } from './queries/figure-book.js';
import { openSecrets, type Secrets } from './secrets.js';
import { seedReference } from './seed/reference.js';
import { seedPlatform } from './seed/seed.js';
import { DEMO_TRACE_CODES } from './seed/trace/codes.js';
import { readBoundaries } from './store/boundaries.js';
import { forgetAnswered } from './store/challenges.js';
import { forgetContacts } from './store/contacts.js';
import { openDatabase, transaction, type Database } from './store/database.js';
import { readIndicators } from './store/indicators.js';
import { readAreas, readCategories } from './store/meta.js';
import type { Role } from './types.js';

export const VERSION = '1.0.0';
const DEMO_PUBLISHABLE_KEY = 'pk_demo_rongchang';
/** Whom the demo site serves: the citizens of its district, and the staff of the zone with a whole year's work besides. */
const DEMO_AREAS = { page: ['500153'], site: ['500153', 'Z5001'] };
const DEFAULT_SEED = { number: 20_240_126 };
/** What a visitor may do in a minute; a whole office, or a neighbourhood, may come from one address. */
const RATE_LIMITS = { calls: 6_000, reports: 60, guesses: 30 };
const CLOSE_GRACE_MS = 3_000;
/** Ten megabytes over a poor mobile connection. */
const REQUEST_TIMEOUT_MS = 600_000;
const HOUSEKEEPING_MS = 3_600_000;

export interface PlatformOptions {
  /** Where everything is kept; created if missing. One process at a time. */
  readonly dataDir: string;
  /** `postgres://…` instead of the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** Where the platform is reached, e.g. `http://localhost:1361`. */
  readonly publicUrl: string;
  /** Origins of the pages that may use the demo key. */
  readonly demoOrigins?: readonly string[] | undefined;
  /** Folder with the built widgets, one folder per version. */
  readonly cdnDir?: string | undefined;
  /**
   * What the first start fills an empty database with: the whole city's year, or only so many incidents in the demo's
   * district. The same number makes the same year.
   */
  readonly seed?: { readonly incidents?: number; readonly number: number } | undefined;
  /**
   * How many calls of the API each caller may make in a minute, how many plain forms may come from one address, and how
   * often a number with its query code may be wrong.
   */
  readonly rateLimits?: { readonly calls?: number; readonly reports?: number; readonly guesses?: number } | undefined;
  /**
   * The proxies in front of `listen`, such as `loopback, 10.0.0.0/8`: only their `X-Forwarded-For` is believed. Without
   * it everybody behind one has the same address. An app that is given to `register` has its own setting of this name.
   */
  readonly trustProxy?: string | undefined;
  /** For tests: checks every answer against the spec; one that does not match becomes a 500. */
  readonly validateAnswers?: boolean | undefined;
  readonly onProgress?: ((message: string) => void) | undefined;
  readonly clock?: (() => Date) | undefined;
  readonly logger?: boolean | undefined;
}

export interface Platform {
  /** Adds `/api/v1`, `/report`, `/docs`, `/cdn`, `/frame` and `/healthz` to an app. */
  register(app: FastifyInstance): Promise<void>;
  /** Serves on an app of its own. */
  listen(options: { port: number; host?: string }): Promise<{ url: string }>;
  /** The keys of the demo district site, and things to try there. */
  readonly demo: {
    readonly publishableKey: string;
    readonly secretKey: string;
    /** Codes to try the tracing with, by what they show. */
    readonly codes: Readonly<Record<keyof typeof DEMO_TRACE_CODES, string>>;
  };
  /** What `validateAnswers` has found. */
  readonly answerProblems: string[];
  /** Ends streams, lets requests finish, closes the database and lets go of the folder. May be called again. */
  close(): Promise<void>;
}

/** Opens the data, fills it on the first start, and makes everything ready to serve. */
export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const dataDir = resolve(options.dataDir);
  const clock = options.clock ?? (() => new Date());
  const progress = options.onProgress ?? (() => {});
  mkdirSync(dataDir, { recursive: true });
  const unlock = lockFolder(dataDir);
  let database: Database | undefined;
  try {
    progress('正在打开数据库 Opening the database…');
    const secrets = openSecrets(dataDir);
    database = await openDatabase(dataDir, options.databaseUrl);
    const isNew = await seedPlatform(database.pool, { ...(options.seed ?? DEFAULT_SEED), now: clock(), progress });
    if (isNew) await database.tidy();
    await seedReference(database.pool);
    await registerDemoKeys(database, secrets, options.demoOrigins ?? [], clock());
    const context = await createContext(database, secrets, { ...options, dataDir, clock });
    return assemble(context, options, unlock);
  } catch (error) {
    await database?.close();
    unlock();
    throw error;
  }
}

async function createContext(
  db: Database,
  secrets: Secrets,
  options: PlatformOptions & { clock: () => Date },
): Promise<Context> {
  const { clock } = options;
  const areas = createAreaIndex(await readAreas(db.pool));
  const records = await readCategories(db.pool);
  const hub = createLiveHub(db, (error) => console.error('The event log could not be read:', error));
  await db.listen(() => hub.wake());
  const figures = createFigureBook(db, areas);
  await figures.update();
  return {
    db,
    secrets,
    areas,
    boundaries: createBoundaryIndex(await readBoundaries(db.pool)),
    categories: new Map(records.map((record) => [record.code, record])),
    catalogue: createIndicatorCatalogue(await readIndicators(db.pool)),
    figures,
    files: createFileStore(join(options.dataDir, 'files')),
    hub,
    streams: new Set(),
    suspicion: createSuspicion(clock),
    guesses: createGuessLimit({ ...RATE_LIMITS, ...options.rateLimits }.guesses, clock),
    clock,
    publicOrigin: new URL(options.publicUrl).origin,
  };
}

function assemble(context: Context, options: PlatformOptions, unlock: () => void): Platform {
  const answerProblems: string[] = [];
  const validator = createValidator();
  const apps: FastifyInstance[] = [];
  const { calls, reports } = { ...RATE_LIMITS, ...options.rateLimits };
  const limits = { api: createRateLimit(calls, context.clock), form: createRateLimit(reports, context.clock) };

  const forget = async () => {
    await deleteOrphanFiles(context);
    await forgetContacts(context.db.pool, context.clock());
  };
  const tidy = async () => {
    try {
      await forget();
      await forgetOldAnswers(context);
      await forgetAnswered(context.db.pool, context.clock());
      await context.db.tidy();
    } catch (error) {
      console.error('Housekeeping failed:', error);
    }
  };
  let housekeeping = forget().catch((error: unknown) => console.error('Housekeeping failed:', error));
  const timer = setInterval(() => (housekeeping = tidy()), HOUSEKEEPING_MS).unref();

  const endStreams = () => context.streams.forEach((stream) => stream.close());
  let closing: Promise<void> | undefined;

  const register = async (app: FastifyInstance) => {
    let isAppClosing = false;
    const common = {
      context,
      validator,
      isClosing: () => isAppClosing || closing !== undefined,
      onError: (error: unknown, requestId: string) =>
        console.error(`Request ${requestId} failed: ${describeFailure(error)}`),
    };
    await app.register(apiPlugin, {
      prefix: '/api/v1',
      ...common,
      rateLimit: limits.api,
      ...(options.validateAnswers && { answerProblems }),
    });
    await app.register(reportPagePlugin, { ...common, rateLimit: limits.form });
    await app.register(docsPlugin);
    if (options.cdnDir) {
      const cdnDir = resolve(options.cdnDir);
      await app.register(cdnPlugin, { folder: cdnDir });
      await app.register(framePlugin, { context, cdnDir, version: VERSION });
    }
    app.get('/healthz', async (_request, reply) => {
      await context.db.pool.query('SELECT 1');
      return reply
        .header('Cache-Control', 'no-store')
        .send({ status: 'ok', version: VERSION, database: context.db.kind });
    });
    // A client that never finishes its request may not hold a connection for ever.
    app.server.requestTimeout = REQUEST_TIMEOUT_MS;
    // An app that closes waits for its connections; an open stream would keep it waiting.
    app.addHook('preClose', async () => {
      isAppClosing = true;
      endStreams();
    });
  };

  const shutDown = async () => {
    clearInterval(timer);
    context.hub.close();
    endStreams();
    // Requests may finish; a client that never reads its answer may not hold us up.
    const force = setTimeout(() => apps.forEach((app) => app.server.closeAllConnections()), CLOSE_GRACE_MS);
    await Promise.all(apps.map((app) => app.close()));
    clearTimeout(force);
    await housekeeping;
    await context.db.close();
    unlock();
  };
  return {
    register,
    answerProblems,
    demo: {
      publishableKey: DEMO_PUBLISHABLE_KEY,
      secretKey: context.secrets.demoSecretKey,
      codes: DEMO_TRACE_CODES,
    },
    async listen({ port, host = '127.0.0.1' }) {
      const app = Fastify({
        ...serverOptions,
        logger: (options.logger ?? false) && { serializers: { req: nameRequest } },
        forceCloseConnections: 'idle',
        ...(options.trustProxy !== undefined && { trustProxy: options.trustProxy }),
      });
      await register(app);
      apps.push(app);
      return { url: await app.listen({ port, host }) };
    },
    close: () => (closing ??= shutDown()),
  };
}

/** A request in the log: without its query, where people type all sorts of numbers. */
function nameRequest({ method, url }: { method: string; url: string }): { method: string; url: string } {
  return { method, url: url.replace(/\?.*$/s, '') };
}

/** The demo site's keys; their origins and the secret may change with each start. */
async function registerDemoKeys(
  database: Database,
  secrets: Secrets,
  origins: readonly string[],
  now: Date,
): Promise<void> {
  const roles = Object.keys(TASK_GRANTS) as Role[];
  const owner = '01DEM0S1TE0000000000000000';
  await transaction(database.pool, async (tx) => {
    await tx.query(
      `INSERT INTO api_keys (id, kind, key_hash, label, origins, areas, scopes, roles, created_at)
       VALUES ($1, 'secret', $2, '荣昌区门户网站', '{}', $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET key_hash = excluded.key_hash,
         areas = ARRAY(SELECT DISTINCT unnest(api_keys.areas || excluded.areas))`,
      [owner, hashKey(secrets.demoSecretKey), DEMO_AREAS.site, scopesOf(roles), roles, now],
    );
    await tx.query(
      `INSERT INTO api_keys (id, kind, key, owner_id, label, origins, areas, scopes, roles, created_at)
       VALUES ('01DEM0PAGE0000000000000000', 'publishable', $1, $2, '荣昌区门户网站', $3, $4, $5, '{}', $6)
       ON CONFLICT (id) DO UPDATE SET origins = excluded.origins, scopes = excluded.scopes`,
      [DEMO_PUBLISHABLE_KEY, owner, origins, DEMO_AREAS.page, PUBLIC_SCOPES, now],
    );
  });
}
