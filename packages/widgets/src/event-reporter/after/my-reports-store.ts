import type { IncidentState } from '@digital-cq/sdk/types';

/** A report that this device remembers. The only place outside the person's own notes where its code is kept. */
export interface MyReport {
  readonly no: string;
  readonly queryCode: string;
  readonly categoryName: string;
  readonly areaName: string;
  readonly reportedAt: string;
  /** As it was last known. */
  readonly state: IncidentState;
  readonly updatedAt: string;
  readonly closedAt?: string | undefined;
  /** The `updatedAt` that the person has seen. */
  readonly seenAt: string;
}

const MAX = 20;
const DAY_MS = 86_400_000;
const CLOSED_LIFE_MS = 90 * DAY_MS;
/** What never was closed, or was never looked at again. */
const LIFE_MS = 730 * DAY_MS;

/** One list for each platform: whichever page of the site, it is the same device. */
const keyOf = (baseUrl: string) => `cq-my-reports ${baseUrl}`;

/** Newest first, without those whose time is over. */
export function readMyReports(baseUrl: string, now = Date.now()): MyReport[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(baseUrl)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((report) => isReport(report) && !isOver(report, now)) : [];
  } catch {
    // Storage may be forbidden or hold something else: then nothing was kept.
    return [];
  }
}

/** Keeps the newest. Answers whether they are kept. */
export function writeMyReports(baseUrl: string, reports: readonly MyReport[]): boolean {
  try {
    if (reports.length === 0) localStorage.removeItem(keyOf(baseUrl));
    else localStorage.setItem(keyOf(baseUrl), JSON.stringify(reports.slice(0, MAX)));
    return true;
  } catch {
    return false;
  }
}

function isOver({ closedAt, reportedAt }: MyReport, now: number): boolean {
  return closedAt ? now - Date.parse(closedAt) > CLOSED_LIFE_MS : now - Date.parse(reportedAt) > LIFE_MS;
}

const FIELDS = ['no', 'queryCode', 'categoryName', 'areaName', 'reportedAt', 'state', 'updatedAt', 'seenAt'];

function isReport(kept: unknown): kept is MyReport {
  const fields: Record<string, unknown> = Object(kept);
  return FIELDS.every((name) => typeof fields[name] === 'string');
}
