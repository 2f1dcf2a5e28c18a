import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const { version }: { version: string } = JSON.parse(
  readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'),
);
const EMPTY = resolve('.cache', `empty-database-${version}`);

/**
 * Puts an empty database where a platform will look for its own. Making one takes five seconds of each test that starts
 * a platform, copying one a tenth of a second; what stands in it is the platform's to make. A test about the first start
 * does without.
 */
export async function putEmptyDatabase(dataDir: string): Promise<void> {
  if (!existsSync(EMPTY)) await makeEmptyDatabase();
  await cp(EMPTY, join(dataDir, 'db'), { recursive: true });
}

async function makeEmptyDatabase(): Promise<void> {
  await mkdir('.cache', { recursive: true });
  const folder = await mkdtemp(`${EMPTY}-`);
  await (await PGlite.create(folder)).close();
  try {
    await rename(folder, EMPTY);
  } catch (error) {
    // Another test was faster; its database is as good.
    if (!existsSync(EMPTY)) throw error;
    await rm(folder, { recursive: true });
  }
}
