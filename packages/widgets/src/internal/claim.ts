/** Gives back what was taken; resolves when others can have it. */
export type Release = () => Promise<unknown>;

/**
 * Takes what has this name for this page alone, until it is given back or the page ends. Resolves to nothing when another
 * has it.
 */
export async function claim(name: string): Promise<Release | undefined> {
  // Pages without encryption have none: there, everybody has it.
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return () => Promise.resolve();
  return new Promise((resolve) => {
    const holding = locks.request(
      name,
      { ifAvailable: true },
      (lock) =>
        new Promise<void>((end) => {
          if (!lock) {
            resolve(undefined);
            end();
            return;
          }
          resolve(() => {
            end();
            return holding;
          });
        }),
    );
    // Not allowed in this frame.
    holding.catch(() => resolve(() => Promise.resolve()));
  });
}
