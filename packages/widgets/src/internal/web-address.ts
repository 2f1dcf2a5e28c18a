/** Where an answer's address leads; nothing where it is none, or is a script: a link would run it. */
export function webAddress(address: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(address, base);
    return /^(https?|data|blob):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
