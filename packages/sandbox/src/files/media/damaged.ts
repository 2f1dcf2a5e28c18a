/** Thrown where a file is not what its beginning promised, or cannot be cleared of everything but picture and sound. */
export class Damaged extends Error {}

/** What is left of a video or of sound when everything else is taken away. */
export interface Cleared {
  readonly mime: 'video/mp4' | 'video/webm' | 'audio/mp4' | 'audio/webm' | 'audio/ogg' | 'audio/mpeg';
  readonly data: Buffer;
}
