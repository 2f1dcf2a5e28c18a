import type { LitElement } from 'lit';
import type { CommonLaterMessages } from '../../translations/zh-CN/common-later.js';
import { Lazy } from './lazy.js';
import type { Photo, PhotoUploads } from './photo-uploads.js';

/** The way to the dialog in which faces and plates are covered, whose code comes when it is first asked for. */
export class PhotoEditor {
  readonly #dialog;

  constructor(host: LitElement) {
    const load = async () => {
      const { Redaction } = await import('../redaction/redaction.js');
      return new Redaction(host);
    };
    this.#dialog = new Lazy(host, load, { idle: false });
  }

  /** Why it could not be opened. */
  get error(): Error | undefined {
    return this.#dialog.error;
  }

  async open(photo: Photo, uploads: PhotoUploads): Promise<void> {
    await (await this.#dialog.load())?.open(photo, uploads);
  }

  dialog(t: CommonLaterMessages): unknown {
    return this.#dialog.part?.dialog(t);
  }
}
