import { Damaged, type Cleared } from './damaged.js';

/** A box of ISO/IEC 14496-12, or an atom of QuickTime. */
interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly end: number;
}

type Place = Pick<Box, 'body' | 'end'>;

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What stays, by what it stands in; everything else becomes empty space of the same size, so that offsets stay right. */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  file: names('ftyp styp moov mdat moof sidx ssix mfra pdin wide'),
  moov: names('mvhd trak mvex iods'),
  trak: names('tkhd edts mdia tapt'),
  mdia: names('mdhd hdlr minf elng'),
  minf: names('vmhd smhd hdlr dinf stbl'),
  stbl: names('stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh padb stdp sdtp sbgp sgpd subs saiz saio senc'),
  mvex: names('mehd trex leva'),
  moof: names('mfhd traf'),
  traf: names('tfhd tfdt trun sbgp sgpd subs saiz saio senc'),
};

/** Times of creation, and names that recorders give to what they wrote. */
const BLANKED: Readonly<Record<string, (file: Buffer, box: Box) => void>> = {
  mvhd: blankTimes,
  tkhd: blankTimes,
  mdhd: blankTimes,
  hdlr: (file, { body, end }) => file.fill(0, body + 24, end),
};

/**
 * Leaves pictures and sound, and nothing else: no place, device, time, title; no tracks beside them either, which is
 * where action cameras write their way down. Changes the file that it is given.
 */
export function clearMp4(file: Buffer): Cleared {
  const whole = { body: 0, end: file.length };
  const movie = find(file, whole, 'moov');
  if (!movie) throw new Damaged('no moov');
  const handlers = new Set<string>();
  for (const track of boxesIn(file, movie)) {
    if (track.type !== 'trak') continue;
    const handler = handlerOf(file, track);
    if (handler === 'vide' || handler === 'soun') handlers.add(handler);
    else {
      // In a recording in pieces its samples stand among the others': nobody could tell them apart for certain.
      if (find(file, whole, 'moof')) throw new Damaged(`a track of ${handler} in pieces`);
      for (const { start, end } of chunksOf(file, track)) file.fill(0, start, end);
      erase(file, track);
    }
  }
  if (handlers.size === 0) throw new Damaged('no picture and no sound');
  clear(file, 'file', whole);
  return { mime: handlers.has('vide') ? 'video/mp4' : 'audio/mp4', data: file };
}

function clear(file: Buffer, name: string, box: Place): void {
  const kept = KEPT[name];
  if (!kept) return;
  for (const child of boxesIn(file, box)) {
    if (!kept.has(child.type)) erase(file, child);
    else clear(file, child.type, child);
    BLANKED[child.type]?.(file, child);
  }
}

function* boxesIn(file: Buffer, { body, end }: Place): Generator<Box> {
  // QuickTime ends some lists by four zero bytes.
  for (let start = body; end - start >= 8;) {
    const size = file.readUInt32BE(start);
    const type = file.toString('latin1', start + 4, start + 8);
    const head = size === 1 ? 16 : 8;
    const length = size === 0 ? end - start : size === 1 ? Number(file.readBigUInt64BE(start + 8)) : size;
    if (length < head || start + length > end) throw new Damaged(`${type} does not fit`);
    yield { type, start, body: start + head, end: start + length };
    start += length;
  }
}

function erase(file: Buffer, { start, body, end }: Box): void {
  file.write('free', start + 4, 'latin1');
  file.fill(0, body, end);
}

function blankTimes(file: Buffer, { body }: Box): void {
  const isLong = file.readUInt8(body) === 1;
  file.fill(0, body + 4, body + (isLong ? 20 : 12));
}

/** The first box along a path. */
function find(file: Buffer, place: Place, ...[name, ...rest]: string[]): Box | undefined {
  for (const box of boxesIn(file, place)) {
    if (box.type === name) return rest.length > 0 ? find(file, box, ...rest) : box;
  }
  return undefined;
}

function handlerOf(file: Buffer, track: Box): string {
  const handler = find(file, track, 'mdia', 'hdlr');
  if (!handler) throw new Damaged('a track without hdlr');
  return file.toString('latin1', handler.body + 8, handler.body + 12);
}

/** Where the samples of a track lie. */
function chunksOf(file: Buffer, track: Box): { start: number; end: number }[] {
  const table = (name: string) => find(file, track, 'mdia', 'minf', 'stbl', name);
  const [sizes, runs] = [table('stsz'), table('stsc')];
  const offsets = table('stco') ?? table('co64');
  if (!sizes || !runs || !offsets) throw new Damaged('a track without its tables');
  const each = file.readUInt32BE(sizes.body + 4);
  const samples = file.readUInt32BE(sizes.body + 8);
  const chunks: { start: number; end: number }[] = [];
  let sample = 0;
  for (let run = 0; run < file.readUInt32BE(runs.body + 4); run += 1) {
    const at = runs.body + 8 + 12 * run;
    const isLast = run + 1 === file.readUInt32BE(runs.body + 4);
    const until = isLast ? file.readUInt32BE(offsets.body + 4) + 1 : file.readUInt32BE(at + 12);
    const perChunk = file.readUInt32BE(at + 4);
    for (let chunk = file.readUInt32BE(at); chunk < until; chunk += 1) {
      const start =
        offsets.type === 'stco'
          ? file.readUInt32BE(offsets.body + 8 + 4 * (chunk - 1))
          : Number(file.readBigUInt64BE(offsets.body + 8 + 8 * (chunk - 1)));
      const next = Math.min(samples, sample + perChunk);
      let end = start + each * (next - sample);
      if (each === 0) for (let one = sample; one < next; one += 1) end += file.readUInt32BE(sizes.body + 12 + 4 * one);
      sample = next;
      if (end > file.length) throw new Damaged('a sample beyond the end');
      chunks.push({ start, end });
    }
  }
  return chunks;
}
