import type { ReactiveController, ReactiveElement } from 'lit';
import type { PhotoUploads } from '../../internal/controllers/photo-uploads.js';
import { isGivenUp } from '../../internal/given-up.js';
import { inSight } from '../../internal/in-sight.js';

export type RecordingKind = 'video' | 'audio';
export type RecorderTrouble = 'denied' | 'missing' | 'failed' | 'empty' | 'unpicked' | 'long' | 'large' | 'strange';

export const MAX_SECONDS = 60;
export const MAX_MEGABYTES: Record<RecordingKind, number> = { video: 50, audio: 10 };
const MEGABYTE = 1024 * 1024;
const TICK_MS = 250;

/** The formats to record in, the most widely played first. */
const FORMATS: Record<RecordingKind, readonly string[]> = {
  video: ['video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'],
  audio: ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'],
};
/** A minute of it stays well below what is taken. */
const BITS: MediaRecorderOptions = { videoBitsPerSecond: 1_500_000, audioBitsPerSecond: 64_000 };

const SOURCES: Record<RecordingKind, MediaStreamConstraints> = {
  video: { audio: true, video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } },
  audio: { audio: true },
};

/** Whether this page can record by itself: not every browser has what that takes, and none does without encryption. */
export function canRecord(): boolean {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return 'MediaRecorder' in globalThis && devices !== undefined;
}

/** One video or voice note: recorded in the page, or taken from a file. */
export class Recorder implements ReactiveController {
  /** What is being recorded, once the person has allowed it. */
  recording: { readonly kind: RecordingKind; readonly stream: MediaStream } | undefined;
  /** Whether the browser asks the person. */
  asking = false;
  /** So long has been recorded. */
  seconds = 0;
  trouble: { readonly is: RecorderTrouble; readonly kind: RecordingKind } | undefined;

  /** Resolves when the recording that is under way is over, and its place is drawn. */
  ended: Promise<unknown> = Promise.resolve();

  readonly #host: ReactiveElement;
  readonly #uploads: PhotoUploads;
  #recorder: MediaRecorder | undefined;
  #keeps = true;
  /** Counts up; what was asked for before is not wanted any more. */
  #attempt = 0;

  constructor(host: ReactiveElement, uploads: PhotoUploads) {
    this.#host = host;
    this.#uploads = uploads;
    host.addController(this);
  }

  /** Nobody is recorded who does not see it. */
  hostUpdated(): void {
    if (this.recording && !inSight(this.#host, '.recording')) this.stop();
  }

  hostDisconnected(): void {
    this.cancel();
  }

  async start(kind: RecordingKind): Promise<void> {
    if (this.asking || this.recording) return;
    this.trouble = undefined;
    this.asking = true;
    this.#host.requestUpdate();
    const attempt = (this.#attempt += 1);
    let stream: MediaStream | undefined;
    try {
      stream = await navigator.mediaDevices.getUserMedia(SOURCES[kind]);
      if (attempt !== this.#attempt) return release(stream);
      this.#record(kind, stream);
    } catch (error) {
      if (stream) release(stream);
      if (attempt !== this.#attempt) return;
      this.#fail(kind, error);
    }
    this.asking = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** Ends the recording and keeps it. */
  stop(): void {
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
  }

  /** Ends the recording and lets it go; one that is about to begin does not. */
  cancel(): void {
    this.#attempt += 1;
    this.asking = false;
    this.#keeps = false;
    this.stop();
  }

  /** Forgets what came of earlier tries, too. */
  clear(): void {
    this.cancel();
    this.trouble = undefined;
  }

  /** Takes a file, if it is one that the platform takes. */
  async take(file: Blob | undefined): Promise<void> {
    if (!file) return;
    this.trouble = undefined;
    const kind = file.type.startsWith('audio/') ? 'audio' : 'video';
    const trouble = await troubleWith(file, kind);
    if (trouble) this.trouble = { is: trouble, kind };
    else this.#uploads.record(file, kind);
    this.#host.requestUpdate();
  }

  /** Takes what the person chooses in the page's own picker. */
  async pick(picking: Promise<readonly Blob[]>): Promise<void> {
    this.trouble = undefined;
    try {
      const [file] = await picking;
      await this.take(file);
    } catch (error) {
      if (!isGivenUp(error)) this.trouble = { is: 'unpicked', kind: 'video' };
      this.#host.requestUpdate();
    }
  }

  #record(kind: RecordingKind, stream: MediaStream): void {
    const mimeType = FORMATS[kind].find((format) => MediaRecorder.isTypeSupported(format));
    const recorder = new MediaRecorder(stream, { ...BITS, ...(mimeType && { mimeType }) });
    const parts: Blob[] = [];
    const begun = performance.now();
    const clock = setInterval(() => {
      this.seconds = Math.floor((performance.now() - begun) / 1000);
      if (this.seconds >= MAX_SECONDS) this.stop();
      this.#host.requestUpdate();
    }, TICK_MS);
    recorder.ondataavailable = ({ data }) => parts.push(data);
    let end = () => {};
    this.ended = new Promise<void>((resolve) => (end = resolve)).then(() => this.#host.updateComplete);
    recorder.onstop = () => {
      clearInterval(clock);
      release(stream);
      this.recording = undefined;
      this.#recorder = undefined;
      // Without its codecs, which no server wants to know.
      const [type] = recorder.mimeType.split(';');
      const file = new Blob(parts, { type: type ?? '' });
      if (this.#keeps && file.size > 0) this.#uploads.record(file, kind);
      else if (this.#keeps) this.trouble = { is: 'empty', kind };
      this.#host.requestUpdate();
      end();
    };
    this.#keeps = true;
    this.seconds = 0;
    this.#recorder = recorder;
    recorder.start();
    this.recording = { kind, stream };
  }

  #fail(kind: RecordingKind, error: unknown): void {
    const name = error instanceof DOMException ? error.name : '';
    const is = name === 'NotAllowedError' ? 'denied' : name === 'NotFoundError' ? 'missing' : 'failed';
    this.trouble = { is, kind };
  }
}

/** Lets go of camera and microphone. */
function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function troubleWith(file: Blob, kind: RecordingKind): Promise<RecorderTrouble | undefined> {
  if (file.size === 0 || !/^(audio|video)\//.test(file.type)) return 'strange';
  if (file.size > MAX_MEGABYTES[kind] * MEGABYTE) return 'large';
  // A phone counts a part of the last second.
  return (await secondsOf(file, kind)) >= MAX_SECONDS + 1 ? 'long' : undefined;
}

/** How long a file plays; none where this browser cannot tell, and the platform may. */
function secondsOf(file: Blob, kind: RecordingKind): Promise<number> {
  const player = document.createElement(kind);
  const address = URL.createObjectURL(file);
  return new Promise((resolve) => {
    const end = (seconds: number) => {
      URL.revokeObjectURL(address);
      player.removeAttribute('src');
      resolve(Number.isFinite(seconds) ? seconds : 0);
    };
    player.onloadedmetadata = () => end(player.duration);
    player.onerror = () => end(0);
    player.preload = 'metadata';
    player.src = address;
  });
}
