/** Whether the person closed what the page or the browser had opened: no failure. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
