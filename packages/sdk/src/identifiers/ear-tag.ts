/**
 * The address of an animal by its ear tag, for EPCIS events: ear tags are no GS1 keys, so they stand under the
 * platform's own address, e.g. `https://platform.example.gov.cn/id/eartag/150015300000123`.
 */
export function earTagUri(base: string, tag: string): string {
  return `${base.replace(/\/+$/, '')}/id/eartag/${tag}`;
}

/** The ear tag that an address names, whatever its domain. */
export function readEarTagUri(uri: string): string | undefined {
  return /^https?:\/\/[^?#]+\/id\/eartag\/(\d{15})\/?(?:[?#]|$)/i.exec(uri)?.[1];
}
