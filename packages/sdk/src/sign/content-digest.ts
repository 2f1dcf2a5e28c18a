import { toBase64 } from '../auth/base64.js';

/** A hash, with the name that it has in `Content-Digest`. */
export interface DigestAlgorithm {
  name: string;
  hash: (bytes: ArrayBuffer) => Promise<Uint8Array>;
}

export const SHA_256: DigestAlgorithm = {
  name: 'sha-256',
  hash: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
};

/** The value of `Content-Digest` (RFC 9530) for a request's body, which stays unread. No body has a digest as well. */
export async function contentDigest(request: Request, { name, hash }: DigestAlgorithm): Promise<string> {
  return `${name}=:${toBase64(await hash(await request.clone().arrayBuffer()))}:`;
}
