import { isHttpError, isSdkError, uuidv7 } from '@digital-cq/sdk';
import type { ReactiveController } from 'lit';
import { announceError } from '../error-event.js';
import { shrinkPhoto } from '../photo.js';
import { sendFile, type OutgoingFile } from '../send-file.js';
import type { LiveDataHost } from './live-data.js';

export type PhotoState = 'waiting' | 'preparing' | 'sending' | 'done' | 'failed' | 'unreadable';

export interface Photo {
  /** Counts up; the person knows the photo by it. */
  readonly number: number;
  readonly file: Blob;
  /** Makes sending it again safe. */
  readonly key: string;
  /** As it goes out, once that was asked for; nothing for what the browser cannot read. */
  small?: Promise<Blob | undefined>;
  state: PhotoState;
  error?: unknown;
  preview?: string | undefined;
  attachmentId?: string;
  /** The upload that has begun with it: what has arrived is not sent again. */
  uploadId?: string;
  /** How much of it has arrived, from 0 to 1, where it goes in parts. */
  sent?: number;
}

/** The photo as it goes out: the same bytes each time, so that sending it again is the same request. */
export function small(photo: Photo): Promise<Blob | undefined> {
  return (photo.small ??= shrinkPhoto(photo.file).catch(() => undefined));
}

/** Photos on their way to the platform, one after the other. A failed one stays, to be tried again or removed. */
export class PhotoUploads implements ReactiveController {
  readonly max: number;
  items: Photo[] = [];
  /** True after more were chosen than fit. */
  overflow = false;
  /** How many of those chosen last are no pictures, or empty. */
  refused = 0;

  readonly #host: LiveDataHost;
  #counter = 0;
  #running = false;
  #connection = new AbortController();

  constructor(host: LiveDataHost, max = 6) {
    this.#host = host;
    this.max = max;
    host.addController(this);
  }

  /** The photos that have arrived. */
  get attachmentIds(): string[] {
    return this.items.flatMap(({ attachmentId }) => attachmentId ?? []);
  }

  /** Whether some are still on their way. */
  get busy(): boolean {
    return this.items.some(({ state }) => state === 'waiting' || state === 'preparing' || state === 'sending');
  }

  /** The photos that have not arrived and that the platform has not refused. */
  get open(): Photo[] {
    return this.items.filter(
      ({ attachmentId, state, error }) =>
        !attachmentId && state !== 'unreadable' && !(isHttpError(error) && !error.retryable),
    );
  }

  hostConnected(): void {
    this.#connect();
    for (const photo of this.items) photo.preview ??= URL.createObjectURL(photo.file);
    void this.#run();
  }

  hostDisconnected(): void {
    this.#connection.abort();
    for (const photo of this.items) {
      this.#forget(photo);
      if (photo.state === 'preparing' || photo.state === 'sending') photo.state = 'waiting';
    }
  }

  hostUpdate(): void {
    void this.#run();
  }

  add(chosen: Iterable<Blob>): void {
    const files = [...chosen];
    const pictures = files.filter(({ type, size }) => size > 0 && (type === '' || type.startsWith('image/')));
    this.refused = files.length - pictures.length;
    const room = this.max - this.items.length;
    this.overflow = pictures.length > room;
    for (const file of pictures.slice(0, room)) {
      this.#counter += 1;
      const preview = URL.createObjectURL(file);
      this.items = [...this.items, { number: this.#counter, file, key: uuidv7(), state: 'waiting', preview }];
    }
    this.#host.requestUpdate();
  }

  /** Tries again what the network has kept from arriving. Whether there was such a photo. */
  retryFailed(): boolean {
    const failed = this.items.filter(({ state }) => state === 'failed');
    for (const photo of failed) this.retry(photo);
    return failed.length > 0;
  }

  /** Stops sending, and gives what is open to somebody else, who sends it under the same keys. */
  async handOver(): Promise<OutgoingFile[]> {
    this.#connection.abort();
    this.#connect();
    const { open } = this;
    for (const photo of open) photo.state = 'sending';
    const parcels: OutgoingFile[] = [];
    for (const photo of open) {
      const file = await small(photo);
      if (file) parcels.push({ key: photo.key, file, uploadId: photo.uploadId });
      else photo.state = 'unreadable';
    }
    return parcels;
  }

  /** Sends them again itself: nobody else does. */
  takeBack(): void {
    for (const photo of this.open) this.retry(photo);
  }

  retry(photo: Photo): void {
    photo.state = 'waiting';
    delete photo.error;
    this.#host.requestUpdate();
  }

  remove(photo: Photo): void {
    this.#forget(photo);
    this.items = this.items.filter((item) => item !== photo);
    this.overflow = false;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.items.forEach((photo) => this.#forget(photo));
    this.items = [];
    this.overflow = false;
    this.refused = 0;
    this.#host.requestUpdate();
  }

  #connect(): void {
    this.#connection = new AbortController();
    addEventListener('online', () => this.retryFailed(), { signal: this.#connection.signal });
  }

  #forget(photo: Photo): void {
    if (photo.preview) URL.revokeObjectURL(photo.preview);
    photo.preview = undefined;
  }

  async #run(): Promise<void> {
    const client = this.#host.activeClient;
    const next = this.items.find(({ state }) => state === 'waiting');
    const { signal } = this.#connection;
    if (this.#running || !client || !next || signal.aborted) return;
    this.#running = true;
    const step = (state: PhotoState) => {
      if (signal.aborted) return;
      next.state = state;
      this.#host.requestUpdate();
    };
    try {
      step('preparing');
      const file = await small(next);
      if (!file) {
        step('unreadable');
        return;
      }
      step('sending');
      const { key, uploadId } = next;
      const { id } = await sendFile(
        client,
        { key, file, uploadId },
        {
          signal,
          onBegin: (begun) => (next.uploadId = begun),
          onProgress: (sent, total) => {
            next.sent = sent / total;
            this.#host.requestUpdate();
          },
        },
      );
      next.attachmentId = id;
      step('done');
    } catch (error) {
      if (isSdkError(error) && error.kind === 'aborted') return;
      next.error = error;
      announceError(this.#host, error);
      step('failed');
    } finally {
      this.#running = false;
      void this.#run();
    }
  }
}
