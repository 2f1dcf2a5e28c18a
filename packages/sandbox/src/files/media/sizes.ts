import { Problem } from '../../http/problems.js';
import type { Text } from '../../types.js';

const MB = 1024 * 1024;

/** How large a file may be, by what it is. */
export const MAX_BYTES = { photo: 10 * MB, video: 50 * MB, audio: 10 * MB } as const;

const WORDS: Readonly<Record<keyof typeof MAX_BYTES, Text>> = {
  photo: ['照片不能超过 10 MB，请换一张。', 'A photo may have at most 10 MB. Choose another one.'],
  video: ['视频不能超过 50 MB，请换一段短些的。', 'A video may have at most 50 MB. Choose a shorter one.'],
  audio: ['录音不能超过 10 MB，请换一段短些的。', 'A recording may have at most 10 MB. Choose a shorter one.'],
};

export function tooLarge(what: keyof typeof MAX_BYTES | Text): Problem {
  const words = typeof what === 'string' ? WORDS[what] : what;
  return new Problem('too_large', {
    params: { what: words },
    errors: [{ pointer: '/body/file', code: 'size', message: words }],
  });
}
