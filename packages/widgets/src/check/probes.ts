import {
  API_VERSION,
  createClient,
  isHttpError,
  isPublishableKey,
  isSdkError,
  publishableKey,
  type Auth,
  type Client,
  type ProvidedToken,
} from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';
import { listCategories } from '@digital-cq/sdk/categories';
import { subscribe } from '@digital-cq/sdk/live';
import { listTasks } from '@digital-cq/sdk/tasks';
import { VERSION } from '../internal/version.js';
import type { CheckMessages } from '../translations/zh-CN/check.js';
import { pageFiles, type PageFile } from './page-files.js';
import { stops, type Stopped } from './policy-watch.js';
import { findLone, type Settings } from './settings.js';

export type State = keyof CheckMessages['states'];
export type ProbeName = keyof CheckMessages['names'];

/** What was found out about one thing. */
export interface Finding {
  readonly state: State;
  readonly words: string;
}

/** What probes work with. Those that come later use what earlier ones found. */
export interface Bench {
  readonly settings: Settings;
  readonly t: CheckMessages;
  readonly stopped: readonly Stopped[];
  /** Where the files of the widgets are. */
  readonly folder: string;
  /** The platform's own description, once it was reached. */
  api?: { title: string; version: string; date: string | null; receivedAt: number };
  /** A client with the page's key, once the platform is known to take it. */
  client?: Client;
}

export type Probe = (bench: Bench) => Finding | Promise<Finding>;

const ok = (words: string): Finding => ({ state: 'ok', words });
const problem = (words: string): Finding => ({ state: 'problem', words });
const notice = (words: string): Finding => ({ state: 'notice', words });
const skipped = (words = ''): Finding => ({ state: 'skipped', words });

/** Differences that no one notices. */
const CLOCK_TOLERANCE_MS = 60_000;
const STREAM_PATIENCE_MS = 10_000;
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

/** Everything that is checked, in its order. A probe that needs what an earlier one did not find is left out. */
export const PROBES: readonly (readonly [ProbeName, Probe, needs?: 'api' | 'client'])[] = [
  ['settings', checkSettings],
  ['reach', checkReach],
  ['version', checkVersion, 'api'],
  ['clock', checkClock, 'api'],
  ['key', checkKey, 'api'],
  ['area', checkArea, 'client'],
  ['token', checkToken, 'api'],
  ['stream', checkStream, 'client'],
  ['files', checkFiles],
  ['policy', checkPolicy],
  ['place', checkPlace],
];

function checkSettings({ settings: { baseUrl, publishableKey: key, tokenProvider, client }, t }: Bench): Finding {
  const lone = findLone(document);
  if (lone) return problem(t.outside(lone));
  if (!baseUrl) return problem(t.addressMissing);
  const address = parseUrl(baseUrl);
  if (!address) return problem(t.addressWrong(baseUrl));
  if (location.protocol === 'https:' && address.protocol === 'http:') return problem(t.addressMixed);
  if (client) return ok(t.settingsInCode);
  if (key.startsWith('sk_')) return problem(t.keySecret);
  if (!key && !tokenProvider) return problem(t.keyMissing);
  if (key && !isPublishableKey(key)) return problem(t.keyWrong);
  return ok(t.settingsFine);
}

async function checkReach(bench: Bench): Promise<Finding> {
  const { settings, t, stopped } = bench;
  const base = settings.baseUrl && parseUrl(settings.baseUrl);
  if (!base) return skipped();
  const href = `${base.href.replace(/\/+$/, '')}/openapi.json`;
  let answer: Response;
  try {
    answer = await fetch(href, { credentials: 'omit', cache: 'no-store' });
  } catch {
    await violationsAreIn();
    if (stops(stopped, 'connect-src', href)) return problem(t.policyConnect(base.origin));
    if (!navigator.onLine) return problem(t.offline);
    // Without CORS nothing of an answer can be read, but that there is one.
    const isThere = await fetch(href, { mode: 'no-cors', credentials: 'omit' }).then(
      () => true,
      () => false,
    );
    if (isThere && !/\/api\/v\d+\/?$/.test(base.pathname)) return problem(t.pathWrong(settings.baseUrl));
    return problem(isThere ? t.cors : t.unreachable);
  }
  const receivedAt = Date.now();
  const described: unknown = await answer.json().catch(() => undefined);
  const info = answer.ok && readInfo(described);
  if (!info) return problem(t.notPlatform(answer.status));
  bench.api = { ...info, date: answer.headers.get('Date'), receivedAt };
  return ok(t.reached(info.title, info.version));
}

function checkVersion({ api, t }: Bench): Finding {
  const version = api?.version ?? '';
  if (major(version) !== major(API_VERSION)) return problem(t.versionApi(version, API_VERSION));
  const defined: object | undefined = customElements.get('cq-platform');
  const onPage = defined && 'version' in defined ? String(defined.version) : VERSION;
  return onPage === VERSION ? ok(t.versionFine(VERSION)) : problem(t.versionTwo(onPage, VERSION));
}

function checkClock({ api, t }: Bench): Finding {
  if (!api?.date) return notice(t.clockHidden);
  const off = Math.abs(Date.parse(api.date) - api.receivedAt);
  return off < CLOCK_TOLERANCE_MS ? ok(t.clockFine) : problem(t.clockOff(Math.round(off / 1000)));
}

async function checkKey(bench: Bench): Promise<Finding> {
  const { settings, t } = bench;
  if (settings.client) return skipped(t.keyInCode);
  if (!isPublishableKey(settings.publishableKey)) return skipped();
  const client = connect(settings, publishableKey(settings.publishableKey));
  const answer = await listCategories(client, { query: { limit: 1 } }).safe();
  if (answer.ok) {
    bench.client = client;
    return ok(t.keyFine(location.origin));
  }
  const { error } = answer;
  if (!isHttpError(error)) return problem(t.failed(error.message));
  if (error.code === 'origin_not_allowed') return problem(t.keyOrigin(location.origin));
  const known: Record<number, string> = { 401: t.keyUnknown, 403: t.keyScope, 429: t.tooMany };
  return problem(known[error.status] ?? t.failed(error.message));
}

async function checkArea({ client, settings: { area }, t }: Bench): Promise<Finding> {
  if (!area) return notice(t.areaMissing);
  if (!client) return skipped();
  const answer = await getArea(client, { path: { code: area } }).safe();
  if (answer.ok) return ok(t.areaFine(answer.data.name));
  const isUnknown = isHttpError(answer.error) && [400, 404, 422].includes(answer.error.status);
  return problem(isUnknown ? t.areaUnknown(area) : t.failed(answer.error.message));
}

async function checkToken({ settings, t }: Bench): Promise<Finding> {
  const { tokenProvider, isOwnAddress } = settings;
  if (!tokenProvider) return skipped(t.tokenNone);
  if (!isOwnAddress) return skipped(t.tokenKept);
  let given: ProvidedToken;
  try {
    given = await tokenProvider();
  } catch (error) {
    return problem(t.tokenFailed(error instanceof Error ? error.message : String(error)));
  }
  const expiresAt = Date.parse(String(Object(given).expiresAt));
  if (typeof Object(given).token !== 'string' || Number.isNaN(expiresAt)) return problem(t.tokenShape);
  const left = expiresAt - Date.now();
  if (left <= 0) return problem(t.tokenExpired);
  const auth: Auth<'guestToken'> = { credential: () => Promise.resolve(given.token), refused: () => false };
  const answer = await listTasks(connect(settings, auth), { query: { limit: 1 } }).safe();
  // One who may do other things than read tasks has a good token, too.
  if (answer.ok || (isHttpError(answer.error) && answer.error.code === 'forbidden')) {
    return ok(t.tokenFine(Math.max(1, Math.round(left / 60_000))));
  }
  return problem(t.tokenRefused(isSdkError(answer.error) ? answer.error.message : String(answer.error)));
}

async function checkStream({ client, settings: { area }, t }: Bench): Promise<Finding> {
  if (!client) return skipped();
  const isLive = await new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), STREAM_PATIENCE_MS);
    subscribe(client, {
      topics: [`indicators/${area || '50'}`],
      onEvent: () => undefined,
      onStatus: (status) => status === 'live' && resolve(true),
    });
  });
  client.close();
  return isLive ? ok(t.streamFine) : problem(t.streamHeld);
}

async function checkFiles({ folder, t }: Bench): Promise<Finding> {
  const files = pageFiles(folder);
  if (files.length === 0) return notice(t.filesNone);
  const answer = await fetch(`${folder}sri.json`).catch(() => undefined);
  const hashes: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  if (!hashes) return notice(t.filesUnreadable);
  const hashOf = ({ name }: PageFile) => String(Object(hashes)[name]);
  const bare = files.filter(({ integrity }) => !integrity);
  const others = files.filter((file) => file.integrity && !file.integrity.includes(hashOf(file)));
  const wrong = others.find(({ href }) => href.startsWith(folder));
  if (wrong) return problem(t.filesWrong(wrong.name, hashOf(wrong)));
  // Of another folder, so of another version perhaps: whether they are as they should be is not known here.
  const notes = [
    ...bare.map(({ href }) => t.filesUnchecked(href)),
    ...others.map(({ href }) => t.filesElsewhere(href)),
  ];
  return notes.length > 0 ? notice(notes.join(' ')) : ok(t.filesFine);
}

async function checkPolicy({ folder, stopped, t }: Bench): Promise<Finding> {
  // Elsewhere, as with the npm package, the same code here would be a second copy of Lit.
  const isTried = pageFiles(folder).some(({ name, href }) => name === 'widgets.js' && href.startsWith(folder));
  const failure = isTried ? await importFailure(`${folder}shared.js`) : undefined;
  const seesPhotos = await new Promise<boolean>((resolve) => {
    const picture = new Image();
    const bytes = Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0));
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    picture.src = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
  });
  await violationsAreIn();
  if (failure) {
    if (/createPolicy|TrustedTypePolicy/i.test(failure)) {
      return problem(/already exists|duplicate/i.test(failure) || hasLit() ? t.policyTypesTwice : t.policyTypes);
    }
    if (stops(stopped, 'script-src', folder)) return problem(t.policyScript(new URL(folder).origin));
    return problem(t.codeFailed(failure));
  }
  if (!seesPhotos) return problem(t.policyImages);
  const [first] = stopped;
  if (first) return notice(t.policyStopped(first.directive, first.what));
  return ok(isTried ? t.policyFine : t.policyUntried);
}

/** Why code cannot run here, if it cannot. */
const importFailure = (href: string) =>
  import(/* @vite-ignore */ href).then(
    () => undefined,
    (error: unknown) => String(error),
  );

function checkPlace({ t }: Bench): Finding {
  if (!isSecureContext) return notice(t.placeInsecure);
  return window.parent === window ? ok(t.placeFine) : notice(t.placeFramed);
}

/** Whether Lit runs on the page already: it keeps a list of its copies there. */
const hasLit = () => 'litHtmlVersions' in globalThis;

function connect<Scheme extends string>(settings: Settings, auth: Auth<Scheme>): Client<Scheme> {
  const locale = () => document.documentElement.lang || 'zh-CN';
  return createClient({ baseUrl: settings.baseUrl, auth, locale, maxRetries: 0 });
}

/** Browsers tell of what a policy stopped a moment after they stopped it. */
const violationsAreIn = () => new Promise((resolve) => setTimeout(resolve, 50));

function parseUrl(text: string): URL | undefined {
  try {
    const url = new URL(text, location.href);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function readInfo(described: unknown): { title: string; version: string } | undefined {
  const { openapi, info } = Object(described);
  return typeof openapi === 'string' && info ? { title: String(info.title), version: String(info.version) } : undefined;
}

const major = (version: string) => version.split('.')[0];
