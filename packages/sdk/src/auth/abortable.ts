/**
 * Waits for what others wait for as well, or rejects with the signal's reason when that comes first. Leaves nothing on
 * the signal, which may live long.
 */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    void promise.then(resolve, reject).then(() => signal.removeEventListener('abort', onAbort));
  });
}
