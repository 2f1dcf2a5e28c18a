import { warnOnce } from './warn.js';

export interface DefinableClass extends CustomElementConstructor {
  readonly tagName: string;
  readonly version: string;
}

/** Registers a widget once. Never throws: on a second version it warns and keeps the first. */
export function defineElement(
  widget: DefinableClass,
  tag: string = widget.tagName,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const existing = registry.get(tag);
  if (!existing) {
    // A class can carry one tag only; any other tag gets a class of its own.
    registry.define(tag, tag === widget.tagName ? widget : class extends widget {});
    return;
  }
  const version = 'version' in existing ? String(existing.version) : 'unknown';
  if (version !== widget.version) {
    warnOnce(`<${tag}> is already defined in version ${version}; ${widget.version} is left out.`);
  }
}
