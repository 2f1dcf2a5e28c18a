import { Damaged, type Cleared } from './damaged.js';

/** kbit/s of layer III, by the number in the header. */
const RATES = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
/** Hz, by version (2.5, none, 2, 1) and the number in the header. */
const SAMPLING = [[11_025, 12_000, 8_000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]] as const;
/** Fewer may look like sound by chance. */
const LEAST = 3;

/** Leaves the frames of sound and nothing that stands before, between or behind them, as tags do. */
export function clearMp3(file: Buffer): Cleared {
  const frames: Buffer[] = [];
  let isBehindFrame = false;
  for (let at = 0; at + 4 <= file.length;) {
    const length = frameLength(file, at);
    const isFrame: boolean =
      length > 0 && at + length <= file.length && (isBehindFrame || frameLength(file, at + length) > 0);
    if (isFrame) frames.push(file.subarray(at, at + length));
    at += isFrame ? length : file.toString('latin1', at, at + 3) === 'ID3' ? tagLength(file, at) : 1;
    isBehindFrame = isFrame;
  }
  if (frames.length < LEAST) throw new Damaged('no sound');
  return { mime: 'audio/mpeg', data: Buffer.concat(frames) };
}

/** How long the frame is whose header stands here; 0 where none does. */
function frameLength(file: Buffer, at: number): number {
  if (at + 4 > file.length || file[at] !== 0xff) return 0;
  const [, second = 0, third = 0] = file.subarray(at, at + 3);
  // Eleven bits of sync, layer III.
  if ((second & 0xe6) !== 0xe2) return 0;
  const version = (second >> 3) & 3;
  const rate = (version === 3 ? RATES.mpeg1 : RATES.mpeg2)[third >> 4];
  const sampling = SAMPLING[version]?.[(third >> 2) & 3];
  if (!rate || !sampling) return 0;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * rate) / sampling) + ((third >> 1) & 1);
}

/** The length of an ID3v2 tag: four times seven bits, its head, and a foot where it says so. */
function tagLength(file: Buffer, at: number): number {
  if (at + 10 > file.length) return 1;
  const size = file.subarray(at + 6, at + 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return 10 + size + ((file.readUInt8(at + 5) & 0x10) === 0 ? 0 : 10);
}
