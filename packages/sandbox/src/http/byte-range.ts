import type { ByteRange } from '../files/file-store.js';
import { Problem } from './problems.js';

/** The part of so many bytes that `Range` asks for; all of them where it asks for several parts, or for nothing that counts. */
export function readRange(header: string | undefined, bytes: number): ByteRange | undefined {
  const [whole, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (whole === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from !== '' && to !== '' && Number(to) < first) return undefined;
  if (first > last) {
    throw new Problem('no_such_range', { params: { bytes }, headers: { 'Content-Range': `bytes */${bytes}` } });
  }
  return { first, last };
}
