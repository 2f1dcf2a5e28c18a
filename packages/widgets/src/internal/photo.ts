const MAX_EDGE = 2048;
/** What a photo may weigh on a bad connection; each step down in quality that it takes is hard to see. */
const AIM_BYTES = 1_000_000;
const QUALITIES = [0.85, 0.75, 0.65, 0.5];

/**
 * Draws a photo anew, smaller: turns it upright, and leaves behind everything that is not picture,
 * such as place, time and device. Rejects for what the browser cannot decode.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  // Decodes beside the page's own work. Scaling is left to the drawing: as an option here, it holds the page up.
  const bitmap = await createImageBitmap(file);
  try {
    const scale = Math.min(1, MAX_EDGE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const { canvas, context } = blankPicture(width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    return await encodePhoto(canvas);
  } finally {
    bitmap.close();
  }
}

/** A white picture to draw on. JPEG has no transparency: what was clear becomes white, not black. */
export function blankPicture(
  width: number,
  height: number,
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

/** A picture as it goes out: the best quality that is small enough, else the smallest. */
export async function encodePhoto(canvas: OffscreenCanvas): Promise<Blob> {
  let smallest: Blob | undefined;
  for (const quality of QUALITIES) {
    const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (photo.size <= AIM_BYTES) return photo;
    smallest = photo;
  }
  if (!smallest) throw new Error('No picture');
  return smallest;
}
