/** Times calls in rounds, every contender once a round and in another order each time. Runs in Node and in a page. */
const BODY = JSON.stringify({
  code: '500153',
  name: '荣昌区',
  level: 'district',
  path: [{ code: '50', name: '重庆市', level: 'city' }],
});

/** A network that answers at once. */
export const stub = async () => new Response(BODY, { headers: { 'Content-Type': 'application/json' } });

/** Calls of one contender in a row: few, so that what else the machine does slows all contenders of a round alike. */
const BLOCK = 100;

/** `calls` is a function for each name; resolves to each name's microseconds a call, round by round. */
export async function timeRounds(calls, { rounds, times }) {
  const names = Object.keys(calls);
  const found = Object.fromEntries(names.map((name) => [name, []]));
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const spent = Object.fromEntries(names.map((name) => [name, 0]));
    for (let block = 0; block < times / BLOCK; block += 1) {
      for (let at = 0; at < names.length; at += 1) {
        const name = names[(at + block) % names.length];
        spent[name] += await timeBlock(calls[name]);
      }
    }
    if (round > 0) for (const name of names) found[name].push((spent[name] / times) * 1000);
  }
  return found;
}

async function timeBlock(call) {
  const begun = performance.now();
  for (let count = 0; count < BLOCK; count += 1) await call();
  return performance.now() - begun;
}
