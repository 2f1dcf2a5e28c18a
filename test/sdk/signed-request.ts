/** What every way to sign requests must hold, whatever its algorithm: run once for each by its own test file. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UsageError } from '@digital-cq/sdk';
import type { SignatureVerification, SignerOptions, VerifyOptions } from '@digital-cq/sdk/sign';

export const NOW = Date.parse('2026-11-23T09:00:00+08:00');
export const url = 'https://platform.test/api/v1/incidents?area=500153&q=%E4%BA%95';
export const report = () => new Request(url, { method: 'POST', body: '{"description":"井盖破损"}' });
const DEFAULTS = { keyId: 'vendor-1', now: () => NOW };

interface Scheme {
  signer: (options: SignerOptions) => (request: Request) => Promise<Request>;
  /** One with another key than `verify` knows. */
  otherSigner: (options: SignerOptions) => (request: Request) => Promise<Request>;
  verify: (
    request: Request,
    knows: (keyId: string) => boolean,
    options: VerifyOptions,
  ) => Promise<SignatureVerification>;
  /** The `Content-Digest` of no body. */
  emptyDigest: string;
}

export function describeSignedRequests({ signer, otherSigner, verify, emptyDigest }: Scheme): void {
  const sign = signer(DEFAULTS);
  const check = (request: Request, options: VerifyOptions = {}, keyId = 'vendor-1') =>
    verify(request, (id) => id === keyId, { now: () => NOW, ...options });
  const reason = async (...args: Parameters<typeof check>) => {
    const result = await check(...args);
    return result.ok ? 'ok' : result.reason;
  };

  describe('a signed request', () => {
    it('is accepted, with its body left to read', async () => {
      const signed = await sign(report());
      const result = await check(signed);
      assert.ok(result.ok);
      assert.equal(result.keyId, 'vendor-1');
      assert.equal(result.created, NOW / 1000);
      assert.equal(await signed.text(), '{"description":"井盖破损"}');
    });

    it('has a digest of its body, without one too', async () => {
      const empty = await sign(new Request(url));
      assert.equal(empty.headers.get('Content-Digest'), emptyDigest);
      assert.equal(await reason(empty), 'ok');
    });

    it('is signed anew at each attempt, over the same bytes', async () => {
      const [one, two] = [await sign(report()), await sign(await sign(report()))];
      assert.notEqual(one.headers.get('Signature'), two.headers.get('Signature'));
      assert.equal(one.headers.get('Content-Digest'), two.headers.get('Content-Digest'));
      assert.equal(await reason(two), 'ok');
    });

    for (const [what, change, expected] of [
      ['method', { method: 'PUT' }, 'signature'],
      ['host', { url: url.replace('platform', 'other') }, 'signature'],
      ['port', { url: url.replace('.test', '.test:8443') }, 'signature'],
      ['path', { url: url.replace('incidents', 'tasks') }, 'signature'],
      ['query', { url: url.replace('500153', '500105') }, 'signature'],
      ['query, taken away', { url: url.replace(/\?.*/, '') }, 'signature'],
      ['body', { body: '{}' }, 'digest'],
      ['body, with its digest', { body: '', headers: { 'Content-Digest': emptyDigest } }, 'signature'],
      ['digest, taken away', { headers: { 'Content-Digest': undefined } }, 'missing'],
      ['signature, taken away', { headers: { Signature: undefined } }, 'unsigned'],
      ['parameters, taken away', { headers: { 'Signature-Input': undefined } }, 'unsigned'],
      ['signature, cut short', { headers: { Signature: 'sig=:AAAA:' } }, 'signature'],
      ['signature, no base64', { headers: { Signature: 'sig=:%%%:' } }, 'malformed'],
      ['signature, under another label', { headers: { Signature: 'other=:AAAA:' } }, 'malformed'],
      ['parameters, unreadable', { headers: { 'Signature-Input': 'sig=("@method"' } }, 'malformed'],
      ['parameters, a part twice', { headers: { 'Signature-Input': 'sig=("@method" "@method")' } }, 'malformed'],
    ] as const) {
      it(`with another ${what} is refused: ${expected}`, async () => {
        assert.equal(await reason(await changed(await sign(report()), change)), expected);
      });
    }

    for (const [what, from, to, expected] of [
      ['time', /created=(\d+)/, `created=${NOW / 1000 - 1}`, 'signature'],
      ['nonce', /nonce="[^"]+"/, 'nonce="another"', 'signature'],
      ['key', /keyid="[^"]+"/, 'keyid="nobody"', 'unknown_key'],
      ['algorithm', /$/, ';alg="rsa-v1_5-sha256"', 'malformed'],
      ['end', /$/, `;expires=${NOW / 1000 - 1}`, 'expired'],
      ['set of parts', / "content-digest"/, '', 'uncovered'],
      ['time, taken away', /;created=\d+/, '', 'uncovered'],
      ['nonce, taken away', /;nonce="[^"]+"/, '', 'uncovered'],
    ] as const) {
      it(`with another ${what} in its parameters is refused: ${expected}`, async () => {
        const signed = await sign(report());
        const input = signed.headers.get('Signature-Input')?.replace(from, to);
        const other = await changed(signed, { headers: { 'Signature-Input': input } });
        assert.equal(await reason(other, { nonce: () => true }), expected);
      });
    }

    it('by another key is refused', async () => {
      assert.equal(await reason(await otherSigner(DEFAULTS)(report())), 'signature');
    });

    it('is refused when it is too old, or made too far in the future', async () => {
      const signed = await sign(report());
      const at = (seconds: number) => reason(signed, { now: () => NOW + seconds * 1000 });
      assert.deepEqual(await Promise.all([at(300), at(301), at(-60), at(-61)]), ['ok', 'expired', 'ok', 'early']);
      assert.equal(await reason(signed, { maxAge: 10, now: () => NOW + 11_000 }), 'expired');
    });

    it('is refused the second time, and only what is genuine uses up a nonce', async () => {
      const used = new Map<string, number>();
      const nonce = (keyId: string, value: string, until: number) => {
        if (used.has(`${keyId} ${value}`)) return false;
        used.set(`${keyId} ${value}`, until);
        return true;
      };
      const signed = await sign(report());
      assert.equal(await reason(await changed(signed, { body: '{}' }), { nonce }), 'digest');
      assert.equal(used.size, 0);
      assert.equal(await reason(signed, { nonce }), 'ok');
      assert.equal(await reason(signed, { nonce }), 'replayed');
      assert.deepEqual([...used.values()], [NOW / 1000 + 300]);
    });

    it('covers headers too, where both sides say so', async () => {
      const components = ['@target-uri', '@scheme', 'idempotency-key'];
      const request = new Request(url, { headers: { 'Idempotency-Key': 'k1' } });
      const signed = await signer({ ...DEFAULTS, keyId: 'a "key"', components })(request);
      assert.equal(await reason(signed, { components }, 'a "key"'), 'ok');
      signed.headers.set('Idempotency-Key', 'k2');
      assert.equal(await reason(signed, { components }, 'a "key"'), 'signature');
    });

    it('cannot be made of parts that the request lacks, or with a key id that cannot be written', async () => {
      for (const component of ['idempotency-key', '@nothing']) {
        await assert.rejects(signer({ ...DEFAULTS, components: [component] })(report()), UsageError);
      }
      assert.throws(() => signer({ keyId: '区' }), UsageError);
    });
  });
}

/** The request with something about it changed. */
async function changed(request: Request, change: { url?: string; method?: string; body?: string; headers?: object }) {
  const body = change.body ?? (await request.clone().text());
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(change.headers ?? {})) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  return new Request(change.url ?? request.url, { method: change.method ?? request.method, headers, body });
}
