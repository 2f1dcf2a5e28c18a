const said = new Set<string>();

/** Says something to the page's developers, once. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[digital-cq] ${message}`);
}
