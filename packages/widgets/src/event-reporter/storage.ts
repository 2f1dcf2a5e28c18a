import type { IncidentReceipt } from '@digital-cq/sdk/types';
import { emptyDraft, isBlank, type Draft } from './draft.js';

const LIFE_MS = 7 * 86_400_000;

/** The words of a draft. Contact details, position and photos never leave the page's memory. */
type KeptDraft = Pick<
  Draft,
  | 'categoryCode'
  | 'answers'
  | 'assetCode'
  | 'description'
  | 'district'
  | 'township'
  | 'community'
  | 'address'
  | 'landmark'
  | 'isPrivate'
>;

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

/** Writes a value, or removes it. Answers whether it is kept. */
function write(store: () => Storage, key: string, value: unknown): boolean {
  try {
    if (value === undefined) store().removeItem(key);
    else store().setItem(key, JSON.stringify({ at: Date.now(), value }));
    return value !== undefined;
  } catch {
    return false;
  }
}

const local = () => localStorage;
const session = () => sessionStorage;

export function readDraft(scope: string): { draft: Draft; at: Date } | undefined {
  const kept = read<KeptDraft>(local, `cq-draft ${scope}`);
  return kept && { draft: { ...emptyDraft(), ...kept.value }, at: new Date(kept.at) };
}

export function writeDraft(scope: string, draft: Draft | undefined): boolean {
  if (!draft || isBlank(draft)) return write(local, `cq-draft ${scope}`, undefined);
  const { categoryCode, answers, assetCode, description, district, township, community, address } = draft;
  const { landmark, isPrivate } = draft;
  const kept: KeptDraft = {
    ...{ categoryCode, answers, assetCode, description, district, township, community, address },
    ...{ landmark, isPrivate },
  };
  return write(local, `cq-draft ${scope}`, kept);
}

/** The last receipt of this tab: a reload must not lose the number. */
export function readReceipt(scope: string): IncidentReceipt | undefined {
  return read<IncidentReceipt>(session, `cq-receipt ${scope}`)?.value;
}

export function writeReceipt(scope: string, receipt: IncidentReceipt | undefined): void {
  write(session, `cq-receipt ${scope}`, receipt);
}
