import type { ReactiveElement } from 'lit';

/** Whether something of a widget is drawn where it could be seen. */
export function inSight({ renderRoot }: ReactiveElement, selector: string): boolean {
  return (renderRoot.querySelector(selector)?.getClientRects().length ?? 0) > 0;
}
