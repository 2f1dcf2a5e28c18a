import type { Client } from '@digital-cq/sdk';
import type { WidgetElement } from '../internal/widget-element.js';
import type { Platform, TokenProvider } from '../platform/platform.js';

/** What is checked: what a page gives `<cq-platform>`, or what somebody asked for in its place. */
export interface Settings {
  readonly baseUrl: string;
  readonly publishableKey: string;
  readonly area: string;
  /** Whether the address is the page's own. No other server may be sent a token of the page's people. */
  readonly isOwnAddress: boolean;
  readonly tokenProvider: TokenProvider | undefined;
  /** The client that the page's code made, which takes the place of address and key. */
  readonly client: Client | undefined;
}

/** The text settings, each with the name of its attribute. */
export const NAMES = { baseUrl: 'base-url', publishableKey: 'publishable-key', area: 'area' } as const;
const FIELDS = ['baseUrl', 'publishableKey', 'area'] as const;
/** The name in the page's address, where the page has names of its own. */
const PARAMS = { baseUrl: 'cq-base-url', publishableKey: 'cq-publishable-key', area: 'cq-area' } as const;
const WIDGETS = 'cq-event-reporter, cq-task-list, cq-trace-lookup, cq-kpi-tile';

/** The page's own settings; those that were filled in or stand in the page's address take their place. */
export function readSettings(page: Document, filled?: FormData): Settings {
  const own = readOwn(page);
  const asked = new URLSearchParams(page.location.search);
  const read = (field: (typeof FIELDS)[number]) =>
    textOf(filled?.get(NAMES[field])) || textOf(asked.get(PARAMS[field])) || own[field];
  const [baseUrl, publishableKey, area] = [read('baseUrl'), read('publishableKey'), read('area')];
  const isOwnAddress = baseUrl !== '' && withoutSlash(baseUrl) === withoutSlash(own.baseUrl);
  const client = isOwnAddress && !publishableKey ? own.client : undefined;
  return { baseUrl, publishableKey, area, isOwnAddress, tokenProvider: own.tokenProvider, client };
}

/** Puts what is not as the page has it into the page's address, so that it can be passed on; a secret never. */
export function writeSettings(filled: FormData, page: Document): void {
  const own = readOwn(page);
  const address = new URL(page.location.href);
  for (const field of FIELDS) {
    const value = textOf(filled.get(NAMES[field]));
    if (value && value !== own[field] && !value.startsWith('sk_')) address.searchParams.set(PARAMS[field], value);
    else address.searchParams.delete(PARAMS[field]);
  }
  history.replaceState(history.state, '', address);
}

/** The tag of a widget that waits for ever: nothing around it gives a client, and it has none of its own. */
export function findLone(page: Document): string | undefined {
  const widgets = [...page.querySelectorAll<WidgetElement>(WIDGETS)];
  return widgets.find((each) => !each.closest('cq-platform') && !each.client && !each.activeClient)?.localName;
}

/** The settings of the first `<cq-platform>`. Frameworks set properties, and leave the attributes out. */
function readOwn(page: Document) {
  const platform: Platform | null = page.querySelector('cq-platform');
  const widgets = [...page.querySelectorAll<WidgetElement>(WIDGETS)];
  const client = platform?.client ?? widgets.find((widget) => widget.client)?.client;
  const read = (field: (typeof FIELDS)[number]) => textOf(platform?.[field] ?? platform?.getAttribute(NAMES[field]));
  return {
    baseUrl: client?.baseUrl ?? read('baseUrl'),
    publishableKey: client ? '' : read('publishableKey'),
    area: read('area'),
    tokenProvider: platform?.tokenProvider,
    client,
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const withoutSlash = (address: string) => address.replace(/\/+$/, '');
