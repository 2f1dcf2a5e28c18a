const OFFSET_MS = 8 * 3_600_000;

/** RFC 3339 in Chongqing's time. China keeps +08:00 all year; fractions are shown where there are any. */
export function localTime(at: Date | string): string {
  const shifted = new Date(new Date(at).getTime() + OFFSET_MS).toISOString();
  return `${shifted.slice(0, -1).replace('.000', '')}+08:00`;
}
