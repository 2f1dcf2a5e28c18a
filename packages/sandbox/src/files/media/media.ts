import { createHash } from 'node:crypto';
import { fieldProblem, Problem } from '../../http/problems.js';
import type { AttachmentRow } from '../../store/rows.js';
import { Damaged, type Cleared } from './damaged.js';
import { clearMp3 } from './mp3.js';
import { clearMp4 } from './mp4.js';
import { clearOgg } from './ogg.js';
import { isPhoto, readPhoto } from './photo.js';
import { MAX_BYTES, tooLarge } from './sizes.js';
import { clearWebm } from './webm.js';

export interface Media extends Pick<AttachmentRow, 'mime' | 'bytes' | 'sha256' | 'width' | 'height'> {
  readonly data: Buffer;
}

/** How videos and sound begin. Pictures in the boxes of MP4 (HEIC, AVIF) are neither. */
const FORMATS: readonly { readonly pattern: RegExp; readonly clear: (file: Buffer) => Cleared }[] = [
  { pattern: /^[^]{4}ftyp(?!hei|hev|mif|msf|avi|crx)/, clear: clearMp4 },
  { pattern: /^\x1a\x45\xdf\xa3/, clear: clearWebm },
  { pattern: /^OggS/, clear: clearOgg },
  { pattern: /^(?:ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/, clear: clearMp3 },
];

/** Reads the type from the content, and leaves everything behind that is neither picture nor sound. */
export async function readMedia(file: Buffer): Promise<Media> {
  if (isPhoto(file)) {
    if (file.length > MAX_BYTES.photo) throw tooLarge('photo');
    return readPhoto(file);
  }
  const format = FORMATS.find(({ pattern }) => pattern.test(file.toString('latin1', 0, 12)));
  if (!format) throw unsupported();
  const { mime, data } = cleared(format.clear, file);
  const kind = kindOf(mime);
  if (file.length > MAX_BYTES[kind]) throw tooLarge(kind);
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { data, mime, bytes: data.length, sha256, width: null, height: null };
}

export function kindOf(mime: AttachmentRow['mime']): keyof typeof MAX_BYTES {
  const [family] = mime.split('/');
  return family === 'video' || family === 'audio' ? family : 'photo';
}

function cleared(clear: (file: Buffer) => Cleared, file: Buffer): Cleared {
  try {
    return clear(file);
  } catch (error) {
    // Sizes in a damaged file lead beyond its end.
    if (!(error instanceof Damaged || error instanceof RangeError)) throw error;
    throw fieldProblem('broken_media', '/body', 'broken', [
      '文件已损坏，或其中有无法识别的内容，请换一个。',
      'The file is damaged, or there is something in it that cannot be read. Choose another one.',
    ]);
  }
}

function unsupported(): Problem {
  return new Problem('unsupported_media_type', {
    params: {
      what: [
        '只支持 JPEG、PNG、WebP 图片，MP4、WebM 视频，以及 MP4、WebM、Ogg、MP3 录音。',
        'Only JPEG, PNG and WebP pictures, MP4 and WebM videos, and MP4, WebM, Ogg and MP3 sound are taken.',
      ],
    },
    errors: [{ pointer: '/body', code: 'type', message: ['请换一个文件。', 'Choose another file.'] }],
  });
}
