/** The packages that the generator works with; whoever only uses the SDK does not need them. */
import { GeneratorError } from './problems.js';

const PEERS = { 'openapi-typescript': '^7.6.0', typescript: '^5.4.0', '@redocly/openapi-core': '^2.0.0' };

/** Says which command installs what is missing. */
export function requirePeers(): void {
  const missing = Object.entries(PEERS).filter(([name]) => !isInstalled(name));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name).join(' and ');
  const wanted = missing.map(([name, range]) => `"${name}@${range}"`).join(' ');
  throw new GeneratorError(`The generator works with ${names}; install with: npm install --save-dev ${wanted}`);
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
