import { createHash } from 'node:crypto';
import sharp, { type FormatEnum } from 'sharp';
import { fieldProblem, Problem } from '../http/problems.js';
import type { AttachmentRow } from '../store/rows.js';

export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;

const MIME: Partial<Record<keyof FormatEnum, AttachmentRow['mime']>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

export interface Photo extends Pick<AttachmentRow, 'mime' | 'bytes' | 'sha256' | 'width' | 'height'> {
  readonly data: Buffer;
}

/**
 * Reads the type from the content, turns the picture upright and encodes it again: position, device and every other
 * piece of metadata stays behind.
 */
export async function readPhoto(upload: Buffer): Promise<Photo> {
  const options = { limitInputPixels: false, failOn: 'error' } as const;
  const metadata = await sharp(upload, options)
    .metadata()
    .catch(() => undefined);
  const mime = metadata?.format && MIME[metadata.format];
  if (!metadata || !mime) {
    throw new Problem('unsupported_media_type', {
      params: { what: ['只支持 JPEG、PNG、WebP 图片。', 'Only JPEG, PNG and WebP pictures are taken.'] },
    });
  }
  if (metadata.width * metadata.height > MAX_PIXELS) {
    throw new Problem('too_large', {
      params: { what: ['照片不能超过 5000 万像素。', 'A photo may have at most 50 megapixels.'] },
    });
  }
  const { data, info } = await sharp(upload, options)
    .rotate()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw fieldProblem('broken_image', '/body/file', 'broken', [
        '照片已损坏，请换一张。',
        'The photo is damaged. Choose another one.',
      ]);
    });
  return {
    data,
    mime,
    bytes: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
    width: info.width,
    height: info.height,
  };
}

export function photoTooLarge(): Problem {
  return new Problem('too_large', {
    params: { what: ['照片不能超过 10 MB。', 'A photo may have at most 10 MB.'] },
  });
}
