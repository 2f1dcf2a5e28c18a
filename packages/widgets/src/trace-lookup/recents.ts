import type { Verdict } from './verdict-icon.js';

/** What was found before on this device. Codes of food and shops only; nothing about who asked. */
export interface Recent {
  readonly code: string;
  readonly name: string;
  /** What the answer was then. */
  readonly verdict: Verdict;
  /** When it was asked for, in milliseconds. */
  readonly at: number;
}

const MOST = 10;

const keyOf = (scope: string) => `cq-trace ${scope}`;

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  const { code, name, verdict, at }: Partial<Recent> = value;
  return [code, name, verdict].every((text) => typeof text === 'string') && typeof at === 'number';
}

/** The last look-ups, latest first. None where storage is forbidden or holds something else. */
export function readRecents(scope: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(scope)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts one on top, once. */
export function keepRecent(scope: string, recent: Recent): void {
  const others = readRecents(scope).filter(({ code }) => code !== recent.code);
  try {
    localStorage.setItem(keyOf(scope), JSON.stringify([recent, ...others].slice(0, MOST)));
  } catch {
    // Full or forbidden: then nothing is kept.
  }
}

export function clearRecents(scope: string): void {
  try {
    localStorage.removeItem(keyOf(scope));
  } catch {
    // Nothing was kept.
  }
}
