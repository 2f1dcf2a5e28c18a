import { css, type TemplateResult } from 'lit';
import type { LazyPart } from '../../internal/controllers/lazy.js';
import { qrCode, qrDrawing } from './qr-code.js';
import type { ReceiptLines } from './receipt-lines.js';
import { download, drawReceipt } from './receipt-picture.js';
import { printReceipt } from './receipt-print.js';

/** What a receipt can be made into: a QR code, a picture, a sheet of paper. Only whoever has one needs it. */
export class ReceiptSheet implements LazyPart {
  readonly styles = [
    css`
      .qr {
        display: block;
        inline-size: 9.5em;
        block-size: 9.5em;
        border-radius: calc(var(--_cq-radius) / 2);
        forced-color-adjust: none;
      }
      .print-frame {
        position: fixed;
        inline-size: 0;
        block-size: 0;
        border: 0;
      }
    `,
  ];

  code(text: string, label: string): TemplateResult {
    return qrDrawing(qrCode(text), label);
  }

  async save(lines: ReceiptLines, text: string, name: string): Promise<void> {
    download(await drawReceipt(lines, qrCode(text)), `${name}.png`);
  }

  print(root: ParentNode, lines: ReceiptLines, text: string, label: string): void {
    printReceipt(root, lines, this.code(text, label));
  }
}
