import { VERSION } from './version.js';

const said = new Set<string>();

/** Says something to the page's developers, once. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[digital-cq] ${message}`);
}

/** What has an element's name on this page: a class, or the loading of one. */
export type Holder = (CustomElementConstructor | Promise<unknown>) & { readonly version?: unknown };

/** Says that an element keeps the class that another version on the page gave it, or is about to give it. */
export function warnLeftOut(tag: string, { version = 'unknown' }: Holder): void {
  if (version !== VERSION) warnOnce(`<${tag}> is here already, in version ${version}; ${VERSION} is left out.`);
}
