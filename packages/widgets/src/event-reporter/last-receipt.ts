import type { IncidentReceipt } from '@digital-cq/sdk/types';

const LIFE_MS = 7 * 86_400_000;

interface Kept {
  readonly at: number;
  readonly value: IncidentReceipt;
}

const keyOf = (scope: string) => `cq-receipt ${scope}`;

/** The last receipt of this tab: a reload must not lose the number. */
export function readReceipt(scope: string): IncidentReceipt | undefined {
  try {
    const kept: Kept | null = JSON.parse(sessionStorage.getItem(keyOf(scope)) ?? 'null');
    if (kept && Date.now() - kept.at < LIFE_MS) return kept.value;
    sessionStorage.removeItem(keyOf(scope));
  } catch {
    // Storage may be full, forbidden or hold something else: then nothing was kept.
  }
  return undefined;
}

/** Keeps a receipt, or lets go of the last one. */
export function writeReceipt(scope: string, receipt: IncidentReceipt | undefined): void {
  try {
    if (receipt) sessionStorage.setItem(keyOf(scope), JSON.stringify({ at: Date.now(), value: receipt }));
    else sessionStorage.removeItem(keyOf(scope));
  } catch {
    // It is not kept.
  }
}
