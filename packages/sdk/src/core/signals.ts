/** A signal that follows others, until it aborts or is released. */
export interface LinkedSignal {
  signal: AbortSignal;
  /** Follows no longer. A caller's long-lived signal must not collect listeners. */
  release: () => void;
  /** Drops the time limit alone. */
  disarm: () => void;
}

export interface LinkOptions {
  timeout?: { ms: number; reason: () => unknown };
  /** Registers for the closing of a client. */
  onClose?: (listener: () => void) => () => void;
}

/** One signal that follows several, and may time out. `AbortSignal.any` would do, but browsers of our floor lack it. */
export function linkSignals(
  signals: readonly (AbortSignal | null | undefined)[],
  { timeout, onClose }: LinkOptions = {},
): LinkedSignal {
  const controller = new AbortController();
  const unlisten: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const disarm = () => clearTimeout(timer);
  const release = () => {
    disarm();
    for (const stop of unlisten.splice(0)) stop();
  };
  const abort = (reason: unknown) => {
    release();
    controller.abort(reason);
  };
  if (timeout && Number.isFinite(timeout.ms)) timer = setTimeout(() => abort(timeout.reason()), timeout.ms);
  if (onClose) unlisten.push(onClose(() => abort(undefined)));
  for (const signal of signals) {
    if (!signal) continue;
    if (signal.aborted) {
      abort(signal.reason);
      break;
    }
    const onAbort = () => abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    unlisten.push(() => signal.removeEventListener('abort', onAbort));
  }
  return { signal: controller.signal, release, disarm };
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
