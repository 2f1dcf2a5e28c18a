import { QUIET_ZONE, type QrCode } from './qr-code.js';
import type { ReceiptLines } from './receipt-lines.js';

const WIDTH = 720;
const MARGIN = 48;
const SQUARE = 9;
const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** A receipt as a PNG, dark on light: for the album of a phone. */
export async function drawReceipt({ title, rows, keep }: ReceiptLines, code: QrCode): Promise<Blob> {
  const pen = new OffscreenCanvas(WIDTH, 1).getContext('2d');
  if (!pen) throw new Error('No canvas');
  const keepLines = wrap(pen, keep, `24px ${FONT}`);
  const side = (code.size + 2 * QUIET_ZONE) * SQUARE;
  const height = MARGIN * 2 + 64 + rows.length * 92 + side + keepLines.length * 36;
  const canvas = new OffscreenCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, height);
  context.textBaseline = 'top';

  let y = MARGIN;
  const write = (text: string, font: string, color: string, step: number) => {
    context.font = font;
    context.fillStyle = color;
    context.fillText(text, MARGIN, y, WIDTH - 2 * MARGIN);
    y += step;
  };
  write(title, `600 36px ${FONT}`, '#111', 64);
  for (const [name, value] of rows) {
    write(name, `24px ${FONT}`, '#555', 32);
    write(value, `600 32px ${FONT}`, '#111', 60);
  }
  drawCode(context, code, MARGIN - QUIET_ZONE * SQUARE, y);
  y += side;
  for (const line of keepLines) write(line, `24px ${FONT}`, '#555', 36);
  return canvas.convertToBlob({ type: 'image/png' });
}

function drawCode(context: OffscreenCanvasRenderingContext2D, code: QrCode, left: number, top: number): void {
  context.fillStyle = '#000';
  for (let row = 0; row < code.size; row += 1) {
    for (let column = 0; column < code.size; column += 1) {
      if (!code.isDark(column, row)) continue;
      context.fillRect(left + (column + QUIET_ZONE) * SQUARE, top + (row + QUIET_ZONE) * SQUARE, SQUARE, SQUARE);
    }
  }
}

/** Words as lines that fit. Chinese breaks anywhere, so that characters will do for both. */
function wrap(pen: OffscreenCanvasRenderingContext2D, text: string, font: string): string[] {
  pen.font = font;
  const lines = [''];
  for (const part of text.match(/[\w’'“”"-]+\s*|[^]/gu) ?? []) {
    const line = `${lines.at(-1)}${part}`;
    if (pen.measureText(line).width > WIDTH - 2 * MARGIN) lines.push(part);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
