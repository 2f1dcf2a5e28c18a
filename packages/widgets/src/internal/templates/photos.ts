import { html, nothing, type TemplateResult } from 'lit';
import type { CommonLaterMessages } from '../../translations/zh-CN/common-later.js';
import type { CommonMessages } from '../../translations/zh-CN/common.js';
import type { PhotoEditor } from '../controllers/photo-editor.js';
import type { Photo, PhotoState, PhotoUploads } from '../controllers/photo-uploads.js';
import type { Capabilities } from '../platform-context.js';
import { handFocus } from './hand-focus.js';
import { icon } from './icon.js';
import { laterIcon } from './later-icons.js';
import { explain } from './problem.js';

/** Not `image/heic` by name: an iPhone that reads it there gives its own format in place of a JPEG. */
const ACCEPT = 'image/*';

type Messages = CommonMessages & CommonLaterMessages;

export interface PhotoPickerOptions {
  /** The id of the button that adds one. */
  id: string;
  uploads: PhotoUploads;
  t: Messages;
  capabilities: Capabilities;
  /** Where parts of a photo are covered; without it that is not offered. */
  editor?: PhotoEditor;
  describedBy?: string | undefined;
}

const STATE_WORDS = {
  waiting: 'photoWaiting',
  preparing: 'photoPreparing',
  ready: 'photoReady',
  sending: 'photoSending',
  done: 'photoDone',
  unreadable: 'photoUnreadable',
  failed: 'photoFailed',
} as const satisfies Record<PhotoState, keyof Messages>;

/** Where a photo or a recording stands, in words. */
export function photoStateText({ state, file, error, sent }: Photo, t: Messages): string {
  if (state === 'failed') {
    const reason = t.about(t.photoFailed, explain(error, t).title);
    return sent ? `${reason} ${t.photoRest(`${Math.floor(sent * 100)}%`)}` : reason;
  }
  return state === 'unreadable' && isHeic(file) ? t.photoHeic : t[STATE_WORDS[state]];
}

/** Some systems do not know the type and only have the name. */
function isHeic(file: Blob): boolean {
  return /hei[cf]$/i.test(file.type) || (file instanceof File && /\.hei[cf]$/i.test(file.name));
}

/** Photos as they go up, and the ways to add one: the camera or files, a drop, a paste. */
export function photoPicker(options: PhotoPickerOptions): TemplateResult {
  const { id, uploads, t, capabilities, editor, describedBy } = options;
  const { photos, max, refused, overflow, pickFailed } = uploads;
  const onPick = (event: Event) => {
    if (!capabilities.pickMedia) return;
    event.preventDefault();
    void uploads.pick(capabilities.pickMedia({ max: max - photos.length, kinds: ['photo'] }));
  };
  const onFiles = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    uploads.add(target.files ?? []);
    target.value = '';
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    if (!uploads.dragged) uploads.add(event.dataTransfer?.files ?? []);
  };
  const onDragOver = (event: DragEvent) => event.preventDefault();
  const onPaste = ({ clipboardData }: ClipboardEvent) => {
    if (clipboardData?.files.length) uploads.add(clipboardData.files);
  };
  const adder = (name: string, adderId: string, drawing: unknown, capture: 'environment' | typeof nothing) => html`
    <input
      id=${adderId}
      type="file"
      accept=${ACCEPT}
      capture=${capture}
      ?multiple=${capture === nothing}
      aria-describedby=${describedBy || nothing}
      @click=${onPick}
      @change=${onFiles}
    />
    <label for=${adderId}>${drawing}<span>${name}</span></label>
  `;
  // What is pasted goes to where the focus is; a click beside the photos brings it here.
  return html`
    <div class="photos" tabindex="-1" @drop=${onDrop} @dragover=${onDragOver} @paste=${onPaste}>
      <ul>
        ${photos.map((photo, index) => photoItem(photo, index, options))}
        ${
          photos.length < max
            ? html`
                <li class="add">${adder(t.photoAdd, id, laterIcon('picture'), nothing)}</li>
                ${
                  capabilities.pickMedia
                    ? nothing
                    : html`<li class="add camera">
                        ${adder(t.photoTake, `${id}-camera`, laterIcon('camera'), 'environment')}
                      </li>`
                }
              `
            : nothing
        }
      </ul>
      <p class="small quiet">${t.photoLimit(photos.length, max)}<span class="pointer-only"> · ${t.photoDrop}</span></p>
      <div role="status" class="small">
        ${photoNews(uploads, t)} ${refused > 0 ? html`<p>${t.photoRefused(refused)}</p>` : nothing}
        ${overflow ? html`<p>${t.photoTooMany(max)}</p>` : nothing}
        ${pickFailed ? html`<p class="danger">${t.photoPickFailed}</p>` : nothing}
        ${editor?.failed ? html`<p class="danger">${t.redactFailed}</p>` : nothing}
      </div>
      <p class="small stripped" role="status">
        ${uploads.traces.length > 0 ? html`${laterIcon('shield')}${t.photoStripped(uploads.traces)}` : nothing}
      </p>
      ${editor?.dialog(t)}
    </div>
  `;
}

function photoNews(uploads: PhotoUploads, t: Messages): unknown {
  const { news, photos } = uploads;
  if (news?.photo.kind !== 'photo') return nothing;
  const name = t.photoName(news.photo.number);
  if (news.is === 'moved') return html`<p>${t.photoMoved(name, news.index + 1, photos.length)}</p>`;
  const onUndo = (event: Event) => {
    uploads.undo();
    handFocus(event, uploads.drawn, `[data-photo="${news.photo.number}"] .remove`);
  };
  return html`<p>
    ${t.photoRemoved(name)} <button type="button" class="link undo" @click=${onUndo}>${t.undo}</button>
  </p>`;
}

function photoItem(photo: Photo, index: number, { uploads, t, editor }: PhotoPickerOptions): TemplateResult {
  const { number, state, preview, redacted } = photo;
  const { photos } = uploads;
  const name = t.photoName(number);
  const failed = state === 'failed' || state === 'unreadable';
  const isAlone = photos.length < 2;
  const onRemove = (event: Event) => {
    uploads.remove(photo);
    handFocus(event, uploads.drawn, '.photos .undo');
  };
  const onRetry = (event: Event) => {
    uploads.retry(photo);
    handFocus(event, uploads.drawn, `[data-photo="${number}"] .remove`);
  };
  const onMove = (event: Event, by: -1 | 1) => {
    const to = index + by;
    uploads.move(photo, to);
    // At the end of the row the way on is closed: then the way back.
    const isEnd = to === 0 || to === photos.length - 1;
    const way = isEnd === by < 0 ? 'later' : 'earlier';
    handFocus(event, uploads.drawn, `[data-photo="${number}"] .${way}`);
  };
  const onDragStart = ({ dataTransfer }: DragEvent) => {
    uploads.dragged = photo;
    dataTransfer?.setData('text/plain', name);
  };
  const onDragEnter = () => {
    if (uploads.dragged && uploads.dragged !== photo) uploads.move(uploads.dragged, index);
  };
  const mover = (by: -1 | 1, kind: 'earlier' | 'later', label: string) =>
    html`<button
      type="button"
      class="icon-button ${kind}"
      aria-label=${label}
      ?disabled=${index + by < 0 || index + by >= photos.length}
      @click=${(event: Event) => onMove(event, by)}
    >
      ${laterIcon(kind)}
    </button>`;
  return html`
    <li class="photo ${state}" data-photo=${number} @dragenter=${onDragEnter}>
      <div
        class="picture"
        draggable=${isAlone ? 'false' : 'true'}
        @dragstart=${onDragStart}
        @dragend=${() => (uploads.dragged = undefined)}
      >
        ${
          preview && state !== 'unreadable'
            ? html`<img src=${preview} alt=${name} draggable="false" />`
            : laterIcon('picture')
        }
        <button type="button" class="icon-button remove" aria-label=${t.photoRemove(name)} @click=${onRemove}>
          ${icon('close')}
        </button>
        ${
          photo.state === 'sending' && photo.sent !== undefined
            ? html`<progress max="1" .value=${photo.sent} aria-label=${t.photoProgress(name)}></progress>`
            : html`<span class="bar"></span>`
        }
      </div>
      <p class="small ${failed ? 'danger' : 'quiet'}" role="status">
        ${state === 'done' || state === 'ready' ? icon('check') : failed ? icon('alert') : nothing}${photoStateText(photo, t)}
      </p>
      ${
        state === 'failed'
          ? html`<button type="button" class="button soft small" aria-label=${t.photoRetry(name)} @click=${onRetry}>
              ${laterIcon('retry')}${t.photoAgain}
            </button>`
          : nothing
      }
      ${
        editor && preview && state !== 'unreadable'
          ? html`<button
              type="button"
              class="button soft small redact"
              aria-label=${t.photoRedactIn(name)}
              @click=${() => void editor.open(photo, uploads)}
            >
              ${laterIcon('cover')}${redacted ? t.photoRedacted : t.photoRedact}
            </button>`
          : nothing
      }
      ${
        isAlone
          ? nothing
          : html`<div class="order">
              ${mover(-1, 'earlier', t.photoEarlier(name))}${mover(1, 'later', t.photoLater(name))}
            </div>`
      }
    </li>
  `;
}
