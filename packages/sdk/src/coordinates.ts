import type { Point } from './generated/types.js';

/** A coordinate system that positions in China are given in. */
export type Crs = Point['crs'];

type Position = readonly [lng: number, lat: number];

/**
 * The same place in another coordinate system. Browsers and satellites speak WGS84, maps of the state CGCS2000, which is
 * the same to within a metre; AMap, Tencent and most phones' bridges shift positions by some hundred metres (GCJ02), and
 * Baidu shifts them once more (BD09).
 *
 * @example
 * convertPoint({ lng: 105.5943, lat: 29.4052, crs: 'WGS84' }, 'GCJ02');
 */
export function convertPoint(point: Point, crs: Crs): Point {
  const [from, to] = [family(point.crs), family(crs)];
  if (from === to) return { ...point, crs };
  const [lng, lat] = fromPlain[to](toPlain[from]([point.lng, point.lat]));
  return { ...point, lng, lat, crs };
}

/** CGCS2000 and WGS84 are one system to anybody without a surveyor's instruments. */
function family(crs: Crs): 'plain' | 'GCJ02' | 'BD09' {
  return crs === 'GCJ02' || crs === 'BD09' ? crs : 'plain';
}

const same = (position: Position) => position;
const toPlain = { plain: same, GCJ02: unshift, BD09: (position: Position) => unshift(fromBaidu(position)) };
const fromPlain = { plain: same, GCJ02: shift, BD09: (position: Position) => toBaidu(shift(position)) };

/** The ellipsoid of Krassowsky, which the shift is reckoned on. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006_693_421_622_965_943;
/** Elsewhere nothing is shifted. */
const CHINA = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 };

const { PI, abs, atan2, cos, hypot, sin, sqrt } = Math;

function shift([lng, lat]: Position): Position {
  if (lng < CHINA.west || lng > CHINA.east || lat < CHINA.south || lat > CHINA.north) return [lng, lat];
  const x = lng - 105;
  const y = lat - 35;
  const ripple = 20 * sin(6 * PI * x) + 20 * sin(2 * PI * x);
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + (2 / 3) * (ripple + waves(x, 20, 40, 150, 300));
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    (2 / 3) * (ripple + waves(y, 20, 40, 160, 320));
  const latitude = (lat * PI) / 180;
  const magic = 1 - ECCENTRICITY * sin(latitude) ** 2;
  return [
    lng + (east * 180) / ((AXIS / sqrt(magic)) * cos(latitude) * PI),
    lat + (north * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * sqrt(magic))) * PI),
  ];
}

function waves(at: number, ...[whole, third, twelfth, thirtieth]: [number, number, number, number]): number {
  return (
    whole * sin(PI * at) + third * sin((PI * at) / 3) + twelfth * sin((PI * at) / 12) + thirtieth * sin((PI * at) / 30)
  );
}

/** The shift has no inverse in closed form: each step takes back what is still too much, and three leave a millimetre. */
function unshift(shifted: Position): Position {
  let [lng, lat] = shifted;
  for (let step = 0; step < 5; step += 1) {
    const [lngNow, latNow] = shift([lng, lat]);
    lng -= lngNow - shifted[0];
    lat -= latNow - shifted[1];
  }
  return [lng, lat];
}

const BAIDU_TURN = (PI * 3000) / 180;

function toBaidu([lng, lat]: Position): Position {
  const radius = hypot(lng, lat) + 0.000_02 * sin(lat * BAIDU_TURN);
  const angle = atan2(lat, lng) + 0.000_003 * cos(lng * BAIDU_TURN);
  return [radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006];
}

function fromBaidu([lng, lat]: Position): Position {
  const [x, y] = [lng - 0.0065, lat - 0.006];
  const radius = hypot(x, y) - 0.000_02 * sin(y * BAIDU_TURN);
  const angle = atan2(y, x) - 0.000_003 * cos(x * BAIDU_TURN);
  return [radius * cos(angle), radius * sin(angle)];
}
