import type { Draft } from '../draft.js';

/** What a page may fill in beforehand, and the part of the draft that it is. */
const PARTS = {
  category: 'categoryCode',
  asset: 'assetCode',
  description: 'description',
  address: 'address',
} as const satisfies Record<string, keyof Draft>;
export type PresetName = keyof typeof PARTS;

export interface Presets extends Partial<Record<PresetName, string | undefined>> {
  /** Names of what a person may read but not change, apart by spaces. */
  readonly locked?: string | undefined;
  /** Whether the page's address may fill in what the page itself leaves open, as `?cq-category=2101`. */
  readonly prefillFromUrl?: boolean;
}

/** What is filled in beforehand: the draft with it, and which of it is locked. */
export function withPresets(draft: Draft, presets: Presets): { draft: Draft; locked: readonly PresetName[] } {
  const address = new URLSearchParams(presets.prefillFromUrl ? location.search : '');
  const wanted = presets.locked?.split(/\s+/) ?? [];
  const filled = { ...draft };
  const locked: PresetName[] = [];
  for (const [name, part] of Object.entries(PARTS) as [PresetName, (typeof PARTS)[PresetName]][]) {
    const value = presets[name] || address.get(`cq-${name}`);
    if (!value) continue;
    if (wanted.includes(name)) locked.push(name);
    // Whoever comes with another facility means that one; words of one's own stay.
    if (!draft[part] || name === 'asset' || wanted.includes(name)) filled[part] = value;
  }
  return { draft: filled, locked };
}
