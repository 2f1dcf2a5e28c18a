import type { Client } from '@digital-cq/sdk/runtime';
import {
  createAnswer,
  getTree,
  getValues,
  watchEvents,
  createAnswerStream,
  type Chunk,
  type Values,
} from './default.js';
import type { OrderPaidPayload, Webhooks } from './webhooks.js';

declare const client: Client;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export const depth = async () => (await getTree(client)).children[0]?.parent?.children.length;

export const nothing: Same<Values['nothing'], null> = true;
export const name: Same<Values['name'], string | null | undefined> = true;
export const pair: Same<Values['pair'], [string, number]> = true;
export const always: Same<Values['always'], 'fixed'> = true;
export const count: Same<Values['count'], number> = true;
export const either: Same<Values['either'], string | number> = true;
export const dated: Same<Values['dated'], string> = true;
export const anything: Same<Values['anything'], unknown> = true;

export async function values() {
  const { both, tags, mixed, named, json } = await getValues(client);
  const a: string = both.a;
  const tag: string = tags['x'] ?? '';
  const id: number | undefined = mixed?.id;
  return [a, tag, id, named?.deep, Array.isArray(json)];
}

/** A model that is not known is allowed, and the known ones are offered. */
export const answer = async () => (await createAnswer(client, { body: { model: 'tiny' } })).text;

void watchEvents(client);
void createAnswerStream(client, { body: { model: 'small' } });
type EventOf<T extends (...args: never[]) => AsyncIterable<unknown>> =
  ReturnType<T> extends AsyncIterable<infer Event> ? Event : never;
export const event: Same<EventOf<typeof watchEvents>, Chunk> = true;
export const streamed: Same<EventOf<typeof createAnswerStream>, Chunk> = true;
export const delta = (chunk: Chunk) => (chunk.type === 'delta' ? chunk.text : '');

export const payload: Same<Webhooks['order.paid'], OrderPaidPayload> = true;
export const paid: OrderPaidPayload = { order: '1' };
