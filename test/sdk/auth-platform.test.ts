import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { createClient, isError, none, publishableKey, secretKey, tokenProvider, type Client } from '@digital-cq/sdk';
import { getSession, mintGuestToken } from '@digital-cq/sdk/auth';
import { ORIGIN, startPlatform } from '../sandbox/support.js';

const { url, platform } = await startPlatform();
const baseUrl = `${url}/api/v1`;

const worker = { sub: 'grid-0017', label: '昌元街道网格员', roles: ['grid_worker' as const], areas: ['500153001'] };

describe('a site’s back end', () => {
  const platformClient = createClient({ baseUrl, auth: secretKey(platform.demo.secretKey) });

  it('mints tokens, and its pages act with them as the person signed in', async () => {
    const backEnd = createServer((_, response) => {
      mintGuestToken(platformClient, { body: worker }).then(
        (token) => response.setHeader('Cache-Control', 'no-store').end(JSON.stringify(token)),
        () => response.writeHead(502).end(),
      );
    });
    await new Promise<void>((resolve) => backEnd.listen(0, '127.0.0.1', resolve));
    after(() => {
      backEnd.closeAllConnections();
      backEnd.close();
    });
    const { port } = backEnd.address() as AddressInfo;
    let asked = 0;
    const page = createClient({
      baseUrl,
      auth: tokenProvider(async () => {
        asked += 1;
        return (await fetch(`http://127.0.0.1:${port}/my/session/cq-token`)).json();
      }),
    });
    const sessions = await Promise.all(Array.from({ length: 20 }, () => getSession(page)));
    for (const { kind, label, areas } of sessions) {
      assert.deepEqual({ kind, label, areas }, { kind: 'guest', label: worker.label, areas: worker.areas });
    }
    assert.equal(asked, 1);
  });

  it('is asked for another token when the platform refuses one', async () => {
    const { token, expiresAt } = await mintGuestToken(platformClient, { body: worker });
    const given = [{ token: `${token}x`, expiresAt }];
    const page = createClient({ baseUrl, auth: tokenProvider(async () => given.pop() ?? { token, expiresAt }) });
    assert.equal((await getSession(page)).kind, 'guest');
    assert.equal(given.length, 0);
  });

  it('is the only one that can mint', async () => {
    for (const auth of [publishableKey(platform.demo.publishableKey), none()]) {
      // Of any scheme, as it would be without types: with them this does not compile.
      const client: Client = createClient({ baseUrl, auth });
      const result = await mintGuestToken(client, { body: worker }, { headers: { Origin: ORIGIN } }).safe();
      assert.ok(!result.ok);
      assert.ok(isError(mintGuestToken, result.error, 401) || isError(mintGuestToken, result.error, 403));
    }
  });
});
