import { isHttpError, isSdkError, uuidv7 } from '@digital-cq/sdk';
import type { ReactiveController } from 'lit';
import { announceError } from '../error-event.js';
import { shrinkPhoto } from '../photo.js';
import { tracesIn, type Trace } from '../photo-traces.js';
import { cleanRecording } from '../recording-file.js';
import { sendFile, withdrawFile, type OutgoingFile } from '../send-file.js';
import { isGivenUp } from '../given-up.js';
import type { LiveDataHost } from './live-data.js';

export type PhotoKind = 'photo' | 'video' | 'audio';
/** `ready` is made small, and waits for the person to go on. */
export type PhotoState = 'waiting' | 'preparing' | 'ready' | 'sending' | 'done' | 'failed' | 'unreadable';

/** A photo, or a recording: the one that goes with them. */
export interface Photo {
  readonly kind: PhotoKind;
  /** Counts up; the person knows the photo by it. */
  readonly number: number;
  readonly file: Blob;
  /** Makes sending it again safe. */
  readonly key: string;
  /** As it goes out, once that was asked for; nothing for what the browser cannot read. */
  small?: Promise<Blob | undefined>;
  /** The same, once it is there. */
  made?: Blob;
  /** What its file told besides the picture, and what goes out does not; once it is small. */
  traces: readonly Trace[];
  /** Whether something in it was made unrecognisable. */
  redacted: boolean;
  state: PhotoState;
  error?: unknown;
  preview?: string | undefined;
  attachmentId?: string | undefined;
  /** The upload that has begun with it: what has arrived is not sent again. */
  uploadId?: string | undefined;
  /** How much of it has arrived, from 0 to 1, where it goes in parts. */
  sent?: number;
}

/** A photo that was made small earlier, with what is known about it. */
export type KeptPhoto = Pick<Photo, 'kind' | 'key' | 'file' | 'traces' | 'redacted' | 'attachmentId'>;

/** What was done to the photos last, for whoever does not see it. */
export type PhotoNews = { readonly is: 'moved' | 'removed'; readonly photo: Photo; readonly index: number };

/** How a file of each kind becomes what goes out. */
const PREPARE: Record<PhotoKind, (file: Blob) => Promise<Blob>> = {
  photo: shrinkPhoto,
  video: cleanRecording,
  audio: cleanRecording,
};

/** One after the other: a phone has no room for several large pictures at once. */
let line: Promise<unknown> = Promise.resolve();

/** The photo as it goes out: the same bytes each time, so that sending it again is the same request. */
export function small(photo: Photo): Promise<Blob | undefined> {
  if (photo.small) return photo.small;
  photo.small = line.then(() => prepare(photo));
  line = photo.small;
  return photo.small;
}

async function prepare(photo: Photo): Promise<Blob | undefined> {
  try {
    const file = await PREPARE[photo.kind](photo.file);
    if (photo.kind === 'photo') photo.traces = await tracesIn(photo.file);
    photo.made = file;
    return file;
  } catch {
    return undefined;
  }
}

/** A file that is small already. */
function ready(file: Blob): Pick<Photo, 'small' | 'made'> {
  return { small: Promise.resolve(file), made: file };
}

export interface PhotoUploadsOptions {
  max?: number;
  /** Whether photos wait until the person goes on: nothing that may still be hidden or taken back leaves the device. */
  holds?: boolean;
}

/** Photos on their way to the platform, one after the other. A failed one stays, to be tried again or removed. */
export class PhotoUploads implements ReactiveController {
  readonly max: number;
  items: Photo[] = [];
  /** True after more were chosen than fit. */
  overflow = false;
  /** True after the page's own picker failed. */
  pickFailed = false;
  /** How many of those chosen last are no pictures, or empty. */
  refused = 0;
  news: PhotoNews | undefined;
  /** The photo that a pointer holds. */
  dragged: Photo | undefined;

  readonly #host: LiveDataHost;
  readonly #holds: boolean;
  /** Those that the person has gone on from. */
  readonly #released = new WeakSet<Photo>();
  /** Those that are not to stay on the platform. */
  readonly #withdrawn = new WeakSet<Photo>();
  /** Those that a request on its way, or one that waits for the network, names. */
  readonly #entrusted = new Set<Photo>();
  #counter = 0;
  /** What waits until none is on its way. */
  #awaited: (() => void)[] = [];
  #running: { photo: Photo; stop: AbortController } | undefined;
  #connection = new AbortController();

  constructor(host: LiveDataHost, { max = 6, holds = false }: PhotoUploadsOptions = {}) {
    this.#host = host;
    this.max = max;
    this.#holds = holds;
    host.addController(this);
  }

  get photos(): Photo[] {
    return this.items.filter(({ kind }) => kind === 'photo');
  }

  /** The one video or voice note. */
  get recording(): Photo | undefined {
    return this.items.find(({ kind }) => kind !== 'photo');
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

  /** When what has changed is in sight. */
  get drawn(): Promise<boolean> {
    return this.#host.updateComplete;
  }

  /** What the files of the photos told besides the pictures. */
  get traces(): Trace[] {
    return [...new Set(this.items.flatMap(({ traces }) => traces))];
  }

  hostConnected(): void {
    this.#connect();
    for (const photo of this.items) void this.#show(photo);
    void this.#run();
  }

  hostDisconnected(): void {
    this.#note(undefined);
    this.#connection.abort();
    for (const photo of this.items) {
      this.#forget(photo);
      if (photo.state === 'preparing' || photo.state === 'sending') photo.state = 'waiting';
    }
  }

  hostUpdate(): void {
    void this.#run();
  }

  hostUpdated(): void {
    if (this.busy) return;
    for (const end of this.#awaited.splice(0)) end();
  }

  add(chosen: Iterable<Blob>): void {
    const files = [...chosen];
    const pictures = files.filter(({ type, size }) => size > 0 && (type === '' || type.startsWith('image/')));
    this.refused = files.length - pictures.length;
    const room = this.max - this.photos.length;
    this.overflow = pictures.length > room;
    this.pickFailed = false;
    this.#note(undefined);
    for (const file of pictures.slice(0, room)) this.#append({ kind: 'photo', key: uuidv7(), file });
    this.#host.requestUpdate();
  }

  /** Adds what the person chooses in the page's own picker. */
  async pick(picking: Promise<Iterable<Blob>>): Promise<void> {
    try {
      this.add(await picking);
    } catch (error) {
      this.pickFailed = !isGivenUp(error);
      this.#host.requestUpdate();
    }
  }

  /** Sets the one recording, in place of another. */
  record(file: Blob, kind: 'video' | 'audio'): void {
    if (this.recording) this.remove(this.recording);
    this.#note(undefined);
    this.#append({ kind, key: uuidv7(), file });
    this.#host.requestUpdate();
  }

  /** Brings back what was kept. */
  restore(kept: readonly KeptPhoto[]): void {
    for (const one of kept) this.#append({ ...one, ...ready(one.file) });
    this.#host.requestUpdate();
  }

  /** Lets those that are here go: the person has gone on. */
  release(): void {
    if (this.items.every((photo) => this.#released.has(photo))) return;
    for (const photo of this.items) {
      this.#released.add(photo);
      if (photo.state === 'ready') photo.state = 'waiting';
    }
    this.#host.requestUpdate();
  }

  /** Lets them go, and resolves when each has arrived or cannot. */
  arrive(): Promise<void> {
    this.release();
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => this.#awaited.push(resolve));
  }

  /** Puts a photo elsewhere in the order. */
  move(photo: Photo, to: number): void {
    const rest = this.photos.filter((item) => item !== photo);
    const index = Math.min(Math.max(to, 0), rest.length);
    this.items = [...rest.slice(0, index), photo, ...rest.slice(index), ...(this.recording ? [this.recording] : [])];
    this.#note({ is: 'moved', photo, index });
    this.#host.requestUpdate();
  }

  /** Sends another picture in place of a photo's: what the old one showed must not go out any more, nor stay there. */
  replace(photo: Photo, file: Blob): void {
    this.#withdraw(photo);
    const { kind, number, traces } = photo;
    const other: Photo = {
      kind,
      number,
      traces,
      file,
      key: uuidv7(),
      redacted: true,
      state: 'waiting',
      ...ready(file),
    };
    this.items = this.items.map((item) => (item === photo ? other : item));
    this.#note(undefined);
    void this.#show(other);
    this.#host.requestUpdate();
  }

  /** Tries again what the network has kept from arriving. Whether there was such a photo. */
  retryFailed(): boolean {
    const failed = this.items.filter(({ state }) => state === 'failed');
    for (const photo of failed) this.retry(photo);
    return failed.length > 0;
  }

  /** A request names them from now on: nothing that it needs is to be deleted under it. */
  entrust(): void {
    for (const photo of this.items) this.#entrusted.add(photo);
  }

  /** No request names them any more. */
  reclaim(): void {
    this.#entrusted.clear();
  }

  /** Stops sending, and gives what is open to somebody else, who sends it under the same keys. */
  async handOver(): Promise<OutgoingFile[]> {
    this.entrust();
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

  /** Sends them again itself: nobody else does. Those that have arrived meanwhile are known by their keys. */
  takeBack(arrived: ReadonlyMap<string, string> = new Map()): void {
    this.reclaim();
    for (const photo of this.open) {
      photo.attachmentId = arrived.get(photo.key);
      if (photo.attachmentId) photo.state = 'done';
      else this.retry(photo);
    }
    this.#host.requestUpdate();
  }

  retry(photo: Photo): void {
    photo.state = 'waiting';
    delete photo.error;
    this.#host.requestUpdate();
  }

  /** Takes a photo out; `undo` brings it back until something else is done. */
  remove(photo: Photo): void {
    const index = this.items.indexOf(photo);
    this.#stop(photo);
    this.#forget(photo);
    this.items = this.items.filter((item) => item !== photo);
    this.overflow = false;
    this.refused = 0;
    this.#note({ is: 'removed', photo, index });
    this.#host.requestUpdate();
  }

  /** Brings back what was removed last. */
  undo(): void {
    if (this.news?.is !== 'removed') return;
    const { photo, index } = this.news;
    this.items = [...this.items.slice(0, index), photo, ...this.items.slice(index)];
    this.news = undefined;
    void this.#show(photo);
    this.#host.requestUpdate();
  }

  /** Lets go of them: they have gone where they were to go. */
  clear(): void {
    this.items.forEach((photo) => {
      this.#stop(photo);
      this.#forget(photo);
    });
    this.items = [];
    this.overflow = false;
    this.pickFailed = false;
    this.refused = 0;
    this.#note(undefined);
    this.reclaim();
    this.#host.requestUpdate();
  }

  /** Gives them up: nothing of them is to stay anywhere. */
  discard(): void {
    this.items.forEach((photo) => this.#withdraw(photo));
    this.clear();
  }

  /** Whatever is done next, what was removed before it stays removed. */
  #note(news: PhotoNews | undefined): void {
    const before = this.news;
    this.news = news;
    if (before?.is === 'removed') this.#withdraw(before.photo);
  }

  /** Takes back what the platform has of a photo, unless a request needs it. */
  #withdraw(photo: Photo): void {
    this.#stop(photo);
    this.#forget(photo);
    if (this.#entrusted.has(photo)) return;
    this.#withdrawn.add(photo);
    const client = this.#host.activeClient;
    // Of one that is on its way it is known when that has ended.
    if (client && this.#running?.photo !== photo) void withdrawFile(client, photo);
  }

  #append(photo: Partial<Photo> & Pick<Photo, 'kind' | 'key' | 'file'>): void {
    this.#counter += 1;
    const state = photo.attachmentId ? 'done' : 'waiting';
    const added: Photo = { number: this.#counter, traces: [], redacted: false, state, ...photo };
    this.items = [...this.photos, added, ...(this.recording ? [this.recording] : [])];
    void this.#show(added);
  }

  /** Shows a photo as it goes out. The original may be too large to draw at once. */
  async #show(photo: Photo): Promise<void> {
    const file = await small(photo);
    if (!file || photo.preview || this.#connection.signal.aborted || !this.items.includes(photo)) return;
    photo.preview = URL.createObjectURL(file);
    this.#host.requestUpdate();
  }

  #connect(): void {
    this.#connection = new AbortController();
    addEventListener('online', () => this.retryFailed(), { signal: this.#connection.signal });
  }

  /** Sends it no further. What its first request has brought, only the answer tells: that is waited for. */
  #stop(photo: Photo): void {
    const running = this.#running?.photo === photo ? this.#running : undefined;
    if (running && photo.state === 'sending' && !photo.uploadId) return;
    running?.stop.abort();
    if (photo.state === 'preparing' || photo.state === 'sending') photo.state = 'waiting';
  }

  #forget(photo: Photo): void {
    if (photo.preview) URL.revokeObjectURL(photo.preview);
    photo.preview = undefined;
  }

  async #run(): Promise<void> {
    const client = this.#host.activeClient;
    const next = this.items.find(({ state }) => state === 'waiting');
    const connection = this.#connection.signal;
    if (this.#running || !client || !next || connection.aborted) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onLeave = () => stop.abort();
    connection.addEventListener('abort', onLeave);
    this.#running = { photo: next, stop };
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
      if (this.#holds && !this.#released.has(next)) {
        step('ready');
        return;
      }
      step('sending');
      const { key, uploadId } = next;
      const { id } = await sendFile(
        client,
        { key, file, uploadId },
        {
          signal,
          onBegin: (begun) => {
            next.uploadId = begun;
            if (!this.items.includes(next)) this.#stop(next);
          },
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
      if (this.items.includes(next)) announceError(this.#host, error);
      step('failed');
    } finally {
      connection.removeEventListener('abort', onLeave);
      this.#running = undefined;
      if (this.#withdrawn.has(next)) void withdrawFile(client, next);
      void this.#run();
    }
  }
}
