/** Finds the browsers that tests run in; as root on Debian installs them; otherwise says exactly what to do. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Each browser: the programs it takes and where they may stand, and what to install where they do not. */
const BROWSERS = {
  chromium: {
    title: 'Chrome or Chromium',
    programs: {
      browser: [
        process.env.CHROME_PATH,
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      ],
    },
    packages: ['chromium', 'fonts-noto-cjk'],
    elsewhere: 'macOS: brew install --cask google-chrome; or set CHROME_PATH to one you have',
  },
  firefox: {
    title: 'Firefox',
    programs: {
      browser: [
        process.env.FIREFOX_PATH,
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      ],
    },
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    elsewhere: 'macOS: brew install --cask firefox; or set FIREFOX_PATH to one you have',
  },
  webkit: {
    title: 'WebKit',
    programs: {
      browser: miniBrowsers(),
      driver: ['/usr/bin/WebKitWebDriver'],
      display: ['/usr/bin/Xvfb'],
    },
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'],
    elsewhere: 'there is none for macOS and Windows that tests could drive; run this part on Linux',
  },
};

/** WebKitGTK's own small browser, which stands among the libraries of whatever machine this is. */
function miniBrowsers() {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  return libraries.map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`);
}

/** The programs of a browser by what they do, or undefined when one is missing. */
function find({ programs }) {
  const found = Object.entries(programs).map(([name, paths]) => [name, paths.find((path) => path && existsSync(path))]);
  return found.every(([, path]) => path) ? Object.fromEntries(found) : undefined;
}

/** The programs of a browser. Throws with instructions when they are missing and cannot be installed. */
export function ensurePrograms(name) {
  const browser = BROWSERS[name];
  const found = find(browser);
  if (found) return found;
  const { title, packages, elsewhere } = browser;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${title} found; installing Debian’s ${packages.join(', ')}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    ]) {
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    }
    const installed = find(browser);
    if (installed) return installed;
  }
  throw new Error(
    `The tests need ${title}. Install it (Debian: sudo apt-get install ${packages.join(' ')}; ${elsewhere}).`,
  );
}

/** The path of a browser, Chrome or Chromium unless told. */
export function ensureBrowser(name = 'chromium') {
  return ensurePrograms(name).browser;
}

/** Flags for a Chromium under test: no background traffic, and no sandbox where root could not have one. */
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
