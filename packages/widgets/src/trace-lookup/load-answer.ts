import type { Client } from '@digital-cq/sdk';
import { getPremises } from '@digital-cq/sdk/premises';
import { getTraceItem, listTraceEvents, resolveCode } from '@digital-cq/sdk/trace';
import type { CodeResolution, PremisesDetail, TraceEvent, TraceItem } from '@digital-cq/sdk/types';
import type { CallOptions } from '@digital-cq/sdk';

/** What a code stands for: a piece of food, or a place of business. */
export type Answer = { readonly resolution: CodeResolution } & (
  | { readonly item: TraceItem; readonly premises?: undefined }
  | { readonly premises: PremisesDetail; readonly item?: undefined }
);

/** The longest path that is fetched; what is longer is cut and said to be. */
export const MOST_EVENTS = 600;

/** Texts come in the language of the widget, which may differ from that of its page. */
function options(language: string, signal: AbortSignal): CallOptions {
  return { signal, headers: { 'Accept-Language': language } };
}

export async function loadAnswer(client: Client, code: string, language: string, signal: AbortSignal): Promise<Answer> {
  const call = options(language, signal);
  const resolution = await resolveCode(client, { query: { value: code } }, call);
  const path = { id: resolution.subject.id };
  return resolution.subject.type === 'premises'
    ? { resolution, premises: await getPremises(client, { path }, call) }
    : { resolution, item: await getTraceItem(client, { path }, call) };
}

export function loadPath(client: Client, id: string, language: string, signal: AbortSignal): Promise<TraceEvent[]> {
  const call = listTraceEvents(client, { path: { id }, query: { limit: 200 } }, options(language, signal));
  return call.toArray({ limit: MOST_EVENTS });
}
