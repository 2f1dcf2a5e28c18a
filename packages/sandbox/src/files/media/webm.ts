import { Damaged, type Cleared } from './damaged.js';
import { blankComments } from './xiph.js';

/** An element of EBML (RFC 8794). */
interface Element {
  readonly id: number;
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly end: number;
}

type Place = Pick<Element, 'body' | 'end'>;

const ID = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  info: 0x1549a966,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  codecPrivate: 0x63a2,
  cues: 0x1c53bb6b,
  cluster: 0x1f43b675,
} as const;
const VOID = 0xec;

/** What may stand in a segment, by RFC 9559; a cluster whose size nobody knew ends where one of these begins. */
const TOP = [ID.seekHead, ID.info, ID.tracks, ID.cues, ID.cluster, 0x1043a770, 0x1941a469, 0x1254c367];

/** What stays, by what it stands in; everything else becomes a void of the same size, so that positions stay right. */
const KEPT = new Map<number, ReadonlySet<number>>([
  [ID.segment, new Set([ID.seekHead, ID.info, ID.tracks, ID.cues, ID.cluster])],
  // Scale, duration, and the names of two programs, which have to be there.
  [ID.info, new Set([0x2ad7b1, 0x4489, ID.muxingApp, ID.writingApp])],
  [ID.tracks, new Set([ID.track])],
  [
    ID.track,
    new Set([
      ...[0xd7, 0x73c5, ID.trackType, 0xb9, 0x88, 0x55aa, 0x9c, 0x6de7, 0x23e383, 0x22b59c, 0x22b59d, ID.codec],
      ...[ID.codecPrivate, 0xaa, 0x56aa, 0x56bb, 0xe0, 0xe1, 0x6d80, 0x55ee],
    ]),
  ],
  // Time, blocks and groups of them, position, size of the one before.
  [ID.cluster, new Set([0xe7, 0xa3, 0xa0, 0xa7, 0xab])],
]);

/**
 * Leaves pictures and sound, and nothing else: no title, time, tags, attachments, chapters or subtitles. Changes the
 * file that it is given.
 */
export function clearWebm(file: Buffer): Cleared {
  const whole = { body: 0, end: file.length };
  const [head, segment] = [find(file, whole, ID.head), find(file, whole, ID.segment)];
  if (!head || !segment) throw new Damaged('no segment');
  const docType = find(file, head, ID.docType);
  if (!docType || text(file, docType) !== 'webm') throw new Damaged('another kind of Matroska');
  // What follows it is no part of the film.
  const data = file.subarray(0, segment.end);
  const tracks: Element[] = [];
  for (const list of elementsIn(data, segment)) {
    if (list.id === ID.tracks)
      for (const track of elementsIn(data, list)) if (track.id === ID.track) tracks.push(track);
  }
  const types = tracks.map((track) => typeOf(data, track));
  // Samples of other tracks stand among these: nobody could take them away for certain.
  if (types.length === 0 || types.some((type) => type !== 1 && type !== 2))
    throw new Damaged('not only film and sound');
  for (const track of tracks) clearCodec(data, track);
  clear(data, segment);
  return { mime: types.includes(1) ? 'video/webm' : 'audio/webm', data };
}

function clear(file: Buffer, parent: Element): void {
  const kept = KEPT.get(parent.id);
  if (!kept) return;
  for (const element of elementsIn(file, parent)) {
    if (element.id === ID.muxingApp || element.id === ID.writingApp) file.fill(0x20, element.body, element.end);
    if (kept.has(element.id)) clear(file, element);
    else makeVoid(file, element);
  }
}

function makeVoid(file: Buffer, { start, end }: Element): void {
  const isShort = end - start < 128;
  file.fill(0, start, end);
  file.writeUInt8(VOID, start);
  if (isShort) file.writeUInt8(0x80 | (end - start - 2), start + 1);
  else file.writeBigUInt64BE((0x01n << 56n) | BigInt(end - start - 9), start + 1);
}

/** The comments of Vorbis stand in what its decoder needs: three packets behind a list of their sizes. */
function clearCodec(file: Buffer, track: Element): void {
  const [codec, own] = [find(file, track, ID.codec), find(file, track, ID.codecPrivate)];
  if (!codec || !own || text(file, codec) !== 'A_VORBIS') return;
  let at = own.body + 1;
  const sizes = [0, 1].map(() => {
    let size = 0;
    for (; file.readUInt8(at) === 255; at += 1) size += 255;
    return size + file.readUInt8(at++);
  });
  const [first = 0, second = 0] = sizes;
  if (at + first + second > own.end) throw new Damaged('headers that do not fit');
  blankComments(file.subarray(at + first, at + first + second));
}

function* elementsIn(file: Buffer, { body, end }: Place): Generator<Element> {
  for (let start = body; start < end;) {
    const idLength = lengthAt(file, start, 4);
    const sizeAt = start + idLength;
    const sizeLength = lengthAt(file, sizeAt, 8);
    const id = file.readUIntBE(start, idLength);
    const content = sizeAt + sizeLength;
    const size = sizeOf(file, sizeAt, sizeLength);
    const last = size === undefined ? endOfOpen(file, id, content, end) : content + size;
    if (last > end) throw new Damaged('an element does not fit');
    yield { id, start, body: content, end: last };
    start = last;
  }
}

function find(file: Buffer, place: Place, id: number): Element | undefined {
  for (const element of elementsIn(file, place)) if (element.id === id) return element;
  return undefined;
}

/** How many bytes a number of variable size has. */
function lengthAt(file: Buffer, at: number, most: number): number {
  const length = Math.clz32(file.readUInt8(at)) - 23;
  if (length > most) throw new Damaged('no element where one belongs');
  return length;
}

/** Nothing where whoever wrote it did not know yet. */
function sizeOf(file: Buffer, at: number, length: number): number | undefined {
  let value = file.readUInt8(at) & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (const byte of file.subarray(at + 1, at + length)) {
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return isUnknown ? undefined : value;
}

/** Where a segment or a cluster of unknown size ends. */
function endOfOpen(file: Buffer, id: number, body: number, end: number): number {
  if (id === ID.segment) return end;
  if (id !== ID.cluster) throw new Damaged('an element without a size');
  for (let at = body; at < end;) {
    const idLength = lengthAt(file, at, 4);
    if (TOP.some((top) => top === file.readUIntBE(at, idLength))) return at;
    const sizeLength = lengthAt(file, at + idLength, 8);
    const size = sizeOf(file, at + idLength, sizeLength);
    if (size === undefined) throw new Damaged('an element without a size');
    at += idLength + sizeLength + size;
  }
  return end;
}

const text = (file: Buffer, { body, end }: Element) => file.toString('latin1', body, end).replace(/\0+$/, '');

function typeOf(file: Buffer, track: Element): number | undefined {
  const type = find(file, track, ID.trackType);
  return type && file.readUIntBE(type.body, Math.min(6, type.end - type.body));
}
