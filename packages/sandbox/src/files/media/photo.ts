import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { fieldProblem, Problem } from '../../http/problems.js';
import type { AttachmentRow } from '../../store/rows.js';
import { tooLarge } from './sizes.js';

const MAX_PIXELS = 50_000_000;

/** How the formats we take begin. Nothing else reaches the decoders, which know a hundred more. */
const SIGNATURES: readonly { readonly pattern: RegExp; readonly mime: AttachmentRow['mime'] }[] = [
  { pattern: /^\xff\xd8\xff/, mime: 'image/jpeg' },
  { pattern: /^\x89PNG\r\n\x1a\n/, mime: 'image/png' },
  { pattern: /^RIFF[^]{4}WEBP/, mime: 'image/webp' },
];

export interface Photo extends Pick<AttachmentRow, 'mime' | 'bytes' | 'sha256' | 'width' | 'height'> {
  readonly data: Buffer;
}

const typeOf = (file: Buffer) => SIGNATURES.find(({ pattern }) => pattern.test(file.toString('latin1', 0, 12)))?.mime;

export function isPhoto(file: Buffer): boolean {
  return typeOf(file) !== undefined;
}

/**
 * Reads the type from the content, turns the picture upright and encodes it again: position, device and every other
 * piece of metadata stays behind.
 */
export async function readPhoto(upload: Buffer): Promise<Photo> {
  const mime = typeOf(upload);
  if (!mime) {
    throw new Problem('unsupported_media_type', {
      params: { what: ['只支持 JPEG、PNG、WebP 图片。', 'Only JPEG, PNG and WebP pictures are taken.'] },
      errors: [{ pointer: '/body/file', code: 'type', message: ['请换一张照片。', 'Choose another photo.'] }],
    });
  }
  const options = { limitInputPixels: false, failOn: 'error' } as const;
  const metadata = await sharp(upload, options).metadata().catch(broken);
  if (metadata.width * metadata.height > MAX_PIXELS) {
    throw tooLarge([
      '照片不能超过 5000 万像素，请换一张。',
      'A photo may have at most 50 megapixels. Choose another one.',
    ]);
  }
  const { data, info } = await sharp(upload, options).rotate().toBuffer({ resolveWithObject: true }).catch(broken);
  return {
    data,
    mime,
    bytes: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
    width: info.width,
    height: info.height,
  };
}

function broken(): never {
  throw fieldProblem('broken_image', '/body/file', 'broken', [
    '照片已损坏，请换一张。',
    'The photo is damaged. Choose another one.',
  ]);
}
