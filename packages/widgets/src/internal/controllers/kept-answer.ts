import type { Client } from '@digital-cq/sdk';
import { VERSION } from '../version.js';
import { LiveData, type LiveDataHost, type LiveDataOptions } from './live-data.js';

/** Older than this, an answer is no better than none. */
const LIFE_MS = 90 * 86_400_000;

interface Kept<Data> {
  readonly version: string;
  readonly at: number;
  readonly data: Data;
}

export interface KeptDataOptions<Args extends readonly [Client | undefined, ...unknown[]], Data> extends Pick<
  LiveDataOptions<Args, Data>,
  'args' | 'load'
> {
  /** What the answer is called on this device, such as `areas 500153`; each platform has its own. */
  name: (args: Args) => string;
}

/**
 * Data that stands there at once when this device has it from an earlier visit, network or not, and is made new as soon
 * as the platform answers; until then `asOf` says how old it is. For what is the same for everybody and changes rarely.
 */
export function keptData<Args extends readonly [Client | undefined, ...unknown[]], Data>(
  host: LiveDataHost,
  { args, load, name }: KeptDataOptions<Args, Data>,
): LiveData<Args, Data> {
  const live = new LiveData<Args, Data>(host, {
    args,
    load: (now, context) => {
      const key = `cq-kept ${now[0]?.baseUrl} ${name(now)}`;
      const kept = context.previous === undefined ? read<Data>(key) : undefined;
      if (kept) {
        // Once it is shown.
        setTimeout(() => {
          if (live.data !== kept.data) return;
          live.asOf = new Date(kept.at);
          void live.reload();
        });
        return Promise.resolve(kept.data);
      }
      const answer = load(now, context);
      return answer instanceof Promise ? answer.then((data) => write(key, data)) : answer;
    },
  });
  return live;
}

function read<Data>(key: string): Kept<Data> | undefined {
  try {
    const kept: Kept<Data> | null = JSON.parse(localStorage.getItem(key) ?? 'null');
    // Another version may have kept it in another shape.
    return kept?.version === VERSION && Date.now() - kept.at < LIFE_MS ? kept : undefined;
  } catch {
    // Storage may be forbidden or hold something else: then nothing was kept.
    return undefined;
  }
}

function write<Data>(key: string, data: Data): Data {
  try {
    localStorage.setItem(key, JSON.stringify({ version: VERSION, at: Date.now(), data } satisfies Kept<Data>));
  } catch {
    // It may be full: the next visit asks the platform.
  }
  return data;
}
