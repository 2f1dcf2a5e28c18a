export function windUp(isBusy: () => boolean): {
  touch: () => void;
  later: (callback: () => void) => void;
  stop: () => void;
};
