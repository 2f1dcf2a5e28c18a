import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { UsageError } from '@digital-cq/sdk';
import {
  derToRaw,
  isSm2Signature,
  rawToDer,
  sm2Digest,
  sm2Signature,
  sm2Signer,
  sm3,
  verifySm2,
  type Sm2Form,
  type Sm2SigningOptions,
} from '@digital-cq/sdk/sign/sm';
import { describeSignedRequests, NOW, report } from './signed-request.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const toHex = (value: Uint8Array) => Buffer.from(value).toString('hex');

/** GB/T 32918.5-2017 (GM/T 0003.5-2012), annex A: a signature on the recommended curve. */
const EXAMPLE = {
  message: bytes('message digest'),
  userId: '1234567812345678',
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  digest: 'f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640',
  k: 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n,
  raw:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
    'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  der:
    '3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
    '022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
};
const { message, userId, privateKey, publicKey } = EXAMPLE;
const FORMS = ['raw', 'der'] as const satisfies readonly Sm2Form[];
const ORDER = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';

describe('SM3', () => {
  for (const [what, text, hash] of [
    ['three bytes', 'abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['64 bytes', 'abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ] as const) {
    it(`hashes the example of ${what} as GB/T 32905-2016, annex A`, async () => {
      assert.equal(toHex(await sm3(bytes(text))), hash);
    });
  }

  it('hashes as OpenSSL does, at every length around the ends of blocks', async () => {
    for (let length = 0; length <= 130; length += 1) {
      const input = Uint8Array.from({ length }, (_, index) => (index * 167) % 256);
      assert.equal(toHex(await sm3(input)), createHash('sm3').update(input).digest('hex'), `${length} bytes`);
    }
  });
});

describe('the example of GB/T 32918.5-2017, annex A', () => {
  it('has the digest of the standard', async () => {
    assert.equal(toHex(await sm2Digest(message, { publicKey, userId })), EXAMPLE.digest);
  });

  for (const form of FORMS) {
    it(`is signed as in the standard when chance gives its k, in the form ${form}`, async (test) => {
      // A number below the order is drawn as 48 bytes modulo the order less one, plus one.
      const drawn = fromHex((EXAMPLE.k - 1n).toString(16).padStart(96, '0'));
      test.mock.method(crypto, 'getRandomValues', (array: Uint8Array) => {
        array.set(drawn);
        return array;
      });
      assert.equal(toHex(await sm2Signature(message, { privateKey, userId, form })), EXAMPLE[form]);
    });

    it(`is accepted in the form ${form}, and in no other`, async () => {
      const signature = fromHex(EXAMPLE[form]);
      const accepted = FORMS.map((each) => isSm2Signature(signature, message, { publicKey, userId, form: each }));
      assert.deepEqual(
        await Promise.all(accepted),
        FORMS.map((each) => each === form),
      );
    });
  }

  it('is accepted with each way to write the public key', async () => {
    // y is odd.
    const compressed = `03${publicKey.slice(2, 66)}`;
    const written = [publicKey, publicKey.toUpperCase(), publicKey.slice(2), compressed, fromHex(publicKey)];
    for (const each of written) {
      assert.ok(await isSm2Signature(fromHex(EXAMPLE.raw), message, { publicKey: each, userId, form: 'raw' }));
    }
  });

  it('is refused with one bit of it changed, wherever that is', async () => {
    for (const form of FORMS) {
      const signature = fromHex(EXAMPLE[form]);
      for (const at of signature.keys()) {
        const changed = signature.map((byte, index) => (index === at ? byte ^ 1 : byte));
        assert.equal(await isSm2Signature(changed, message, { publicKey, userId, form }), false, `${form}, byte ${at}`);
      }
    }
  });

  for (const [what, ofMessage, change] of [
    ['another message', bytes('message digest.'), {}],
    ['another user id', message, { userId: '1234567812345679' }],
    ['another key', message, { publicKey: `02${publicKey.slice(2, 66)}` }],
  ] as const) {
    it(`is refused for ${what}`, async () => {
      const known = { publicKey, userId, form: 'raw', ...change } as const;
      assert.equal(await isSm2Signature(fromHex(EXAMPLE.raw), ofMessage, known), false);
    });
  }
});

describe('the two forms of a signature', () => {
  for (const [what, r, s, der] of [
    ['small numbers', '01', '7f', '300602010102017f'],
    ['numbers whose first bit is set', '80', 'ff00', '3009020200800203' + '00ff00'],
    ['a number with leading zeros', `7f${'00'.repeat(30)}`, '0100', `3025021f7f${'00'.repeat(30)}02020100`],
    ['the published numbers', EXAMPLE.raw.slice(0, 64), EXAMPLE.raw.slice(64), EXAMPLE.der],
  ] as const) {
    it(`hold ${what}`, () => {
      const raw = r.padStart(64, '0') + s.padStart(64, '0');
      assert.equal(toHex(rawToDer(fromHex(raw))), der);
      assert.equal(toHex(derToRaw(fromHex(der))), raw);
    });
  }

  for (const [what, der] of [
    ['nothing', ''],
    ['a byte more behind', `${EXAMPLE.der}00`],
    ['a byte less', EXAMPLE.der.slice(0, -2)],
    ['a byte more inside', '300702010102017f00'],
    ['a negative number', '3006020101020180'],
    ['a zero that is not needed', '30070202000102017f'],
    ['a length in its long form', '30810602010102017f'],
    ['another tag', '310602010102017f'],
    ['a number that is no INTEGER', '300602010104017f'],
    ['zero', '300602010002017f'],
    ['the order of the curve', `3026020101022100${ORDER}`],
    ['more than 32 bytes', `30270201010222${'01'.repeat(34)}`],
  ] as const) {
    it(`in DER, are none with ${what}`, async () => {
      assert.throws(() => derToRaw(fromHex(der)), UsageError);
      assert.equal(await isSm2Signature(fromHex(der), message, { publicKey, userId, form: 'der' }), false);
    });
  }

  for (const [what, raw] of [
    ['63 bytes', EXAMPLE.raw.slice(2)],
    ['65 bytes', `${EXAMPLE.raw}00`],
    ['zero', '00'.repeat(32) + EXAMPLE.raw.slice(64)],
    ['the order of the curve', EXAMPLE.raw.slice(0, 64) + ORDER],
  ] as const) {
    it(`in bytes, are none with ${what}`, async () => {
      assert.throws(() => rawToDer(fromHex(raw)), UsageError);
      assert.equal(await isSm2Signature(fromHex(raw), message, { publicKey, userId, form: 'raw' }), false);
    });
  }

  it('go over into each other, whatever was signed', async () => {
    for (let round = 0; round < 20; round += 1) {
      const raw = await sm2Signature(bytes(`${round}`), { privateKey, userId, form: 'raw' });
      const der = rawToDer(raw);
      assert.deepEqual(derToRaw(der), raw);
      assert.ok(await isSm2Signature(der, bytes(`${round}`), { publicKey, userId, form: 'der' }));
    }
  });
});

const key = { publicKey, userId, form: 'raw' } as const;
const options = { keyId: 'vendor-1', privateKey, userId, form: 'raw', now: () => NOW } as const;

describeSignedRequests({
  signer: (own) => sm2Signer({ ...options, ...own }),
  otherSigner: (own) => sm2Signer({ ...options, ...own, privateKey: fromHex('01'.repeat(32)) }),
  verify: (request, knows, own) => verifySm2(request, { ...own, key: (keyId) => (knows(keyId) ? key : undefined) }),
  emptyDigest: `sm3=:${createHash('sm3').digest('base64')}:`,
});

describe('a request signed by SM2', () => {
  const reason = async (request: Request, known: Parameters<typeof isSm2Signature>[2]) => {
    const result = await verifySm2(request, { key: () => known, now: () => NOW });
    return result.ok ? 'ok' : result.reason;
  };

  it('says with what it was signed, and hashed', async () => {
    const signed = await sm2Signer(options)(report());
    assert.match(signed.headers.get('Signature-Input') ?? '', /;alg="sm2-sm3"/);
    const digest = createHash('sm3').update('{"description":"井盖破损"}').digest('base64');
    assert.equal(signed.headers.get('Content-Digest'), `sm3=:${digest}:`);
  });

  it('is accepted in the form that was agreed, under the user id that was agreed', async () => {
    const signed = await sm2Signer({ ...options, form: 'der', userId: '渝快政' })(report());
    const agreed = { publicKey, userId: '渝快政', form: 'der' } as const;
    assert.equal(await reason(signed, agreed), 'ok');
    assert.equal(await reason(signed, { ...agreed, form: 'raw' }), 'signature');
    assert.equal(await reason(signed, { ...agreed, userId }), 'signature');
  });

  it('may be signed where the key is, so that the key never comes into the program', async () => {
    const asked: unknown[] = [];
    const sign = sm2Signer({
      ...options,
      form: 'der',
      privateKey: async (text, id) => {
        asked.push(new TextDecoder().decode(text).split('\n')[0], id);
        return rawToDer(await sm2Signature(text, { privateKey, userId: id, form: 'raw' }));
      },
    });
    assert.equal(await reason(await sign(report()), { ...key, form: 'der' }), 'ok');
    assert.deepEqual(asked, ['"@method": POST', userId]);
  });

  it('fails to be signed when the function gives something else than it should', async () => {
    const sign = sm2Signer({ ...options, form: 'der', privateKey: () => fromHex(EXAMPLE.raw) });
    await assert.rejects(sign(report()), UsageError);
  });
});

describe('signing by SM2', () => {
  const wrong: Record<string, Partial<Record<keyof Sm2SigningOptions, unknown>>> = {
    'no user id': { userId: undefined },
    'an empty user id': { userId: '' },
    'a user id whose length does not fit': { userId: '区'.repeat(2731) },
    'another form': { form: 'pem' },
    'no form': { form: undefined },
    'no key': { privateKey: '' },
    'a short key': { privateKey: privateKey.slice(2) },
    'a key that is no number': { privateKey: 'x'.repeat(64) },
    'a key of zeros': { privateKey: new Uint8Array(32) },
    'a key beyond the curve': { privateKey: ORDER.replace(/3$/, '2') },
  };
  for (const [what, change] of Object.entries(wrong)) {
    it(`is refused at once with ${what}, and the key stays out of the message`, async () => {
      // What a program without types may pass.
      const given: Parameters<typeof sm2Signer>[0] = Object.assign({ ...options }, change);
      const error = await sm2Signature(message, given).catch((reason: unknown) => reason);
      assert.ok(error instanceof UsageError);
      assert.throws(() => sm2Signer(given), UsageError);
      assert.doesNotMatch(error.message, new RegExp(privateKey.slice(2, 20)));
    });
  }

  it('takes every key of the curve', async () => {
    for (const each of ['01'.padStart(64, '0'), ORDER.replace(/3$/, '1')]) {
      assert.equal((await sm2Signature(message, { privateKey: each, userId, form: 'raw' })).length, 64);
    }
  });

  it('tells a public key that is none', async () => {
    for (const each of ['', publicKey.slice(0, -2), `05${publicKey.slice(2)}`, publicKey.replace(/13$/, '14')]) {
      await assert.rejects(sm2Digest(message, { publicKey: each, userId }), UsageError);
      await assert.rejects(
        verifySm2(await sm2Signer(options)(report()), { key: () => ({ ...key, publicKey: each }), now: () => NOW }),
        UsageError,
      );
    }
  });
});
