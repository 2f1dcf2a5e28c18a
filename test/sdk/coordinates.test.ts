import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertPoint, type Crs } from '@digital-cq/sdk/coordinates';
import gcoord from 'gcoord';

/** In China's cities, at its edges, and on whole degrees, where the shift's sines vanish. */
const PLACES = [
  [105.594, 29.405],
  [106.5743, 29.6071],
  [116.404, 39.915],
  [121.4737, 31.2304],
  [87.6168, 43.8256],
  [110.3312, 20.0319],
  [105, 35],
  [120, 30],
] as const;
const SYSTEMS: readonly Crs[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'];

/** About how many metres apart. */
function apart(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  return Math.hypot((a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111_320;
}

function theirs(position: readonly [number, number], from: Crs, to: Crs) {
  const { transform, WGS84, GCJ02, BD09 } = gcoord;
  const named = { WGS84, CGCS2000: WGS84, GCJ02, BD09 };
  const [lng = NaN, lat = NaN] = transform([...position], named[from], named[to]);
  return { lng, lat };
}

describe('a position in another coordinate system', () => {
  test('is where published pairs say', () => {
    // 天安门, as the maps of the two companies give it.
    const gcj = convertPoint({ lng: 116.404, lat: 39.915, crs: 'BD09' }, 'GCJ02');
    assert.ok(apart(gcj, { lng: 116.397627, lat: 39.908656 }) < 1, JSON.stringify(gcj));
    const wgs = convertPoint({ lng: 116.404, lat: 39.915, crs: 'GCJ02' }, 'WGS84');
    assert.ok(apart(wgs, { lng: 116.397756, lat: 39.913596 }) < 1, JSON.stringify(wgs));
  });

  test('is where gcoord puts it, from every system into every other', () => {
    for (const place of PLACES) {
      for (const from of SYSTEMS) {
        for (const to of SYSTEMS) {
          const ours = convertPoint({ lng: place[0], lat: place[1], crs: from }, to);
          const distance = apart(ours, theirs(place, from, to));
          assert.ok(distance < 0.5, `${place} ${from} → ${to}: ${distance} m`);
        }
      }
    }
  });

  test('comes back to where it was', () => {
    for (const [lng, lat] of PLACES) {
      for (const crs of SYSTEMS) {
        const there = convertPoint({ lng, lat, crs: 'WGS84' }, crs);
        const distance = apart(convertPoint(there, 'WGS84'), { lng, lat });
        assert.ok(distance < 0.5, `${lng}, ${lat} by ${crs}: ${distance} m`);
      }
    }
  });

  test('keeps its accuracy, and is not moved outside China', () => {
    const abroad = { lng: 2.3522, lat: 48.8566, crs: 'WGS84', accuracyM: 12 } as const;
    assert.deepEqual(convertPoint(abroad, 'GCJ02'), { ...abroad, crs: 'GCJ02' });
    assert.deepEqual(convertPoint(abroad, 'CGCS2000'), { ...abroad, crs: 'CGCS2000' });
  });
});
