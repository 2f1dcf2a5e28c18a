import type { Point } from '@digital-cq/sdk/types';
import type { Capabilities } from '../../internal/platform-context.js';

export type LocateFailure = 'denied' | 'timeout' | 'unavailable';

const TIMEOUT_MS = 15_000;

/** Asks the host's bridge, else the browser, where the person is. Called on a press of a button only. */
export function locate(capabilities: Capabilities): Promise<Point | LocateFailure> {
  if (capabilities.locate) return capabilities.locate().catch((): LocateFailure => 'unavailable');
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve('unavailable');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          lng: round(coords.longitude),
          lat: round(coords.latitude),
          crs: 'WGS84',
          accuracyM: Math.min(100_000, Math.ceil(coords.accuracy)),
        }),
      ({ code, PERMISSION_DENIED, TIMEOUT }) =>
        resolve(code === PERMISSION_DENIED ? 'denied' : code === TIMEOUT ? 'timeout' : 'unavailable'),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 30_000 },
    );
  });
}

/** Six decimals are a hand's breadth; more would only pretend. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
