/** Finds an installed Chrome or Chromium; as root on Debian installs one; otherwise says exactly what to do. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

const find = () => CANDIDATES.find((path) => path && existsSync(path));

/** The path of a browser. Throws with instructions when there is none and none can be installed. */
export function ensureBrowser() {
  const found = find();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('No browser found; installing Debian’s chromium and a Chinese font…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'],
    ]) {
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    }
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need Chrome or Chromium. Install it (Debian: sudo apt-get install chromium fonts-noto-cjk; ' +
      'macOS: brew install --cask google-chrome), or set CHROME_PATH to one you have.',
  );
}

/** Flags for a browser under test: no background traffic, and no sandbox where root could not have one. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

export function browserVersion(path) {
  return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
