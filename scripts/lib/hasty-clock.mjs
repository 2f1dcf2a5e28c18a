/**
 * A clock that nobody waits for. While it is wound up, `setTimeout` and `Date.now` are its own, time stands still, and
 * whenever the process has nothing else to do it goes on to the next timer at once. So what a client asked to wait is
 * what the clock went on by, exactly. Node's own timers stay as they are.
 */
const QUIET_TURNS = 10;
const TURN_MS = 3;

/** `isBusy` says whether something is under way that no timer shows, such as a request that waits for its answer. */
export function windUp(isBusy) {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };
  const timers = new Set();
  let now = real.now();
  let quiet = 0;
  let watch;

  globalThis.setTimeout = (callback, ms = 0, ...args) => {
    if (/^.*\n.*\n.*\(node:internal/.test(new Error().stack ?? '')) return real.setTimeout(callback, ms, ...args);
    quiet = 0;
    const timer = {
      due: now + Number(ms),
      fire: () => callback(...args),
      ref: () => timer,
      unref: () => timer,
      hasRef: () => true,
    };
    timers.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    if (!timers.delete(timer)) real.clearTimeout(timer);
  };
  Date.now = () => now;

  // Turns of the loop and not milliseconds: each turn looks at every socket, however slow the machine is.
  function turn() {
    quiet = isBusy() ? 0 : quiet + 1;
    if (quiet >= QUIET_TURNS) {
      const next = [...timers].sort((a, b) => a.due - b.due)[0];
      if (next) {
        quiet = 0;
        timers.delete(next);
        now = Math.max(now, next.due);
        next.fire();
      }
    }
    watch = real.setTimeout(turn, TURN_MS);
  }
  turn();

  return {
    /** Something happened: it is not quiet. */
    touch: () => (quiet = 0),
    /** Before the next timer, yet late enough for a client to have begun its wait. */
    later: (callback) => real.setTimeout(callback, (QUIET_TURNS / 2) * TURN_MS),
    /** The real clock again. */
    stop: () => {
      real.clearTimeout(watch);
      globalThis.setTimeout = real.setTimeout;
      globalThis.clearTimeout = real.clearTimeout;
      Date.now = real.now;
    },
  };
}
