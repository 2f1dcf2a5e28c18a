/** Metres that a pixel stands for, by the projection that tiles come in. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);
}

/** The longest round length that fits into so many pixels. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * ([5, 2, 1].find((digit) => digit * power <= metres) ?? 1);
}
