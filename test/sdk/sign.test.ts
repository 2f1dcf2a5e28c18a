import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UsageError } from '@digital-cq/sdk';
import { hmacSigner, signatureBase, verifyHmac, type VerifyHmacOptions } from '@digital-cq/sdk/sign';

const secret = 'a secret of thirty-two bytes, or so';
const NOW = Date.parse('2026-11-23T09:00:00+08:00');
const sign = hmacSigner({ keyId: 'vendor-1', secret, now: () => NOW });
const url = 'https://platform.test/api/v1/incidents?area=500153&q=%E4%BA%95';
const report = () => new Request(url, { method: 'POST', body: '{"description":"井盖破损"}' });

const verify = (request: Request, options: Partial<VerifyHmacOptions> = {}) =>
  verifyHmac(request, { secret: (id) => (id === 'vendor-1' ? secret : undefined), now: () => NOW, ...options });
const reason = async (request: Request, options: Partial<VerifyHmacOptions> = {}) => {
  const result = await verify(request, options);
  return result.ok ? 'ok' : result.reason;
};

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

describe('the example of RFC 9421, B.2.5', () => {
  const key = Buffer.from(
    'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==',
    'base64',
  );
  const components = ['date', '@authority', 'content-type'];
  const input = '("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"';
  const signature = 'pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=';
  const request = (headers = {}) =>
    new Request('https://example.com/foo?param=Value&Pet=dog', {
      method: 'POST',
      headers: { Date: 'Tue, 20 Apr 2021 02:07:55 GMT', 'Content-Type': 'application/json', ...headers },
      body: '{"hello": "world"}',
    });
  const options = { components, secret: () => key, now: () => 1_618_884_475_000 };

  it('has the signature base of the RFC', () => {
    assert.equal(
      signatureBase(request(), components, { created: 1618884473, keyid: 'test-shared-secret' })?.base,
      [
        '"date": Tue, 20 Apr 2021 02:07:55 GMT',
        '"@authority": example.com',
        '"content-type": application/json',
        `"@signature-params": ${input}`,
      ].join('\n'),
    );
  });

  it('is signed as in the RFC', async () => {
    const signed = await hmacSigner({
      keyId: 'test-shared-secret',
      secret: key,
      components,
      now: () => 1_618_884_473_000,
      nonce: () => undefined,
    })(request());
    assert.equal(signed.headers.get('Signature-Input'), `sig=${input}`);
    assert.equal(signed.headers.get('Signature'), `sig=:${signature}:`);
  });

  it('is accepted under its own label, beside the signature of somebody else', async () => {
    const headers = {
      'Signature-Input': `ttrp=("@path");created=1;keyid="other, key=()", sig-b25=${input}`,
      Signature: `ttrp=:AAAA:, sig-b25=:${signature}:`,
    };
    const own = (id: string) => (id === 'test-shared-secret' ? key : undefined);
    assert.deepEqual(await verifyHmac(request(headers), { ...options, secret: own }), {
      ok: true,
      keyId: 'test-shared-secret',
      created: 1618884473,
      nonce: undefined,
    });
  });
});

describe('a signed request', () => {
  it('is accepted, with its body left to read', async () => {
    const signed = await sign(report());
    const result = await verify(signed);
    assert.ok(result.ok);
    assert.equal(result.keyId, 'vendor-1');
    assert.equal(result.created, NOW / 1000);
    assert.equal(await signed.text(), '{"description":"井盖破损"}');
  });

  it('has a digest of its body as in RFC 9530, without one too', async () => {
    // RFC 9530, appendix B.
    const body = '{"hello": "world"}\n';
    const full = await sign(new Request(url, { method: 'POST', body }));
    assert.equal(full.headers.get('Content-Digest'), 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:');
    const empty = await sign(new Request(url));
    assert.equal(empty.headers.get('Content-Digest'), 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:');
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
    [
      'body, with its digest',
      { body: '', headers: { 'Content-Digest': 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:' } },
      'signature',
    ],
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
      assert.equal(
        await reason(await changed(signed, { headers: { 'Signature-Input': input } }), { nonce: () => true }),
        expected,
      );
    });
  }

  it('by another secret is refused', async () => {
    const other = hmacSigner({ keyId: 'vendor-1', secret: 'another', now: () => NOW });
    assert.equal(await reason(await other(report())), 'signature');
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
    const keyed = hmacSigner({ keyId: 'a "key"', secret, components, now: () => NOW });
    const request = new Request(url, { headers: { 'Idempotency-Key': 'k1' } });
    const check = (signed: Request) =>
      reason(signed, { components, secret: (id) => (id === 'a "key"' ? secret : undefined) });
    const signed = await keyed(request);
    assert.equal(await check(signed), 'ok');
    signed.headers.set('Idempotency-Key', 'k2');
    assert.equal(await check(signed), 'signature');
  });

  it('cannot be made of parts that the request lacks, or with a key id that cannot be written', async () => {
    const keyed = hmacSigner({ keyId: 'vendor-1', secret, components: ['idempotency-key'] });
    await assert.rejects(keyed(report()), UsageError);
    await assert.rejects(hmacSigner({ keyId: 'vendor-1', secret, components: ['@nothing'] })(report()), UsageError);
    assert.throws(() => hmacSigner({ keyId: '区', secret }), UsageError);
  });
});
