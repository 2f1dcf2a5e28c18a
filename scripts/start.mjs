/** `npm start`: the platform and the demo district site, on real data in a folder of this project. */
import { rmSync } from 'node:fs';
import { buildAll } from './lib/build.mjs';

const port = Number(process.env.PORT ?? 1361);
const host = process.env.HOST ?? 'localhost';
const dataDir = process.env.DATA_DIR ?? '.data';
const databaseUrl = process.env.DATABASE_URL;
const trustProxy = process.env.TRUST_PROXY;
const origins = (process.env.ORIGINS ?? '')
  .split(',')
  .map((origin) => origin.trim().replace(/\/$/, ''))
  .filter(Boolean);

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

const unknown = process.argv.slice(2).filter((argument) => argument !== '--reset');
if (unknown.length > 0) fail(`Unknown option ${unknown.join(' ')}. There is one: npm start -- --reset begins anew.`);
if (!Number.isInteger(port) || port < 0 || port > 65534) {
  fail(`PORT must be a number from 0 to 65534 (the next port is used too); it is "${process.env.PORT}".`);
}
const strange = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
if (strange) {
  fail(
    `ORIGINS names sites that may use the demo's key, such as http://localhost:8080 or several with commas; it has "${strange}".`,
  );
}
if (process.argv.includes('--reset') && databaseUrl) {
  fail('--reset only deletes the embedded database. To begin anew on PostgreSQL, create an empty database.');
}

try {
  await buildAll();
  // Imported here because it does not exist before the build.
  const { serve } = await import('./lib/serve.mjs');
  if (process.argv.includes('--reset')) {
    await resetData();
    console.log(`Deleted ${dataDir}.`);
  }
  const { platformUrl, foreignUrl, close } = await serve({
    port,
    host,
    dataDir,
    databaseUrl,
    trustProxy,
    origins,
    onProgress: (message) => console.log(`  ${message}`),
  });
  console.log(`
Digital Chongqing is running. Data is kept in ${databaseUrl ? 'your PostgreSQL database' : dataDir}.

  ${platformUrl}/                 report something as a citizen (随手报)
  ${platformUrl}/workbench.html   work the tasks: choose a demo identity, no password
  ${platformUrl}/trace.html       whether food is safe, by its code (一码追溯)
  ${platformUrl}/dashboard.html   the figures, live (运行看板)
  ${platformUrl}/embed.html       the snippets to copy, live
  ${platformUrl}/check.html       what is wrong with a connection, in words
  ${platformUrl}/docs             the API
  ${platformUrl}/storybook/       every widget in every state, for designers
  ${foreignUrl}/                 the same site as a foreign origin, under the strict CSP

The key pk_demo_rongchang may be used from ${[platformUrl, foreignUrl, ...origins].join(', ')}.
Stop with Ctrl+C; the next start keeps the data. npm start -- --reset begins anew.`);

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      console.log('\nStopping…');
      await close();
      process.exit(0);
    });
  }
} catch (error) {
  if (error.code === 'EADDRINUSE') {
    fail(
      `Port ${error.port} is in use. Stop what uses it, or choose another: PORT=8080 npm start (the next port, 8081, is used too).`,
    );
  }
  fail(error.message);
}

/** Refuses while another process uses the folder: it would write into deleted files. */
async function resetData() {
  const { assertUnlocked } = await import('@digital-cq/sandbox');
  assertUnlocked(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}
