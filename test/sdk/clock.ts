import type { TestContext } from 'node:test';

/** A clock that stands still until a test lets time pass, so that a limit is over when the test says so. */
export function standingClock({ mock }: TestContext) {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  return {
    pass: (ms: number) => mock.timers.tick(ms),
    /** Lets time pass a little with each turn of the loop until `call` is over: short waits end, long limits do not. */
    async until<T>(call: Promise<T>): Promise<T> {
      let isOver = false;
      const over = () => (isOver = true);
      call.then(over, over);
      while (!isOver) {
        await new Promise((turn) => setImmediate(turn));
        mock.timers.tick(1);
      }
      return call;
    },
  };
}
