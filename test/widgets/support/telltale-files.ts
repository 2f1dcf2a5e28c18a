/** Photos and recordings as a phone makes them: with place, time and device in their files. */

const text = (value: string) => new TextEncoder().encode(value);

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function number(bytes: 2 | 4, value: number, littleEndian = false): Uint8Array {
  const view = new DataView(new ArrayBuffer(bytes));
  if (bytes === 2) view.setUint16(0, value, littleEndian);
  else view.setUint32(0, value, littleEndian);
  return new Uint8Array(view.buffer);
}

type Field = [id: number, type: number, count: number, value: Uint8Array];

/** An EXIF block in big-endian order: maker and model, when, how it was held, and 29.405° N 105.594° E. */
export function exif(orientation = 1): Uint8Array<ArrayBuffer> {
  const HEAD = 8;
  const size = (fields: number) => 2 + 12 * fields + 4;
  const firstAt = HEAD;
  const exifAt = firstAt + size(6);
  const gpsAt = exifAt + size(1);
  const dataAt = gpsAt + size(4);
  const data: Uint8Array[] = [];
  let used = 0;
  const later = (bytes: Uint8Array) => {
    const at = dataAt + used;
    data.push(bytes);
    used += bytes.length;
    return number(4, at);
  };
  const words = (id: number, value: string): Field => [id, 2, value.length + 1, later(text(`${value}\0`))];
  const degrees = (id: number, ...parts: [number, number, number]): Field => [
    id,
    5,
    3,
    later(concat(...parts.flatMap((part) => [number(4, Math.round(part * 100)), number(4, 100)]))),
  ];
  const directory = (...fields: Field[]) =>
    concat(
      number(2, fields.length),
      ...fields.map(([id, type, count, value]) => concat(number(2, id), number(2, type), number(4, count), value)),
      number(4, 0),
    );
  const first = directory(
    words(0x010f, 'TestPhone'),
    words(0x0110, 'X1 Ultra'),
    [0x0112, 3, 1, concat(number(2, orientation), number(2, 0))],
    words(0x0132, '2026:11:23 10:04:05'),
    [0x8769, 4, 1, number(4, exifAt)],
    [0x8825, 4, 1, number(4, gpsAt)],
  );
  const inner = directory(words(0x9003, '2026:11:23 10:04:05'));
  const gps = directory(
    [1, 2, 2, text('N\0\0\0')],
    degrees(2, 29, 24, 18),
    [3, 2, 2, text('E\0\0\0')],
    degrees(4, 105, 35, 38.4),
  );
  return concat(text('MM\0*'), number(4, firstAt), first, inner, gps, ...data);
}

async function draw(type: string, width: number, height: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');
  context.fillStyle = '#3a6';
  context.fillRect(0, 0, width, height);
  // Upper left: to see how it was turned.
  context.fillStyle = '#c00';
  context.fillRect(0, 0, width / 2, height / 2);
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

export async function jpeg({ orientation = 1, width = 40, height = 30 } = {}): Promise<File> {
  const plain = await draw('image/jpeg', width, height);
  const block = concat(text('Exif\0\0'), exif(orientation));
  const marked = concat(
    plain.subarray(0, 2),
    new Uint8Array([0xff, 0xe1]),
    number(2, block.length + 2),
    block,
    plain.subarray(2),
  );
  return new File([marked], 'IMG_0001.jpg', { type: 'image/jpeg' });
}

export async function png(): Promise<File> {
  const plain = await draw('image/png', 40, 30);
  const end = plain.length - 12;
  const chunk = (type: string, data: Uint8Array) => {
    const body = concat(text(type), data);
    return concat(number(4, data.length), body, number(4, crc(body)));
  };
  const marked = concat(
    plain.subarray(0, end),
    chunk('eXIf', exif()),
    chunk('tEXt', text('Software\0TestPhone Camera')),
    chunk('tIME', new Uint8Array([7, 234, 11, 23, 10, 4, 5])),
    plain.subarray(end),
  );
  return new File([marked], 'shot.png', { type: 'image/png' });
}

/** None where the browser writes no WebP. */
export async function webp(): Promise<File | undefined> {
  const plain = await draw('image/webp', 40, 30);
  if (new TextDecoder('latin1').decode(plain.subarray(8, 12)) !== 'WEBP') return undefined;
  const block = exif();
  const padded = block.length % 2 ? concat(block, new Uint8Array(1)) : block;
  const chunk = (type: string, length: number, data: Uint8Array) => concat(text(type), number(4, length, true), data);
  // The extended header says that EXIF follows, and how large the picture is.
  const extended = chunk('VP8X', 10, new Uint8Array([0x08, 0, 0, 0, 39, 0, 0, 29, 0, 0]));
  const picture = plain.subarray(12);
  const body = concat(
    text('WEBP'),
    new TextDecoder('latin1').decode(picture.subarray(0, 4)) === 'VP8X' ? new Uint8Array() : extended,
    picture,
    chunk('EXIF', block.length, padded),
  );
  return new File([concat(text('RIFF'), number(4, body.length, true), body)], 'photo.webp', { type: 'image/webp' });
}

/** What no browser but Safari opens. */
export function heic(): File {
  return new File([concat(number(4, 24), text('ftypheic\0\0\0\0heicmif1'))], 'IMG_0002.HEIC', { type: '' });
}

function box(type: string, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = concat(...content);
  return concat(number(4, body.length + 8), text(type), body);
}

/** A film of a phone as far as its boxes go, with the place in three of them, and a track that tells where it was. */
export function mp4(): File {
  const dated = (type: string) =>
    box(type, number(4, 0), number(4, 0xe0000001), number(4, 0xe0000002), number(4, 1000));
  const track = (handler: string, secret: string) =>
    box(
      'trak',
      dated('tkhd'),
      box('mdia', dated('mdhd'), box('hdlr', number(4, 0), number(4, 0), text(handler), text(secret))),
      box('udta', text('©xyz+29.4050+105.5940/')),
    );
  const film = concat(
    box('ftyp', text('isom\0\0\0\0isom')),
    box('uuid', text('0123456789abcdef'), text('TestPhone')),
    box('mdat', text('picture and sound')),
    box(
      'moov',
      dated('mvhd'),
      track('vide', 'Handler'),
      track('meta', 'Secret'),
      box('meta', text('+29.4050+105.5940/')),
    ),
  );
  return new File([film], 'VID_0001.mp4', { type: 'video/mp4' });
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
