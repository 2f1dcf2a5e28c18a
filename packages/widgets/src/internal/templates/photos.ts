import { html, nothing, type TemplateResult } from 'lit';
import type { CommonLaterMessages } from '../../translations/zh-CN/common-later.js';
import type { CommonMessages } from '../../translations/zh-CN/common.js';
import type { Photo, PhotoUploads } from '../controllers/photo-uploads.js';
import type { Capabilities } from '../platform-context.js';
import { icon } from './icon.js';
import { laterIcon } from './later-icons.js';
import { explain } from './problem.js';

const ACCEPT = 'image/jpeg,image/png,image/webp,image/heic,image/heif';

function stateText(photo: Photo, t: CommonMessages & CommonLaterMessages): string {
  switch (photo.state) {
    case 'waiting':
      return t.photoWaiting;
    case 'preparing':
      return t.photoPreparing;
    case 'sending':
      return t.photoSending;
    case 'done':
      return t.photoDone;
    case 'unreadable':
      return t.photoUnreadable;
    case 'failed': {
      const reason = `${t.photoFailed}：${explain(photo.error, t).title}`;
      return photo.sent ? `${reason} ${t.photoRest(percent(photo.sent))}` : reason;
    }
  }
}

const percent = (share: number) => `${Math.floor(share * 100)}%`;

/** The pictures in a clipboard or a drop. */
function picturesIn(data: DataTransfer | null): File[] {
  return data ? [...data.files] : [];
}

export interface PhotoPickerOptions {
  /** The id of the button that adds one. */
  id: string;
  uploads: PhotoUploads;
  t: CommonMessages & CommonLaterMessages;
  capabilities: Capabilities;
  describedBy?: string | undefined;
}

/** Photos as they go up, and the ways to add one: the camera or files, a drop, a paste. */
export function photoPicker({ id, uploads, t, capabilities, describedBy }: PhotoPickerOptions): TemplateResult {
  const { items, max } = uploads;
  const onPick = async (event: Event) => {
    if (!capabilities.pickMedia) return;
    event.preventDefault();
    uploads.add(await capabilities.pickMedia({ max: max - items.length }));
  };
  const onFiles = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    uploads.add(target.files ?? []);
    target.value = '';
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    uploads.add(picturesIn(event.dataTransfer));
  };
  const onDragOver = (event: DragEvent) => event.preventDefault();
  const onPaste = (event: ClipboardEvent) => uploads.add(picturesIn(event.clipboardData));
  return html`
    <div class="photos" @drop=${onDrop} @dragover=${onDragOver} @paste=${onPaste}>
      <ul>
        ${items.map((photo) => photoItem(photo, uploads, t))}
        ${
          items.length < max
            ? html`<li class="add">
                <input
                  id=${id}
                  type="file"
                  accept=${ACCEPT}
                  multiple
                  aria-describedby=${describedBy || nothing}
                  @click=${onPick}
                  @change=${onFiles}
                />
                <label for=${id}>${laterIcon('camera')}<span>${t.photoAdd}</span></label>
              </li>`
            : nothing
        }
      </ul>
      <p class="small quiet">${t.photoLimit(items.length, max)}<span class="pointer-only"> · ${t.photoDrop}</span></p>
      ${uploads.refused > 0 ? html`<p class="small" role="status">${t.photoRefused(uploads.refused)}</p>` : nothing}
      ${uploads.overflow ? html`<p class="small" role="status">${t.photoTooMany(max)}</p>` : nothing}
    </div>
  `;
}

function photoItem(photo: Photo, uploads: PhotoUploads, t: CommonMessages & CommonLaterMessages): TemplateResult {
  const name = t.photoName(photo.number);
  const failed = photo.state === 'failed' || photo.state === 'unreadable';
  return html`
    <li class="photo ${photo.state}">
      <div class="picture">
        ${
          photo.preview && photo.state !== 'unreadable'
            ? html`<img src=${photo.preview} alt=${name} />`
            : laterIcon('camera')
        }
        <button
          type="button"
          class="icon-button remove"
          aria-label=${t.photoRemove(name)}
          @click=${() => uploads.remove(photo)}
        >
          ${icon('close')}
        </button>
        ${
          photo.state === 'sending' && photo.sent !== undefined
            ? html`<progress max="1" .value=${photo.sent} aria-label=${t.photoProgress(name)}></progress>`
            : html`<span class="bar"></span>`
        }
      </div>
      <p class="small ${failed ? 'danger' : 'quiet'}" role="status">
        ${photo.state === 'done' ? icon('check') : failed ? icon('alert') : nothing}${stateText(photo, t)}
      </p>
      ${
        photo.state === 'failed'
          ? html`<button
              type="button"
              class="button soft small"
              aria-label=${t.photoRetry(name)}
              @click=${() => uploads.retry(photo)}
            >
              ${laterIcon('retry')}${t.photoAgain}
            </button>`
          : nothing
      }
    </li>
  `;
}
