import { generate } from 'lean-qr';
import { html, type TemplateResult } from 'lit';

/** A QR code: which squares are dark. */
export interface QrCode {
  readonly size: number;
  isDark: (column: number, row: number) => boolean;
}

/** What scanners want to be light around it. */
export const QUIET_ZONE = 4;

export function qrCode(text: string): QrCode {
  const code = generate(text);
  return { size: code.size, isDark: (column, row) => code.get(column, row) };
}

/** Dark on light whatever the theme is: not every scanner reads it the other way round. */
export function qrDrawing(code: QrCode, label: string): TemplateResult {
  const size = code.size + 2 * QUIET_ZONE;
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path fill="#000" d=${darkRuns(code)} />
  </svg>`;
}

/** One piece for each run of dark squares of a row. */
function darkRuns({ size, isDark }: QrCode): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      let to = from;
      while (to < size && isDark(to, row)) to += 1;
      if (to > from) path += `M${from + QUIET_ZONE} ${row + QUIET_ZONE}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return path;
}
