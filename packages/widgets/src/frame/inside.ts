/** `frame-inside.js`: tells the page around a frame how tall the frame's content is, and what happens in it. */
import type {} from '../event-reporter/event-reporter.events.js';
import { HELLO, type FrameMessage } from './messages.js';

const embedder = originAround();

/** The origin of the page around. Without a referrer Firefox does not tell; then the frame scrolls. */
function originAround(): string | undefined {
  if (window.parent === window) return undefined;
  return window.location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
}

function tell(message: FrameMessage): void {
  if (embedder) window.parent.postMessage(message, embedder);
}

function tellSize(): void {
  tell({ type: 'cq-frame-size', height: Math.ceil(document.body.getBoundingClientRect().height) });
}

// The body is as tall as its content, whatever the frame's height: growing the frame does not grow it.
new ResizeObserver(tellSize).observe(document.body);

addEventListener('message', ({ source, origin, data }) => {
  if (source === window.parent && origin === embedder && data?.type === HELLO) tellSize();
});

addEventListener('focusin', (event) => {
  const [target] = event.composedPath();
  if (target instanceof Element) tell({ type: 'cq-frame-focus', top: target.getBoundingClientRect().top });
});

document.body.addEventListener('cq-event-reported', ({ receipt }) =>
  tell({ type: 'cq-event-reported', no: receipt.no }),
);
