/**
 * What a program of somebody else does with the packed SDK: something of every entry. Names no type of the DOM, so that
 * it is checked both with those and with Node's alone.
 */
import {
  createClient,
  isError,
  isSdkError,
  publishableKey,
  secretKey,
  tokenProvider,
  type CallOptions,
  type Client,
  type EventStream,
  type Middleware,
  type PageCall,
  type StreamEvent,
} from '@digital-cq/sdk';
import { getArea, listAreas } from '@digital-cq/sdk/areas';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import { mintGuestToken } from '@digital-cq/sdk/auth';
import { validation, type ValidationProblem } from '@digital-cq/sdk/dev';
import { grouped } from '@digital-cq/sdk/grouped';
import { explainIdentifier, isValidIdentifier, parseIdentifier, zhCN } from '@digital-cq/sdk/identifiers';
import { en } from '@digital-cq/sdk/identifiers/en';
import { listIncidents, reportIncident } from '@digital-cq/sdk/incidents';
import { subscribe, type LiveStatus } from '@digital-cq/sdk/live';
import { OutboxError, withOutbox } from '@digital-cq/sdk/outbox';
import { operation, type NoParams, type Operation } from '@digital-cq/sdk/runtime';
import { hmacSigner, verifyHmac } from '@digital-cq/sdk/sign';
import { isSm2Signature, sm2Signer, verifySm2 } from '@digital-cq/sdk/sign/sm';
import { openStream } from '@digital-cq/sdk/stream';
import { claimTask } from '@digital-cq/sdk/tasks';
import type { Area, Incident, IncidentPage, LiveEvent } from '@digital-cq/sdk/types';

const baseUrl = 'https://platform.example.gov.cn/api/v1';

const passOn: Middleware = async (request, next, { operationId, attempt }) => {
  request.headers.set('X-Attempt', `${operationId} ${attempt}`);
  return next(request);
};

export const page = createClient({ baseUrl, auth: publishableKey('pk_1'), locale: 'zh-CN', middleware: [passOn] });
export const staff = createClient({
  baseUrl,
  auth: tokenProvider(async () => ({ token: 't', expiresIn: 600 })),
  sessionId: 's1',
});
export const server = createClient({
  baseUrl,
  auth: secretKey('sk_1'),
  sign: hmacSigner({ keyId: 'vendor-1', secret: 'secret' }),
  timeout: { attempt: 5_000 },
});

export const checked = (problems: ValidationProblem[]) =>
  createClient({
    baseUrl,
    auth: publishableKey('pk_1'),
    middleware: [validation({ answers: (error) => void problems.push(...error.problems) })],
  });

export async function operations(options: CallOptions): Promise<Area | undefined> {
  const area: Area = await getArea(page, { path: { code: '500153' } }, options);
  const { data, requestId, response } = await listAreas(page).withResponse();
  const status: number = response.status;
  console.log(area.code, data.items.length, requestId?.length, status);
  await uploadAttachment(page, { body: { file: new Blob(['x'], { type: 'image/png' }) } });
  const minted = await mintGuestToken(server, {
    body: { sub: '1', label: '网格员', roles: ['grid_worker'], areas: ['500153'], origin: 'https://site.example' },
  }).safe();
  // @ts-expect-error A publishable key mints no tokens: the contract closes that to it.
  void mintGuestToken(page, minted);
  return data.items[0];
}

export async function failures(): Promise<string | undefined> {
  const claimed = await claimTask(staff, { path: { id: '01KAQ3N8W5J6M4T7R9YBXCDFGJ' } }, { ifMatch: '"3"' }).safe();
  if (claimed.ok) return claimed.data.id;
  if (isError(claimTask, claimed.error, 409)) return claimed.error.problem?.assignee?.label;
  try {
    await reportIncident(page, {
      body: { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153' } },
    });
  } catch (error) {
    if (isError(reportIncident, error, 422)) return error.problem?.errors?.[0]?.message;
    if (isSdkError(error)) return `${error.kind} ${error.retryable}`;
  }
  return undefined;
}

export async function pages(): Promise<Incident[]> {
  const call: PageCall<IncidentPage, Incident> = listIncidents(page, { query: { areaCode: '500153' } });
  for await (const { items, nextCursor } of call.pages()) console.log(items.length, nextCursor);
  for await (const { no } of call) console.log(no);
  return call.toArray({ limit: 10 });
}

export async function events(): Promise<string | undefined> {
  const stream: EventStream<LiveEvent> = openStream(staff, { query: { topics: ['tasks'] } }, { lastEventId: '5' });
  for await (const { id, data } of stream.events() satisfies AsyncIterable<StreamEvent<LiveEvent>>) {
    return id + data.type;
  }
  return undefined;
}

export function live(statuses: LiveStatus[]): () => void {
  return subscribe(staff, {
    topics: ['incidents', 'tasks/01KAQ3N8W5J6M4T7R9YBXCDFGJ'],
    onEvent: ({ id, subject }) => console.log(id, subject),
    onStatus: (status) => statuses.push(status),
    onResync: () => undefined,
  });
}

export function together(client: Client) {
  const api = grouped(client);
  return api.areas.get({ path: { code: '500153' } }).safe();
}

export function identifiers(text: string): readonly string[] {
  const identifier = parseIdentifier(text);
  return isValidIdentifier(identifier) ? [] : explainIdentifier(identifier, text ? en : zhCN).problems;
}

export async function signatures(request: Request): Promise<boolean> {
  const { ok } = await verifyHmac(request, { secret: (keyId) => (keyId === 'vendor-1' ? 'secret' : undefined) });
  return ok;
}

/** A key that stays in a hardware token, and what the other side knows of it. */
export async function signaturesBySm2(request: Request, publicKey: Uint8Array): Promise<string> {
  const key = { publicKey, userId: '1234567812345678', form: 'der' } as const;
  const sign = sm2Signer({ keyId: 'vendor-1', ...key, privateKey: async (message) => message });
  // @ts-expect-error Whose signature it is has no default.
  sm2Signer({ keyId: 'vendor-1', privateKey: publicKey, form: 'raw' });
  const checked = await verifySm2(await sign(request), { key: () => key });
  const known = await isSm2Signature(publicKey, publicKey, key);
  return checked.ok ? `${checked.keyId} ${known}` : checked.reason;
}

/** A line of a client that was generated from another contract. */
export const ping: Operation<NoParams, { pong: boolean }, { 503: string }, true, 'basic'> = operation({
  id: 'ping',
  method: 'GET',
  path: '/ping',
});

/** A report with a photo, kept until there is a network. */
export async function keep(file: Blob): Promise<string> {
  const client = withOutbox(createClient({ baseUrl, auth: publishableKey('pk_1'), subject: null }));
  try {
    const photo = await uploadAttachment.queue(client, { body: { file } });
    const body = {
      categoryCode: '2101',
      description: '…',
      location: { areaCode: '500153' },
      attachmentIds: [photo.ref('id')],
    };
    const { no } = await (await reportIncident.queue(client, { body })).settled;
    return no;
  } catch (error) {
    if (error instanceof OutboxError && error.reason === 'full') return '';
    throw error;
  }
}
