import { createHmac, timingSafeEqual } from 'node:crypto';

/** Without 0 and O, 1, I and L, which people mix up. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * The six characters that open a report to whoever filed it. Derived from the incident's id, so that a repeated
 * request can be answered alike although the code is stored nowhere.
 */
export function queryCodeFor(incidentId: string, secret: string): string {
  return codeFor(`query-code:${incidentId}`, secret);
}

/** The code of somebody who has met the same, by the id under which they are counted. */
export function followerCodeFor(followerId: string, secret: string): string {
  return codeFor(`follower-code:${followerId}`, secret);
}

function codeFor(name: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(name).digest();
  let number = digest.readBigUInt64BE();
  let code = '';
  for (let position = 0; position < 6; position += 1) {
    code += ALPHABET.charAt(Number(number % BigInt(ALPHABET.length)));
    number /= BigInt(ALPHABET.length);
  }
  return code;
}

/** Compares in constant time. */
export function isQueryCode(candidate: string, incidentId: string, secret: string): boolean {
  return isSame(candidate, queryCodeFor(incidentId, secret));
}

export function isFollowerCode(candidate: string, followerId: string, secret: string): boolean {
  return isSame(candidate, followerCodeFor(followerId, secret));
}

function isSame(candidate: string, code: string): boolean {
  return timingSafeEqual(Buffer.from(candidate.padEnd(6).slice(0, 6)), Buffer.from(code));
}
