import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_S = 600;
const STEPS = 7;

/**
 * When an address made now expires: an hour at least. Rounded to ten minutes, so that a list that is read again
 * shows the same address and the browser keeps its picture.
 */
export function expiryFor(now: Date): number {
  return (Math.floor(now.getTime() / 1000 / STEP_S) + STEPS) * STEP_S;
}

export function signAttachment(id: string, expires: number, secret: string): string {
  return createHmac('sha256', secret).update(`attachment:${id}:${expires}`).digest('base64url');
}

export function isSignedFor(id: string, expires: number, signature: string, secret: string): boolean {
  const expected = Buffer.from(signAttachment(id, expires, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
