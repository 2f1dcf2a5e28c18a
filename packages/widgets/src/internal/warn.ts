import { VERSION } from './version.js';

const said = new Set<string>();

/** Says something to the page's developers, once. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[digital-cq] ${message}`);
}

type Constructor = CustomElementConstructor & { readonly version?: unknown };

/** Says that an element keeps the class that another version on the page gave it, or is about to give it. */
export function warnLeftOut(tag: string, existing: Constructor | undefined): void {
  const version = existing?.version ?? 'unknown';
  if (version !== VERSION) warnOnce(`<${tag}> is here already, in version ${version}; ${VERSION} is left out.`);
}
