/** Where an answer's address leads; nothing where that is nowhere on the web: a link could run what stands in it. */
export function webAddress(address: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(address, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
