import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createPlatform, type Platform, type PlatformOptions } from '@digital-cq/sandbox';
import type { components } from '../../packages/sandbox/src/generated/schema.js';
import { putEmptyDatabase } from './empty-database.js';

export type Schemas = components['schemas'];
export type Role = Schemas['Role'];

export const ORIGIN = 'https://www.example.gov.cn';
export const YUPING = '500153001001';

export interface Request {
  readonly as?: string | undefined;
  readonly method?: string;
  readonly json?: unknown;
  readonly body?: RequestInit['body'];
  readonly headers?: Record<string, string>;
}

export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface TestPlatform {
  readonly platform: Platform;
  readonly url: string;
  readonly dataDir: string;
  /** Calls the API; the caller says what it expects back, the platform checks it against the spec. */
  call<Body = Schemas['Problem']>(path: string, request?: Request): Promise<Reply<Body>>;
  /** A guest token for a person. */
  token(role: Role, options?: { sub?: string; areas?: string[]; label?: string }): Promise<string>;
  report(changes?: Record<string, unknown>, request?: Request): Promise<Schemas['IncidentReceipt']>;
  /** The tasks of an incident, as the district's dispatcher sees them. */
  tasksOf(incidentId: string): Promise<Schemas['Task'][]>;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'digital-cq-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A platform of its own on a free port, closed after the file's tests; every answer is checked against the spec. */
export async function startPlatform(options: Partial<PlatformOptions> = {}): Promise<TestPlatform> {
  const dataDir = options.dataDir ?? temporaryFolder();
  if (!existsSync(join(dataDir, 'db'))) await putEmptyDatabase(dataDir);
  const platform = await createPlatform({
    dataDir,
    publicUrl: 'http://localhost:1361',
    demoOrigins: [ORIGIN],
    seed: { incidents: 60, number: 1 },
    validateAnswers: true,
    ...options,
  });
  after(async () => {
    await platform.close();
    assert.deepEqual(platform.answerProblems, []);
  });
  const { url } = await platform.listen({ port: 0 });
  return { platform, url, dataDir, ...client(url, platform.demo) };
}

export function client(url: string, demo: Pick<Platform['demo'], 'publishableKey' | 'secretKey'>) {
  const call = async <Body>(path: string, request: Request = {}): Promise<Reply<Body>> => {
    const { as, json, headers = {} } = request;
    const response = await fetch(`${url}/api/v1${path}`, {
      method: request.method ?? (json === undefined && request.body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(as !== undefined && { authorization: `Bearer ${as}` }),
        ...(as?.startsWith('pk_') && { origin: ORIGIN }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(request.body !== undefined && { body: request.body }),
    });
    const text = await response.text();
    const isJson = text !== '' && (response.headers.get('content-type')?.includes('json') ?? false);
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const token = async (role: Role, options: { sub?: string; areas?: string[]; label?: string } = {}) => {
    const { sub = `${role}-1`, areas = ['500153'], label = `测试${role}` } = options;
    const { status, body } = await call<Schemas['GuestToken']>('/auth/guest-tokens', {
      as: demo.secretKey,
      json: { sub, roles: [role], areas, label },
    });
    assert.equal(status, 201);
    return body.token;
  };
  const report = async (changes: Record<string, unknown> = {}, request: Request = {}) => {
    const { status, body } = await call<Schemas['IncidentReceipt']>('/incidents', {
      as: demo.publishableKey,
      json: {
        categoryCode: '2101',
        description: '人行道井盖破损。',
        location: { areaCode: YUPING, address: '昌龙大道 128 号' },
        ...changes,
      },
      ...request,
    });
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  };
  const tasksOf = async (incidentId: string) => {
    const as = await token('district_dispatcher');
    return (await call<Schemas['TaskPage']>(`/tasks?incidentId=${incidentId}`, { as })).body.items;
  };
  return { call, token, report, tasksOf };
}

export function first<T>(items: readonly T[]): T {
  const [item] = items;
  assert.ok(item !== undefined, 'there is at least one');
  return item;
}

export interface LiveReader {
  readonly response: Response;
  /** Waits for the next event that fits. */
  next(fits?: (event: Schemas['LiveEvent']) => boolean): Promise<Schemas['LiveEvent']>;
  /** Everything that came so far. */
  readonly seen: Schemas['LiveEvent'][];
  /** Ends when the server ends the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream and reads its events as they come. */
export async function openStream(url: string, as: string, topics: string, lastEventId?: string): Promise<LiveReader> {
  const aborter = new AbortController();
  const response = await fetch(`${url}/api/v1/stream?topics=${topics}`, {
    signal: aborter.signal,
    headers: {
      authorization: `Bearer ${as}`,
      origin: ORIGIN,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
  });
  const seen: Schemas['LiveEvent'][] = [];
  const waiting = new Set<() => void>();
  const read = async () => {
    let buffer = '';
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      buffer += part.value;
      const blocks = buffer.split('\n\n');
      buffer = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data) seen.push(JSON.parse(data));
      }
      for (const wake of waiting) wake();
    }
  };
  const ended = read().catch(() => {});
  let position = 0;
  return {
    response,
    seen,
    ended,
    async next(fits = () => true) {
      for (;;) {
        for (; position < seen.length;) {
          const event = seen[position++];
          if (event && fits(event)) return event;
        }
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
    },
    close: () => aborter.abort(),
  };
}
