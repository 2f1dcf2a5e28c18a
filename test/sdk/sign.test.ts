import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hmacSigner, signatureBase, verifyHmac } from '@digital-cq/sdk/sign';
import { describeSignedRequests, url } from './signed-request.js';

const secret = 'a secret of thirty-two bytes, or so';

describeSignedRequests({
  signer: (options) => hmacSigner({ ...options, secret }),
  otherSigner: (options) => hmacSigner({ ...options, secret: 'another' }),
  verify: (request, knows, options) =>
    verifyHmac(request, { ...options, secret: (keyId) => (knows(keyId) ? secret : undefined) }),
  emptyDigest: 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
});

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

describe('the example of RFC 9530, appendix B', () => {
  it('has the digest of the RFC', async () => {
    const body = '{"hello": "world"}\n';
    const signed = await hmacSigner({ keyId: 'vendor-1', secret })(new Request(url, { method: 'POST', body }));
    assert.equal(signed.headers.get('Content-Digest'), 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:');
  });
});
