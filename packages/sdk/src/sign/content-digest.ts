import { toBase64 } from '../auth/base64.js';

/** The value of `Content-Digest` (RFC 9530) for a request's body, which stays unread. No body has a digest as well. */
export async function contentDigest(request: Request): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await request.clone().arrayBuffer());
  return `sha-256=:${toBase64(new Uint8Array(digest))}:`;
}
