import { expect } from 'chai';
import { sm2 } from 'sm-crypto-v2';
import { rawToDer, sm2Signature, sm2Signer, verifySm2 } from '@digital-cq/sdk/sign/sm';

const userId = '1234567812345678';
const token = sm2.generateKeyPairHex();
const body = '{"description":"井盖破损"}';

describe('SM2 in a browser', () => {
  it('refuses a private key, which anybody could read', async () => {
    const options = { privateKey: token.privateKey, userId, form: 'raw' } as const;
    expect(() => sm2Signer({ keyId: 'vendor-1', ...options })).to.throw(/refuses a private key in a browser/);
    const error = await sm2Signature(new Uint8Array(1), options).catch((reason: unknown) => reason);
    expect(error).to.have.property('kind', 'usage');
  });

  for (const form of ['raw', 'der'] as const) {
    it(`has a token sign in the form ${form}, and the request goes out with its body`, async () => {
      const sign = sm2Signer({
        keyId: 'vendor-1',
        userId,
        form,
        privateKey: async (message, id) => {
          const raw = Uint8Array.from(
            sm2.doSignature(message, token.privateKey, { hash: true, userId: id }).match(/../g) ?? [],
            (pair) => parseInt(pair, 16),
          );
          return form === 'raw' ? raw : rawToDer(raw);
        },
      });
      const signed = await sign(new Request('/api/v1/incidents?area=500153', { method: 'POST', body }));
      const key = { publicKey: token.publicKey, userId, form };
      expect(await verifySm2(signed, { key: () => key })).to.have.property('ok', true);
      expect(await verifySm2(signed, { key: () => ({ ...key, userId: 'another' }) })).to.have.property('ok', false);
      // A body that had become a stream would not go over HTTP/1.1.
      expect((await fetch(signed)).status).to.be.greaterThan(0);
    });
  }
});
