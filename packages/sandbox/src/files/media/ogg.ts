import { Damaged, type Cleared } from './damaged.js';
import { blankComments } from './xiph.js';

interface Page {
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly end: number;
  readonly serial: number;
  readonly isFirst: boolean;
  /** The sizes of its segments; one of 255 goes on in the next. */
  readonly segments: Buffer;
}

/** How the streams begin that hold sound. */
const SOUND = /^(?:OpusHead|\x01vorbis)/;
const HEAD = 27;
const CHECKSUM = 22;

/** Leaves the sound and no comments. Changes the file that it is given. */
export function clearOgg(file: Buffer): Cleared {
  const pages = pagesOf(file);
  for (const [at, page] of pages.entries()) {
    if (!page.isFirst) continue;
    if (!SOUND.test(file.toString('latin1', page.body, page.body + 8))) throw new Damaged('not only sound');
    clearStream(
      file,
      pages.slice(at + 1).filter(({ serial }) => serial === page.serial),
    );
  }
  return { mime: 'audio/ogg', data: file };
}

/** The second packet of a stream has the comments. It may go over several pages, whose checksums change with it. */
function clearStream(file: Buffer, pages: readonly Page[]): void {
  const pieces: Buffer[] = [];
  const touched: Page[] = [];
  let isOver = false;
  for (const page of pages) {
    let at = page.body;
    touched.push(page);
    for (const size of page.segments) {
      if (isOver) break;
      pieces.push(file.subarray(at, at + size));
      at += size;
      isOver = size < 255;
    }
    if (isOver) break;
  }
  if (!isOver) throw new Damaged('the comments do not end');
  const packet = Buffer.concat(pieces);
  blankComments(packet);
  let at = 0;
  for (const piece of pieces) at += packet.copy(piece, 0, at, at + piece.length);
  for (const { start, end } of touched) {
    file.writeUInt32LE(0, start + CHECKSUM);
    file.writeUInt32LE(checksum(file.subarray(start, end)), start + CHECKSUM);
  }
}

function pagesOf(file: Buffer): Page[] {
  const pages: Page[] = [];
  for (let start = 0; start < file.length;) {
    if (file.toString('latin1', start, start + 4) !== 'OggS') throw new Damaged('no page where one belongs');
    const body = start + HEAD + file.readUInt8(start + 26);
    const segments = file.subarray(start + HEAD, body);
    const end = segments.reduce((sum, size) => sum + size, body);
    if (end > file.length) throw new Damaged('a page breaks off');
    const isFirst = (file.readUInt8(start + 5) & 2) !== 0;
    pages.push({ start, body, end, segments, isFirst, serial: file.readUInt32LE(start + 14) });
    start = end;
  }
  return pages;
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value;
});

/** The CRC of Ogg: not reflected, begun and ended with zero. */
function checksum(bytes: Buffer): number {
  let value = 0;
  for (const byte of bytes) value = (value << 8) ^ (TABLE[(value >>> 24) ^ byte] ?? 0);
  return value >>> 0;
}
