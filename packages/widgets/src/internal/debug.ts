import { isHttpError, isSdkError } from '@digital-cq/sdk';
import type { ReactiveController } from 'lit';
import { debug as en } from '../translations/en/debug.js';
import { debug as zh, type DebugMessages } from '../translations/zh-CN/debug.js';
import type { Platform } from '../platform/platform.js';
import { Lazy } from './controllers/lazy.js';
import { LiveData } from './controllers/live-data.js';
import { languageOf } from './controllers/locale.js';
import { VERSION } from './version.js';
import type { WidgetElement } from './widget-element.js';

/** What was said of each widget last: only news is said. */
const said = new WeakMap<WidgetElement, readonly string[]>();

/** Says in the console what a widget waits for, what it has and what fails. */
export function explain(widget: WidgetElement, controllers: readonly ReactiveController[]): void {
  const t = { 'zh-CN': zh, en }[languageOf(widget)];
  const failures = failed(controllers, t);
  const states = [...connection(widget, t), ...data(widget, controllers, t)];
  const before = said.get(widget) ?? [];
  said.set(widget, [...failures, ...states]);
  const news = (line: string) => !before.includes(line);
  for (const line of failures.filter(news)) console.warn(`[digital-cq] <${widget.localName}> ${line}`);
  for (const line of states.filter(news)) console.info(`[digital-cq] <${widget.localName}> ${line}`);
}

function connection(widget: WidgetElement, t: DebugMessages): string[] {
  const platform = around(widget);
  const { activeClient: client } = widget;
  if (!client) return [whyNone(platform, t)];
  const kind: object = platform?.constructor ?? {};
  const version = 'version' in kind ? String(kind.version) : VERSION;
  return [
    t.connected(client.baseUrl, widget.activeArea, VERSION),
    ...(version === VERSION ? [] : [t.otherVersion(version, VERSION)]),
  ];
}

/** Why there is no client. */
function whyNone(platform: Element | undefined, t: DebugMessages): string {
  if (!platform) return t.noPlatform;
  if (!('activeClient' in platform)) return t.platformUndefined;
  // Of another version perhaps, so no instance of ours.
  const has = (name: keyof Platform) => Boolean(Reflect.get(platform, name));
  if (!has('baseUrl')) return t.noAddress;
  return has('publishableKey') || has('tokenProvider') ? t.refused : t.noCredential;
}

/** The nearest platform above, through shadow roots, defined or not. */
function around(element: Element): Element | undefined {
  const found = element.parentElement?.closest('cq-platform');
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? (root.host.closest('cq-platform') ?? around(root.host)) : undefined;
}

function data(widget: WidgetElement, controllers: readonly ReactiveController[], t: DebugMessages): string[] {
  const names = namesOf(widget, t);
  const sources = controllers.filter((controller) => controller instanceof LiveData);
  return sources.flatMap(({ status, live, error, loading, data: had }, index) => {
    const name = names[index] ?? t.data(index + 1);
    return [
      ...(loading && had === undefined ? [t.loading(name)] : []),
      ...(status === 'ready' ? [t.ready(name, live)] : []),
      ...(error && had !== undefined ? [t.kept(name)] : []),
    ];
  });
}

/** By the widget's own tag, whatever the page calls it. */
function namesOf({ constructor: kind }: WidgetElement, { reads }: DebugMessages): readonly string[] {
  const tag = 'tagName' in kind ? kind.tagName : undefined;
  return Object.entries(reads).find(([known]) => known === tag)?.[1] ?? [];
}

function failed(controllers: readonly ReactiveController[], t: DebugMessages): string[] {
  return controllers.flatMap((controller) => {
    if (controller instanceof LiveData) return controller.error ? [failure(controller.error, t)] : [];
    return controller instanceof Lazy && controller.error ? [t.partMissing(controller.error.message)] : [];
  });
}

function failure(error: Error, t: DebugMessages): string {
  if (!isSdkError(error)) return t.failed('?', error.message, undefined);
  const { operationId = '?', requestId, kind } = error;
  const { status, problem } = isHttpError(error) ? error : {};
  const said = [kind, status, problem?.code].filter(Boolean).join(' ');
  const hint = problem?.code === 'origin_not_allowed' ? t.origin(location.origin) : hintFor(status, kind, t);
  return t.failed(operationId, `${said}. ${hint}`, requestId);
}

function hintFor(status: number | undefined, kind: string, { hints }: DebugMessages): string {
  const key = status === undefined ? kind : status >= 500 ? '5xx' : String(status);
  return Object.entries(hints).find(([name]) => name === key)?.[1] ?? hints.other;
}
