import { contentDigest, type DigestAlgorithm } from './content-digest.js';
import { DEFAULT_COMPONENTS, parseSignatureInput, signatureBase, type SignatureInput } from './signature-base.js';

/** What the receiving side asks of a signature, how old it may be, and how nonces are known. */
export interface VerifyOptions {
  /** What must be signed at least. Method, host, path, query and body unless told. */
  components?: readonly string[];
  /** How old a signature may be, in seconds. 300 unless told. */
  maxAge?: number;
  /** How far the sender's clock may be ahead, in seconds. 60 unless told. */
  tolerance?: number;
  /**
   * Remembers a key's nonce until that time (seconds since 1970), and tells whether it is new: both in one step, or two
   * copies that come together both pass. Without it a request may be sent again until it is too old.
   */
  nonce?: (keyId: string, nonce: string, until: number) => boolean | Promise<boolean>;
  /** The time in ms since 1970, in place of this machine's. */
  now?: () => number;
}

/**
 * Why a request is refused. `unsigned`: `Signature` or `Signature-Input` is missing. `malformed`: they cannot be read, or
 * ask for another algorithm. `unknown_key`. `uncovered`: what must be signed is not. `missing`: what was signed is not in
 * the request. `early`: made in the future. `expired`: too old. `signature`: it does not fit the request, or the key is
 * another. `digest`: the body is not the one that was signed. `replayed`: the nonce was used before.
 */
export type SignatureRefusal =
  | 'unsigned'
  | 'malformed'
  | 'unknown_key'
  | 'uncovered'
  | 'missing'
  | 'early'
  | 'expired'
  | 'signature'
  | 'digest'
  | 'replayed';

/** A request that is genuine, with who signed it and when (seconds since 1970), or why it is refused. */
export type SignatureVerification =
  { ok: true; keyId: string; created: number; nonce: string | undefined } | { ok: false; reason: SignatureRefusal };

/** The key of a key id; nothing for one that is unknown. */
export type KeyLookUp<Key> = (keyId: string) => Key | undefined | Promise<Key | undefined>;

/** What one way to sign checks its own way. */
interface VerifyingMethod<Key> {
  /** What the parameter `alg` says, where it is said. */
  alg: string;
  digest: DigestAlgorithm;
  key: KeyLookUp<Key>;
  /** Whether the key's owner made the signature, over the signature base's bytes. */
  isGenuine: (signature: Uint8Array, base: string, key: Key) => Promise<boolean>;
}

/** Checks what `requestSigner` signed; the body of the request stays unread. */
export async function verifyRequest<Key>(
  request: Request,
  options: VerifyOptions,
  method: VerifyingMethod<Key>,
): Promise<SignatureVerification> {
  const { components = DEFAULT_COMPONENTS, maxAge = 300, tolerance = 60, now = Date.now } = options;
  const refuse = (reason: SignatureRefusal): SignatureVerification => ({ ok: false, reason });

  const inputs = request.headers.get('Signature-Input');
  const signatures = request.headers.get('Signature');
  if (inputs === null || signatures === null) return refuse('unsigned');
  const members = parseSignatureInput(inputs);
  if (!members) return refuse('malformed');
  const known = await firstKnown(members, method.key);
  if (!known) return refuse('unknown_key');
  const { member, keyId, key } = known;
  const signature = signatureOf(signatures, member.label);
  const alg = member.params.get('alg') ?? method.alg;
  const created = member.params.get('created');
  const nonce = member.params.get('nonce');
  if (!signature || alg !== method.alg) return refuse('malformed');

  // With `nonce`, an unsigned one would be none at all.
  const covered = components.every((component) => member.components.includes(component));
  if (!covered || typeof created !== 'number' || (options.nonce && typeof nonce !== 'string')) {
    return refuse('uncovered');
  }
  const seconds = now() / 1000;
  const expires = member.params.get('expires');
  const until = Math.min(created + maxAge, typeof expires === 'number' ? expires : Infinity);
  if (created > seconds + tolerance) return refuse('early');
  if (seconds > until) return refuse('expired');

  const text = signatureBase(request, member.components, member.input);
  if (!text) return refuse('missing');
  if (!(await method.isGenuine(signature, text.base, key))) return refuse('signature');
  if (member.components.includes('content-digest')) {
    if (request.headers.get('Content-Digest') !== (await contentDigest(request, method.digest)))
      return refuse('digest');
  }
  // Last, so that only what is genuine uses up a nonce.
  if (options.nonce && typeof nonce === 'string' && !(await options.nonce(keyId, nonce, until))) {
    return refuse('replayed');
  }
  return { ok: true, keyId, created, nonce: typeof nonce === 'string' ? nonce : undefined };
}

/** A request may bear the signatures of several; ours is the first whose key is known. */
async function firstKnown<Key>(members: SignatureInput[], lookUp: KeyLookUp<Key>) {
  for (const member of members) {
    const keyId = member.params.get('keyid');
    const key = typeof keyId === 'string' ? await lookUp(keyId) : undefined;
    if (typeof keyId === 'string' && key !== undefined) return { member, keyId, key };
  }
  return undefined;
}

/** The bytes of `label=:…:` in `Signature`. */
function signatureOf(header: string, label: string): Uint8Array | undefined {
  for (const member of header.split(',')) {
    const [, name, encoded = ''] = /^\s*([^=\s]+)=:([A-Za-z0-9+/]+={0,2}):\s*$/.exec(member) ?? [];
    if (name !== label || encoded.length % 4 !== 0) continue;
    return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  }
  return undefined;
}
