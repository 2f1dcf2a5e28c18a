/**
 * Call sites of version 1.0.0, which did not check in types who may call what: its vendors write `Client`. They stay as
 * they are: a change of the SDK that breaks one of them is a breaking change.
 */
import {
  AbortedError,
  AuthError,
  createClient,
  DecodeError,
  HttpError,
  isError,
  isHttpError,
  isSdkError,
  NetworkError,
  publishableKey,
  SdkError,
  secretKey,
  TimeoutError,
  tokenProvider,
  UsageError,
  uuidv7,
  type Auth,
  type Call,
  type CallOptions,
  type Client,
  type ClientOptions,
  type PageCall,
  type ProvidedToken,
  type SafeResult,
  type SdkErrorKind,
  type WithResponse,
} from '@digital-cq/sdk';
import { getArea, listAreas } from '@digital-cq/sdk/areas';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import { revokePublishableKey } from '@digital-cq/sdk/auth';
import { reportIncident } from '@digital-cq/sdk/incidents';
import { claimTask, listTasks } from '@digital-cq/sdk/tasks';
import type { Area, AreaPage, Task, TaskPage } from '@digital-cq/sdk/types';

const baseUrl = 'https://platform.example.gov.cn/api/v1';

export const clientOf = (options: object = {}): Client =>
  createClient({ baseUrl, auth: publishableKey('pk_test'), random: () => 0, ...options });

export const withEverything: ClientOptions = {
  baseUrl,
  auth: secretKey('sk_test'),
  timeout: { attempt: 40, total: 1_000 },
  maxRetries: 0,
  locale: () => 'en',
  sessionId: 's1',
  fetch: (input, init) => fetch(input, init),
  random: Math.random,
};

export const token = async (): Promise<ProvidedToken> => ({ token: 't', expiresAt: new Date().toISOString() });
export const auth: Auth = tokenProvider(token);

export async function forms(client: Client): Promise<void> {
  const call: PageCall<TaskPage, Task> = listTasks(client);
  console.log((await call).items.length);
  const { data, requestId, response }: WithResponse<TaskPage> = await call.withResponse();
  console.log(data.nextCursor, requestId, response.status, (await call.asResponse()).status);
  const area: Call<Area> = getArea(client, { path: { code: '500153' } });
  const safe: SafeResult<Area> = await area.safe();
  console.log(safe.ok ? safe.data.name : safe.error.message);
  const areas: AreaPage = await listAreas(client);
  console.log(areas.items.length);
}

export async function inputs(client: Client, signal: AbortSignal): Promise<void> {
  await listTasks(client, { query: { state: ['offered', 'claimed'], q: '井盖', queue: 'open' } });
  const options: CallOptions = { ifMatch: '"3"', headers: { 'X-Client': 'test' }, signal, retry: false };
  await claimTask(client, { path: { id: uuidv7() } }, options);
  await uploadAttachment(client, { body: { file: new Blob(['hello'], { type: 'image/png' }) } });
  const nothing: undefined | void = await revokePublishableKey(client, { path: { id: 'X' } });
  console.log(nothing);
  const report = { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153' } };
  await reportIncident(client, { body: report });
  await listAreas(client, {}, { signal }).safe();
}

export async function failures(client: Client): Promise<string | number | undefined> {
  const result = await claimTask(client, { path: { id: 'X' } }).safe();
  if (result.ok) return result.data.id;
  const { error } = result;
  if (isError(claimTask, error, 409)) return error.problem?.assignee?.label;
  if (isHttpError(error, 403)) return error.status;
  if (isSdkError(error) && 'phase' in error) return String(error.phase);
  const kind: SdkErrorKind = error.kind;
  const retryable: boolean = error.retryable;
  console.log(kind, retryable, error.requestId);
  if (error instanceof HttpError) return error.retryAfter;
  const others = [AbortedError, AuthError, DecodeError, NetworkError, TimeoutError, UsageError, SdkError];
  return others.find((one) => error instanceof one)?.name;
}

export async function pages(client: Client): Promise<Task[]> {
  const tasks: Task[] = [];
  for await (const task of listTasks(client, { query: { queue: 'open' } })) tasks.push(task);
  for await (const { items } of listTasks(client).pages()) tasks.push(...items);
  return [...tasks, ...(await listTasks(client).toArray({ limit: 2 }))];
}
