// No module: it puts itself into the page.
import 'axe-core';
import type * as Axe from 'axe-core';

export * from './person.js';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** A container of a certain width in the page; emptied after each test. */
export function stage(width = 1000): HTMLElement {
  const element = document.createElement('div');
  element.style.inlineSize = `${width}px`;
  document.body.append(element);
  return element;
}

export function cleanUp(): void {
  document.body.replaceChildren();
  document.documentElement.lang = 'zh-CN';
  document.documentElement.style.colorScheme = '';
  localStorage.clear();
  sessionStorage.clear();
}

/** Resolves with the next event of this name. Call it before acting. */
export function nextEvent<Name extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
}

/** What axe finds wrong, in one line each. */
export async function violations(widget: Element): Promise<string[]> {
  const found = await window.axe.run(widget, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
