import { createHash } from 'node:crypto';
import { transaction, type Queryable } from '../store/database.js';
import { findKept, forgetKept, keep, tryHoldKey } from '../store/idempotency.js';
import type { OperationId } from '../types.js';
import { callerOf, type Answer, type AnswerBody, type Call, type Context, type Handler } from './call.js';
import { Problem } from './problems.js';

const KEPT_MS = 7 * 24 * 3_600_000;

/** What a command leaves behind: JSON from which its answer can be made, now or again. */
type Facts = object;

/**
 * A handler that changes something. `effect` runs in one transaction together with what a repeated request needs;
 * `answer` makes the answer from those facts. Query codes, tokens and signed addresses are made there, every time
 * anew: they are never stored.
 */
export function command<O extends OperationId, F extends Facts>(
  effect: (tx: Queryable, call: Call<O>, context: Context) => Promise<F>,
  answer: (facts: F, call: Call<O>, context: Context) => Answer<AnswerBody<O>> | Promise<Answer<AnswerBody<O>>>,
): Handler<O> {
  return async (call, context) => {
    const { facts, isReplay } = await runOnce(call, context, (tx) => effect(tx, call, context));
    context.hub.wake();
    const result = await answer(facts, call, context);
    return isReplay ? { ...result, headers: { ...result.headers, 'Idempotent-Replayed': 'true' } } : result;
  };
}

/** Runs the effect unless the same request ran within the time that is given; then its facts are found again. */
export async function runOnce<F extends Facts>(
  call: Call,
  context: Context,
  effect: (tx: Queryable) => Promise<F>,
  keptMs = KEPT_MS,
): Promise<{ facts: F; isReplay: boolean }> {
  const key = call.headers['Idempotency-Key'];
  if (key === undefined) return { facts: await transaction(context.db.pool, effect), isReplay: false };

  const owner = callerOf(call).identity;
  const fingerprint = fingerprintOf(call);
  const since = new Date(call.now.getTime() - keptMs);
  return transaction(context.db.pool, async (tx) => {
    if (!(await tryHoldKey(tx, owner, key))) {
      throw new Problem('idempotency_in_progress', { headers: { 'Retry-After': '1' } });
    }
    const kept = await findKept(tx, owner, key, since);
    if (kept) {
      if (kept.fingerprint !== fingerprint) throw new Problem('idempotency_mismatch');
      // The same operation wrote them, which the fingerprint proves.
      return { facts: kept.facts as F, isReplay: true };
    }
    const facts = await effect(tx);
    await keep(tx, owner, key, { fingerprint, facts }, call.now);
    return { facts, isReplay: false };
  });
}

function fingerprintOf(call: Call): string {
  const hash = createHash('sha256').update(`${call.operationId} ${call.target}\n`);
  if (call.file) hash.update(call.file);
  else hash.update(JSON.stringify(call.body ?? null));
  return hash.digest('hex');
}

/** Lets go of keys after their seven days. */
export async function forgetOldAnswers(context: Pick<Context, 'db' | 'clock'>): Promise<void> {
  await forgetKept(context.db.pool, new Date(context.clock().getTime() - KEPT_MS));
}
