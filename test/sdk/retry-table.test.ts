import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, publishableKey } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';
import { reportIncident } from '@digital-cq/sdk/incidents';
import { isRight, RETRY_CASES, tryOut, type Connect } from '../../scripts/bench/sdk/retry-cases.mjs';

const report = { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153' } };

const connect: Connect = (baseUrl) => {
  const client = createClient({ baseUrl, auth: publishableKey('pk_test') });
  return {
    GET: async (signal) => getArea(client, { path: { code: '500153' } }, { signal }),
    POST: async (signal) => reportIncident(client, { body: report }, { signal }),
  };
};

describe('the table of retries', () => {
  for (const one of RETRY_CASES) {
    const { requests, key, from, ended } = one.right;
    const again = `sends it again${key ? ' under the same key' : ''}${from > 0 ? ` after ${from} ms or more` : ''}`;
    it(`${one.name}: ${requests === 2 ? again : `${ended} at once`}`, async () => {
      const tried = await tryOut(one, connect);
      assert.ok(isRight(one, tried), JSON.stringify(tried));
    });
  }
});
