import { expect } from 'chai';
import { apiKey, basic, createClient } from '@digital-cq/sdk';
import { reportIncident } from '@digital-cq/sdk/incidents';
import { hmacSigner, verifyHmac } from '@digital-cq/sdk/sign';

const body = '{"description":"井盖破损"}';

describe('a request that a browser has written on', () => {
  it('is signed, can be checked, and goes out with its body', async () => {
    const sign = hmacSigner({ keyId: 'vendor-1', secret: 'a secret of thirty-two bytes, or so' });
    const signed = await sign(new Request('/api/v1/incidents?area=500153', { method: 'POST', body }));
    const checked = await verifyHmac(signed, { secret: () => 'a secret of thirty-two bytes, or so' });
    expect(checked.ok).to.equal(true);
    // A body that had become a stream would not go over HTTP/1.1.
    expect((await fetch(signed)).status).to.be.greaterThan(0);
  });

  it('has its key in the query and its body as it was', async () => {
    const sent: Request[] = [];
    const client = createClient({
      baseUrl: '/api/v1',
      auth: apiKey('key', 'k&1', { in: 'query' }),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        sent.push(request.clone());
        await fetch(request);
        return Response.json({}, { status: 201 });
      },
    });
    await reportIncident(client, {
      body: { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153' } },
    });
    expect(sent[0]?.url).to.equal(`${location.origin}/api/v1/incidents?key=k%261`);
    expect(await sent[0]?.json()).to.have.property('description', '井盖破损');
  });

  it('cannot have a cookie of its own, but a name outside of Latin-1', () => {
    expect(() => apiKey('key', 'k1', { in: 'cookie' })).to.throw(/cannot set a cookie in a browser/);
    expect(() => basic('渝', '快办')).not.to.throw();
  });
});
