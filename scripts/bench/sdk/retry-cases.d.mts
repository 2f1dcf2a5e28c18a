export interface RetryCase {
  name: string;
  method: 'GET' | 'POST';
  right: { requests: number; ended: 'ok' | 'failed' | 'aborted'; from: number; to: number; key?: 'same' };
}

export interface Tried {
  requests: number;
  key: 'same' | 'none' | 'differs';
  waitMs: number;
  ended: 'ok' | 'failed' | 'aborted';
}

export type Connect = (baseUrl: string) => Record<'GET' | 'POST', (signal: AbortSignal) => Promise<unknown>>;

export const RETRY_CASES: RetryCase[];
export function tryOut(retryCase: RetryCase, connect: Connect): Promise<Tried>;
export function isRight(retryCase: RetryCase, tried: Tried): boolean;
