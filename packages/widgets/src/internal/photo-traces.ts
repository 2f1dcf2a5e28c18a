/** What a photo's file tells besides the picture. */
export const TRACES = ['place', 'time', 'device'] as const;
export type Trace = (typeof TRACES)[number];

/** Metadata stands at the beginning of a file, in some formats at its end; the picture between is not read. */
const EDGE_BYTES = 256 * 1024;

/** The beginning of an EXIF block, whatever file it is in: the byte order, 42, and where its first directory is. */
const EXIF_BLOCK = /II\*\0\x08\0\0\0|MM\0\*\0\0\0\x08/g;

/** The fields of EXIF that tell something. */
const EXIF_FIELDS: Partial<Record<number, Trace>> = {
  0x0110: 'device',
  0x010f: 'device',
  0x0132: 'time',
  0x9003: 'time',
  0x9004: 'time',
  0xa431: 'device',
  0xa434: 'device',
};
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
/** Latitude; without it the directory of the position says nothing. */
const GPS_LATITUDE = 2;

/** The same in XMP, and in the text fields of PNG. */
const WORDS: readonly [Trace, RegExp][] = [
  ['place', /exif:GPSLatitude/],
  [
    'time',
    /(?:exif:DateTimeOriginal|xmp:CreateDate|photoshop:DateCreated|\0\0\0\x07tIME|[ti][EXTt]{3}Creation Time\0)/,
  ],
  ['device', /(?:tiff:(?:Make|Model)|xmp:CreatorTool|aux:SerialNumber|[ti][EXTt]{3}(?:Software|Source)\0)/],
];

/** What a photo's file tells besides the picture, as far as we can read it: what is said about it, not what is done. */
export async function tracesIn(file: Blob): Promise<Trace[]> {
  const edges = [file.slice(0, EDGE_BYTES), file.slice(Math.max(EDGE_BYTES, file.size - EDGE_BYTES))];
  const found = new Set<Trace>();
  for (const edge of edges) {
    const bytes = await edge.arrayBuffer();
    // One character for each byte.
    const text = new TextDecoder('latin1').decode(bytes);
    for (const [trace, words] of WORDS) if (words.test(text)) found.add(trace);
    for (const { index } of text.matchAll(EXIF_BLOCK)) readBlock(new DataView(bytes, index), found);
  }
  return TRACES.filter((trace) => found.has(trace));
}

function readBlock(view: DataView, found: Set<Trace>): void {
  const littleEndian = view.getUint8(0) === 0x49;
  const fieldsAt = (start: number): [id: number, at: number][] => {
    const count = view.getUint16(start, littleEndian);
    return Array.from({ length: count }, (_, index) => {
      const at = start + 2 + 12 * index;
      return [view.getUint16(at, littleEndian), at];
    });
  };
  const readDirectory = (start: number) => {
    for (const [id, at] of fieldsAt(start)) {
      const trace = EXIF_FIELDS[id];
      if (trace) found.add(trace);
      const target = view.getUint32(at + 8, littleEndian);
      if (id === EXIF_DIRECTORY) readDirectory(target);
      if (id === GPS_DIRECTORY && fieldsAt(target).some(([field]) => field === GPS_LATITUDE)) found.add('place');
    }
  };
  try {
    readDirectory(view.getUint32(4, littleEndian));
  } catch (error) {
    // It leads out of what was read: damaged, or no EXIF after all.
    if (!(error instanceof RangeError)) throw error;
  }
}
