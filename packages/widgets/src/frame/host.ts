/**
 * `frame.js`: on a page with `<iframe data-cq-frame src="https://platform…/frame/…">`, keeps each frame as tall as what
 * is in it. Without this script the frame scrolls.
 */
import { HELLO, type FrameMessage } from './messages.js';

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-cq-frame]');

addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<FrameMessage> | undefined>) => {
  // Whoever can send a message can make one up: only the frame itself, and only while the platform is in it.
  const frame = [...frames()].find(
    ({ contentWindow, src }) => contentWindow === source && new URL(src).origin === origin,
  );
  if (!frame) return;
  if (data?.type === 'cq-frame-size' && isLength(data.height)) resize(frame, data.height);
  if (data?.type === 'cq-frame-focus' && isLength(data.top)) show(frame, data.top);
});

for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: HELLO }, '*');

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 100_000;
}

function resize(frame: HTMLIFrameElement, height: number): void {
  // Where the page counts a border into the height, it is not to eat into the content's.
  const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.blockSize = `${height + border}px`;
}

/** Brings what has the focus into view; a frame that does not scroll cannot do so itself everywhere. */
function show(frame: HTMLIFrameElement, top: number): void {
  const place = frame.getBoundingClientRect().top + top;
  if (place < 0 || place > innerHeight) scrollBy({ top: place - innerHeight / 4 });
}
