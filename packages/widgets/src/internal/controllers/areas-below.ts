import type { Client } from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';
import type { Area } from '@digital-cq/sdk/types';
import { LiveData, waiting, type LiveDataHost } from './live-data.js';

/** The areas directly in another one, such as the townships of a district; none while there is no parent. */
export function areasBelow(
  host: LiveDataHost,
  parent: () => string | undefined,
): LiveData<readonly [Client | undefined, string | undefined], Area[]> {
  return new LiveData<readonly [Client | undefined, string | undefined], Area[]>(host, {
    args: () => [host.activeClient, parent() || undefined],
    load: ([client, code], { signal }) => (client && code ? load(client, code, signal) : waiting),
  });
}

async function load(client: Client, parent: string, signal: AbortSignal): Promise<Area[]> {
  const all: Area[] = [];
  for await (const area of listAreas(client, { query: { parent, limit: 200 } }, { signal })) all.push(area);
  return all;
}
