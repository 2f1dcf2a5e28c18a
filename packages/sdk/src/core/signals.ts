/**
 * One signal that follows several, and may time out. `AbortSignal.any` would do, but browsers of our floor lack it.
 * Call `release` when the work is over: a caller's long-lived signal must not collect listeners.
 */
export function linkSignals(
  signals: readonly (AbortSignal | null | undefined)[],
  timeout?: { ms: number; reason: () => unknown },
): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const releases: (() => void)[] = [];
  for (const signal of signals) {
    if (!signal) continue;
    if (signal.aborted) {
      controller.abort(signal.reason);
      break;
    }
    const onAbort = () => controller.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    releases.push(() => signal.removeEventListener('abort', onAbort));
  }
  if (timeout && Number.isFinite(timeout.ms)) {
    const timer = setTimeout(() => controller.abort(timeout.reason()), timeout.ms);
    releases.push(() => clearTimeout(timer));
  }
  return { signal: controller.signal, release: () => releases.forEach((release) => release()) };
}

/** Resolves after `ms`, or rejects with the signal's reason when that comes first. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
