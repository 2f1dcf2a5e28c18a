import { warnLeftOut, warnOnce } from './warn.js';

export interface DefinableClass extends CustomElementConstructor {
  readonly tagName: string;
}

/** Registers a widget once. Never throws: what cannot be is said in the console, and whoever was first stays. */
export function defineElement(
  widget: DefinableClass,
  tag: string = widget.tagName,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  const existing = registry?.get(tag);
  if (existing) return warnLeftOut(tag, existing);
  try {
    // A class can carry one tag only; any other tag gets a class of its own.
    registry?.define(tag, tag === widget.tagName ? widget : class extends widget {});
  } catch (error) {
    warnOnce(`<${tag}> could not be defined: ${String(error)}`);
  }
}
