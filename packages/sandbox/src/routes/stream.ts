import { callerOf, type Call, type Context } from '../http/call.js';
import { forbidden } from '../http/problems.js';
import { readMeta } from '../store/meta.js';
import type { Caller, Scope } from '../types.js';

/** What a stream starts from, once the request is accepted. */
export interface StreamStart {
  readonly caller: Caller;
  readonly topics: ReadonlySet<string>;
  readonly position: string;
}

/** Checks the topics against the caller, and works out where the stream begins. */
export async function startStream(call: Call<'openStream'>, context: Context): Promise<StreamStart> {
  const caller = callerOf(call);
  const topics = new Set(call.query.topics);
  for (const topic of topics) {
    const scope = scopeOf(topic);
    if (!caller.scopes.includes(scope)) {
      throw forbidden([`您的身份不能订阅“${topic}”。`, `Your credential may not follow “${topic}”.`]);
    }
  }
  const head = await context.hub.head();
  const last = call.headers['Last-Event-ID'];
  // Before the first start there was only seeded history; beyond the end, the data was begun anew.
  const first = BigInt(String((await readMeta(context.db.pool, 'logStart')) ?? 0));
  const isKnown = last !== undefined && BigInt(last) >= first && BigInt(last) <= BigInt(head);
  return { caller, topics, position: isKnown ? String(BigInt(last)) : head };
}

const SCOPES: Readonly<Record<string, Scope>> = { incidents: 'incidents:read', tasks: 'tasks:read' };

/** Figures are for everybody who may read them, whatever areas the credential is for. */
function scopeOf(topic: string): Scope {
  return SCOPES[topic.split('/')[0] ?? ''] ?? 'indicators:read';
}
