/** Our SDK beside other clients and bare `fetch`: one file of `sdk/` for each table. */
import { measureAuth } from './sdk/auth.mjs';
import { measureCost } from './sdk/cost.mjs';
import { preparePeers } from './sdk/peers.mjs';
import { measureRetries } from './sdk/retries.mjs';
import { measureSize } from './sdk/size.mjs';
import { measureStreams } from './sdk/streams.mjs';
import { measureTypes } from './sdk/types.mjs';

const TABLES = {
  'after a failure': measureRetries,
  'server-sent events': measureStreams,
  size: measureSize,
  'cost of a call': measureCost,
  types: measureTypes,
  tokens: measureAuth,
};

/** Measures and resolves to rows for `npm run bench`. */
export async function run(progress = () => undefined) {
  progress('peers');
  const peers = await preparePeers();
  const rows = [];
  for (const [name, measure] of Object.entries(TABLES)) {
    progress(name);
    rows.push(...(await measure(peers, progress)));
  }
  return rows;
}
