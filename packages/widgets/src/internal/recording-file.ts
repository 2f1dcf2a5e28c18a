/** Boxes of an MP4 file that tell what is no picture and no sound: place, device, whatever else a maker put there. */
const TELLING = new Set(['udta', 'meta', 'uuid']);
/** Boxes that hold others. */
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf']);
/** Boxes that begin with when something was made and changed. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);
/** What a track may be: others follow the camera about. */
const TRACKS = new Set(['vide', 'soun']);

interface Box {
  readonly type: string;
  /** Where its content begins, and where it ends. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/**
 * A video or sound without what its file tells besides: in an MP4 file that becomes empty room of the same size, so that
 * everything else stays where it is. Only the boxes are read, not the picture. Rejects for a damaged file.
 */
export async function cleanRecording(file: Blob): Promise<Blob> {
  if ((await boxIn(file, 0))?.type !== 'ftyp') return file;
  const parts: BlobPart[] = [];
  for (let at = 0; at < file.size;) {
    const box = await boxIn(file, at);
    if (!box || box.end <= at || box.end > file.size) throw new Error('Damaged');
    parts.push(await cleanPart(file.slice(at, box.end), box));
    at = box.end;
  }
  return new Blob(parts, { type: file.type });
}

/** One of the outermost boxes, as it goes out. */
async function cleanPart(part: Blob, { type }: Box): Promise<BlobPart> {
  if (!TELLING.has(type) && !HOLDERS.has(type)) return part;
  const view = new DataView(await part.arrayBuffer());
  cleanBoxes(view, 0, view.byteLength);
  return view.buffer;
}

async function boxIn(file: Blob, at: number): Promise<Box | undefined> {
  const head = new DataView(await file.slice(at, at + 16).arrayBuffer());
  const box = head.byteLength < 8 ? undefined : readBox(head, 0, file.size - at);
  return box && { ...box, at, start: box.start + at, end: box.end + at };
}

function readBox(view: DataView, at: number, end: number): Box {
  const short = view.getUint32(at);
  const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
  return { type: typeAt(view, at + 4), at, start: at + (short === 1 ? 16 : 8), end: at + size };
}

function typeAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

function cleanBoxes(view: DataView, from: number, to: number): void {
  for (const box of boxesIn(view, from, to)) {
    if (TELLING.has(box.type) || (box.type === 'trak' && !isPlayed(view, box))) empty(view, box);
    else if (DATED.has(box.type)) forgetDates(view, box);
    else if (HOLDERS.has(box.type)) cleanBoxes(view, box.start, box.end);
  }
}

function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const box = readBox(view, at, to);
    if (box.end <= at || box.end > to) throw new Error('Damaged');
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** Whether a track is picture or sound. */
function isPlayed(view: DataView, track: Box): boolean {
  const media = boxesIn(view, track.start, track.end).find(({ type }) => type === 'mdia');
  const handler = media && boxesIn(view, media.start, media.end).find(({ type }) => type === 'hdlr');
  return handler !== undefined && TRACKS.has(typeAt(view, handler.start + 8));
}

function empty(view: DataView, { at, start, end }: Box): void {
  [...'free'].forEach((letter, index) => view.setUint8(at + 4 + index, letter.charCodeAt(0)));
  new Uint8Array(view.buffer, view.byteOffset + start, end - start).fill(0);
}

/** Two times, of four bytes each or in the later version of eight. */
function forgetDates(view: DataView, { start }: Box): void {
  const size = view.getUint8(start) === 1 ? 16 : 8;
  new Uint8Array(view.buffer, view.byteOffset + start + 4, size).fill(0);
}
