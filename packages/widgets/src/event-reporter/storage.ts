import type { IncidentReceipt } from '@digital-cq/sdk/types';

const LIFE_MS = 7 * 86_400_000;

interface Kept<Value> {
  at: number;
  value: Value;
}

function read<Value>(store: () => Storage, key: string): Kept<Value> | undefined {
  try {
    const text = store().getItem(key);
    const kept: Kept<Value> | null = text === null ? null : JSON.parse(text);
    if (kept && Date.now() - kept.at < LIFE_MS) return kept;
    store().removeItem(key);
  } catch {
    // Storage may be full, forbidden or hold something else: then nothing was kept.
  }
  return undefined;
}

/** Writes a value, or removes it. */
function write(store: () => Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) store().removeItem(key);
    else store().setItem(key, JSON.stringify({ at: Date.now(), value }));
  } catch {
    // It is not kept.
  }
}

const session = () => sessionStorage;

/** The last receipt of this tab: a reload must not lose the number. */
export function readReceipt(scope: string): IncidentReceipt | undefined {
  return read<IncidentReceipt>(session, `cq-receipt ${scope}`)?.value;
}

export function writeReceipt(scope: string, receipt: IncidentReceipt | undefined): void {
  write(session, `cq-receipt ${scope}`, receipt);
}
