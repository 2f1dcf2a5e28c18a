/** Times calls in rounds, every contender once a round and in another order each time. Runs in Node and in a page. */
const BODY = JSON.stringify({
  code: '500153',
  name: '荣昌区',
  level: 'district',
  path: [{ code: '50', name: '重庆市', level: 'city' }],
});

/** A network that answers at once. */
export const stub = async () => new Response(BODY, { headers: { 'Content-Type': 'application/json' } });

/** `calls` is a function for each name; resolves to each name's microseconds a call, round by round. */
export async function timeRounds(calls, { rounds, times }) {
  const names = Object.keys(calls);
  const found = Object.fromEntries(names.map((name) => [name, []]));
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(at + round) % names.length];
      const call = calls[name];
      const begun = performance.now();
      for (let count = 0; count < times; count += 1) await call();
      const us = ((performance.now() - begun) / times) * 1000;
      if (round > 0) found[name].push(us);
    }
  }
  return found;
}
