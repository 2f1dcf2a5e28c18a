/**
 * Resolves once what has been drawn by now can be seen; at once in a page that is hidden. In a frame out of sight that may
 * take until somebody scrolls there.
 */
export function afterPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
