import type { Schemas } from '../types.js';
import type { TracePaper } from './trace-facts.js';

export type CertificateStatus = Schemas['Certificate']['status'];

const DAY_MS = 86_400_000;
/** Whoever holds a standing licence should renew it in time; papers of goods are valid for hours. */
const EXPIRING_DAYS = 30;
const STANDING_DAYS = 90;

/** How a paper stands on a day, by its dates and whether it was revoked. */
export function certificateStatus(
  { issuedAt, validTo, revokedAt }: Pick<TracePaper, 'issuedAt' | 'validTo' | 'revokedAt'>,
  day: string,
): CertificateStatus {
  if (revokedAt !== null && revokedAt <= day) return 'revoked';
  if (validTo === null) return 'valid';
  if (validTo < day) return 'expired';
  const isStanding = issuedAt === null || daysBetween(issuedAt, validTo) > STANDING_DAYS;
  return isStanding && daysBetween(day, validTo) < EXPIRING_DAYS ? 'expiring' : 'valid';
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
