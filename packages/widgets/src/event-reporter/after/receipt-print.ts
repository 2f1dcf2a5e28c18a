import { html, render, type TemplateResult } from 'lit';
import type { ReceiptLines } from './receipt-lines.js';

const STYLES = `
  body { margin: 2em; color: #000; background: #fff; font: 14pt/1.5 system-ui, sans-serif; }
  h1 { font-size: 1.4em; }
  dt { font-size: 0.8em; }
  dd { margin: 0 0 0.6em; font-weight: 600; overflow-wrap: anywhere; }
  .qr { inline-size: 6cm; block-size: 6cm; }
`;

/**
 * Prints a receipt and nothing else of the page around: in a document of its own, for styles in a shadow root cannot
 * hide the host's page, and the host's own are not ours to change.
 */
export function printReceipt(root: ParentNode, { title, rows, keep }: ReceiptLines, code: TemplateResult): void {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.append(frame);
  const inside = frame.contentDocument;
  const view = inside?.defaultView;
  if (!inside || !view) return frame.remove();
  inside.title = title;
  // A sheet belongs to the document that it was made in; a style element would need the page's leave.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLES);
  inside.adoptedStyleSheets = [sheet];
  render(
    html`
      <h1>${title}</h1>
      <dl>
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${code}
      <p>${keep}</p>
    `,
    inside.body,
  );
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
