import { Damaged } from './damaged.js';

/** The comments of Vorbis and Opus: how their packet begins, and how many bytes stand behind them. */
const PACKETS = [
  { head: '\x03vorbis', tail: 1 },
  { head: 'OpusTags', tail: 0 },
] as const;

/** Makes of a packet of comments one without any, of the same size: the name of the program takes all the room, in spaces. */
export function blankComments(packet: Buffer): void {
  const found = PACKETS.find(({ head }) => packet.toString('latin1', 0, head.length) === head);
  const room = packet.length - (found?.head.length ?? 0) - 8 - (found?.tail ?? 0);
  if (!found || room < 0) throw new Damaged('no comments where they belong');
  const at = found.head.length;
  packet.writeUInt32LE(room, at);
  packet.fill(0x20, at + 4, at + 4 + room);
  packet.writeUInt32LE(0, at + 4 + room);
  packet.fill(1, packet.length - found.tail);
}
