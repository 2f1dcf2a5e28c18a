/**
 * Gives focus to what has taken the place of the control that was pressed, once it is drawn: the control may be gone, or
 * be another's now.
 */
export function handFocus({ currentTarget }: Event, drawn: Promise<unknown>, selector: string): void {
  const root = currentTarget instanceof Node ? currentTarget.getRootNode() : undefined;
  if (!(root instanceof ShadowRoot)) return;
  void drawn.then(() => root.querySelector<HTMLElement>(selector)?.focus());
}
