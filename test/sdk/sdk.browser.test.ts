import { expect } from 'chai';
import { createClient, publishableKey, secretKey, tokenProvider } from '@digital-cq/sdk';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import { listAreas } from '@digital-cq/sdk/areas';
import { subscribe } from '@digital-cq/sdk/live';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** A client whose network is this function; everything above it is real. */
function clientOf(answer: (request: Request) => Response | Promise<Response>, options = {}) {
  const requests: Request[] = [];
  const client = createClient({
    baseUrl: '/api/v1',
    auth: publishableKey('pk_test'),
    random: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      return answer(request);
    },
    ...options,
  });
  return { client, requests };
}

describe('the SDK in a browser', () => {
  it('takes a base address relative to the page', async () => {
    const { client, requests } = clientOf(() => json(200, { items: [], nextCursor: null }));
    await listAreas(client, { query: { q: '昌元' } });
    expect(requests[0]?.url).to.equal(`${location.origin}/api/v1/areas?q=${encodeURIComponent('昌元')}`);
  });

  it('refuses a secret key', () => {
    expect(() => secretKey('sk_secret')).to.throw(/refuses to run in a browser/);
  });

  it('uploads a Blob as multipart, again with the same bytes when the first try fails', async () => {
    const arrived: string[] = [];
    const echo = async (request: Request) => {
      // By way of the network: WebKit gives the bytes of a form with a file to nobody on the page.
      arrived.push(await (await fetch(request.clone())).text());
      return arrived.length === 1 ? json(503, {}) : json(201, { id: 'A' });
    };
    const { client, requests } = clientOf(echo, { baseUrl: '/echo' });
    await uploadAttachment(client, { body: { file: new Blob(['photo'], { type: 'image/jpeg' }) } });
    for (const [at, request] of requests.entries()) {
      const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(request.headers.get('Content-Type') ?? '')?.[1];
      const [, part] = arrived[at]?.split(`--${boundary}`) ?? [];
      expect(part).to.match(/^\r\nContent-Disposition: form-data; name="file"; .+\r\nContent-Type: image\/jpeg\r\n/i);
      expect(part?.split('\r\n\r\n')[1]).to.equal('photo\r\n');
    }
    expect(requests).to.have.length(2);
    expect(requests[0]?.headers.get('Idempotency-Key')).to.equal(requests[1]?.headers.get('Idempotency-Key'));
  });

  it('ends the request itself, not only the promise, when the caller aborts', async () => {
    const controller = new AbortController();
    const { client, requests } = clientOf(
      (request) =>
        new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason));
          controller.abort();
        }),
    );
    const result = await listAreas(client, {}, { signal: controller.signal }).safe();
    expect(result.ok || result.error.name).to.equal('AbortError');
    expect(requests[0]?.signal.aborted).to.equal(true);
  });

  it('works where AbortSignal.any is missing', async () => {
    const any = Object.getOwnPropertyDescriptor(AbortSignal, 'any');
    Reflect.deleteProperty(AbortSignal, 'any');
    try {
      const { client } = clientOf(
        (request) =>
          new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason))),
        { timeout: { attempt: 20 }, maxRetries: 0 },
      );
      const result = await listAreas(client).safe();
      expect(result.ok || result.error.kind).to.equal('timeout');
    } finally {
      if (any) Object.defineProperty(AbortSignal, 'any', any);
    }
  });

  it('reads the live stream and closes it with the last subscription', async () => {
    let cancelled: () => void = () => {};
    const closed = new Promise<void>((resolve) => (cancelled = resolve));
    const { client } = clientOf(
      (request) =>
        new Response(
          new ReadableStream({
            start(controller) {
              request.signal.addEventListener('abort', () => {
                cancelled();
                controller.error(request.signal.reason);
              });
              const event = { type: 'opened', id: '1', data: {} };
              controller.enqueue(new TextEncoder().encode(`id: 1\ndata: ${JSON.stringify(event)}\n\n`));
            },
          }),
          { headers: { 'Content-Type': 'text/event-stream' } },
        ),
    );
    await new Promise<void>((resolve) => {
      const stop = subscribe(client, {
        topics: ['incidents'],
        onEvent: () => {},
        onStatus: (status) => {
          if (status !== 'live') return;
          stop();
          resolve();
        },
      });
    });
    await closed;
  });

  it('gives up on a host’s callback that fails, and says so', async () => {
    const { client } = clientOf(() => json(200, {}), {
      auth: tokenProvider(() => Promise.reject(new Error('signed out'))),
    });
    const result = await listAreas(client).safe();
    expect(result.ok || result.error.kind).to.equal('auth');
  });
});
