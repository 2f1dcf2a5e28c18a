import type { LitElement } from 'lit';
import type { CommonLaterMessages } from '../../translations/zh-CN/common-later.js';
import { Lazy } from './lazy.js';
import type { Photo, PhotoUploads } from './photo-uploads.js';

/** The way to the dialog in which faces and plates are covered, whose code comes when it is first asked for. */
export class PhotoEditor {
  readonly #host: LitElement;
  readonly #dialog;
  #failure: unknown;

  constructor(host: LitElement) {
    this.#host = host;
    const load = async () => {
      const { Redaction } = await import('../redaction/redaction.js');
      return new Redaction(host);
    };
    this.#dialog = new Lazy(host, load, { idle: false });
  }

  /** Whether it could not be opened the last time: its code did not come, or the picture could not be read. */
  get failed(): boolean {
    return Boolean(this.#dialog.error ?? this.#failure);
  }

  async open(photo: Photo, uploads: PhotoUploads): Promise<void> {
    this.#failure = undefined;
    try {
      await (await this.#dialog.load())?.open(photo, uploads);
    } catch (error) {
      this.#failure = error;
    }
    this.#host.requestUpdate();
  }

  dialog(t: CommonLaterMessages): unknown {
    return this.#dialog.part?.dialog(t);
  }
}
