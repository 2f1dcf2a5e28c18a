import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Made on the first start and kept beside the data, readable by the owner alone. */
export interface Secrets {
  /** Signs guest tokens. */
  readonly jwt: string;
  /** Signs addresses and derives query codes. */
  readonly hmac: string;
  /** The demo site's key; the database knows only its hash. */
  readonly demoSecretKey: string;
}

const NAMES = ['jwt', 'hmac', 'demoSecretKey'] as const;

export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) {
    const kept: Partial<Secrets> = JSON.parse(readFileSync(file, 'utf8'));
    const { jwt, hmac, demoSecretKey } = kept;
    if (jwt && hmac && demoSecretKey) return { jwt, hmac, demoSecretKey };
    throw new Error(`${file} is incomplete; it should have ${NAMES.join(', ')}.`);
  }
  const secrets: Secrets = {
    jwt: randomBytes(32).toString('base64url'),
    hmac: randomBytes(32).toString('base64url'),
    demoSecretKey: `sk_${randomBytes(24).toString('base64url')}`,
  };
  // Whole or not at all: half a file would keep the platform from ever starting again.
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
  return secrets;
}
