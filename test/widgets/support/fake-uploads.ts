import type { FakePlatform } from './fake-platform.js';

/** What has become of the uploads to a platform. */
export interface FakeUploads {
  /** How many bytes each request brought. */
  readonly parts: number[];
  /** How many were announced. */
  total: number;
  /** Called when a part has arrived. */
  onPart?: () => void;
}

const ID = '01KAQ3MZ00ATTACHMENT000042';

/** Has a platform take one upload by tus. */
export function takeUploads(platform: FakePlatform): FakeUploads {
  const uploads: FakeUploads = { parts: [], total: 0 };
  const arrived = () => uploads.parts.reduce((sum, bytes) => sum + bytes, 0);
  const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });
  const offset = () => ({ 'Upload-Offset': String(arrived()) });
  platform.on('POST', '/uploads', ({ headers }) => {
    uploads.total = Number(headers.get('Upload-Length'));
    return answer(201, { Location: `/api/v1/uploads/${ID}` });
  });
  platform.on('HEAD', `/uploads/${ID}`, () => answer(200, offset()));
  platform.on('PATCH', `/uploads/${ID}`, ({ headers, body }) => {
    if (Number(headers.get('Upload-Offset')) !== arrived() || !(body instanceof ArrayBuffer)) return answer(409);
    uploads.parts.push(body.byteLength);
    uploads.onPart?.();
    return answer(204, offset());
  });
  platform.on('GET', `/attachments/${ID}`, () => Response.json({ id: ID }));
  return uploads;
}

/** A photo of so much noise that it stays large. */
export async function largePhoto(): Promise<File> {
  const [width, height] = [1200, 900];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = new ImageData(width, height);
  let state = 1;
  for (let at = 0; at < image.data.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    image.data[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  context?.putImageData(image, 0, 0);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'noise.png', { type: 'image/png' });
}
