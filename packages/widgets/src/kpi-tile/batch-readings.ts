import type { Client } from '@digital-cq/sdk';
import { listIndicatorReadings } from '@digital-cq/sdk/indicators';
import type { IndicatorReading } from '@digital-cq/sdk/types';

/** As many as one request may ask for. */
const MOST = 60;
/** Tiles that read again do so by timers of the same length, started a moment apart. */
const AGAIN_MS = 20;
const ID = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

interface Reader {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly resolve: (reading: IndicatorReading | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** Who waits for the next request, by client and area. */
const gathering = new WeakMap<Client, Map<string, Reader[]>>();

/**
 * Reads one indicator of one area; tiles that ask in the same moment share a request. Resolves to nothing where the
 * platform knows of no such indicator. Giving up one reading leaves the others alone.
 * `again` waits a little longer for others, which nobody notices where a figure is shown already.
 */
export function readIndicator(
  client: Client,
  areaCode: string,
  id: string,
  { signal, again }: { signal: AbortSignal; again: boolean },
): Promise<IndicatorReading | undefined> {
  // One that is written wrongly would fail the request for all.
  if (!ID.test(id)) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const areas = gathering.get(client) ?? new Map<string, Reader[]>();
    gathering.set(client, areas);
    let readers = areas.get(areaCode);
    if (!readers) {
      const all: Reader[] = [];
      readers = all;
      areas.set(areaCode, all);
      setTimeout(
        () => {
          areas.delete(areaCode);
          send(client, areaCode, all);
        },
        again ? AGAIN_MS : 0,
      );
    }
    readers.push({ id, signal, resolve, reject });
  });
}

function send(client: Client, areaCode: string, readers: readonly Reader[]): void {
  const wanted = readers.filter(({ signal, reject }) => {
    if (signal.aborted) reject(signal.reason);
    return !signal.aborted;
  });
  const ids = [...new Set(wanted.map(({ id }) => id))];
  for (let from = 0; from < ids.length; from += MOST) {
    const some = ids.slice(from, from + MOST);
    void ask(
      client,
      areaCode,
      some,
      wanted.filter(({ id }) => some.includes(id)),
    );
  }
}

async function ask(client: Client, areaCode: string, ids: string[], readers: readonly Reader[]): Promise<void> {
  const request = new AbortController();
  let left = readers.length;
  for (const { signal, reject } of readers) {
    signal.addEventListener('abort', () => {
      reject(signal.reason);
      left -= 1;
      if (left === 0) request.abort(signal.reason);
    });
  }
  try {
    const { items } = await listIndicatorReadings(client, { query: { ids, areaCode } }, { signal: request.signal });
    const found = new Map(items.map((reading) => [reading.indicator.id, reading]));
    for (const { id, resolve } of readers) resolve(found.get(id));
  } catch (error) {
    for (const { reject } of readers) reject(error);
  }
}
