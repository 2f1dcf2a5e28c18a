import { html, nothing, type TemplateResult } from 'lit';
import type { Photo } from '../../internal/controllers/photo-uploads.js';
import { fieldGroup } from '../../internal/templates/field.js';
import { handFocus } from '../../internal/templates/hand-focus.js';
import { icon } from '../../internal/templates/icon.js';
import { laterIcon } from '../../internal/templates/later-icons.js';
import { notice } from '../../internal/templates/notice.js';
import { photoStateText } from '../../internal/templates/photos.js';
import type { LaterView } from '../later-view.js';
import { canRecord, MAX_MEGABYTES, MAX_SECONDS, type RecordingKind } from './recorder.js';

const ID = 'recording';

/** One video or voice note: recorded here, filmed by the camera, or chosen. */
export function recordingField(view: LaterView): TemplateResult {
  const { t, photos, recorder } = view;
  return fieldGroup({
    id: ID,
    label: t.recording,
    mark: t.optional,
    hint: t.recordingHint(MAX_SECONDS, MAX_MEGABYTES.video, MAX_MEGABYTES.audio),
    control: () => html`
      <div class="recording">
        ${recorder.recording ? recordingNow(view, recorder.recording) : photos.recording ? kept(view, photos.recording) : ways(view)}
        <div role="status">${news(view)}</div>
      </div>
    `,
  });
}

/** The ways to come by one. */
function ways({ t, recorder, capabilities }: LaterView): TemplateResult {
  const onPick = (event: Event) => {
    if (!capabilities.pickMedia) return;
    event.preventDefault();
    void recorder.pick(capabilities.pickMedia({ max: 1, kinds: ['video', 'audio'] }));
  };
  const onFile = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    void recorder.take(target.files?.[0]);
    target.value = '';
  };
  const fromFile = (name: string, id: string, accept: string, capture: 'environment' | typeof nothing) => html`
    <span class="file ${capture === nothing ? '' : 'by-camera'}">
      <input
        id=${id}
        type="file"
        accept=${accept}
        capture=${capture}
        aria-describedby="${ID}-hint"
        @click=${onPick}
        @change=${onFile}
      />
      <label class="button soft" for=${id}>${laterIcon(capture === nothing ? 'picture' : 'video')}${name}</label>
    </span>
  `;
  const toRecord = (kind: RecordingKind, name: string) =>
    html`<button
      type="button"
      class="button soft record-${kind}"
      aria-disabled=${recorder.asking}
      @click=${(event: Event) => handFocus(event, recorder.start(kind), '.recording .stop')}
    >
      ${laterIcon(kind === 'video' ? 'video' : 'microphone')}${recorder.asking ? t.recordingAsking : name}
    </button>`;
  const isOurs = canRecord() && !capabilities.pickMedia;
  return html`<div class="row">
    ${isOurs ? [toRecord('audio', t.recordVoice), toRecord('video', t.recordVideo)] : nothing}
    ${capabilities.pickMedia ? nothing : fromFile(t.filmVideo, `${ID}-camera`, 'video/*', 'environment')}
    ${fromFile(t.recordingChoose, `${ID}-file`, 'video/*,audio/*', nothing)}
  </div>`;
}

function recordingNow(
  { t, recorder }: LaterView,
  { kind, stream }: { kind: RecordingKind; stream: MediaStream },
): TemplateResult {
  const end = (event: Event, act: () => void, selector: string) => {
    act();
    handFocus(event, recorder.ended, selector);
  };
  return html`
    ${
      kind === 'video'
        ? html`<video class="live" autoplay playsinline .muted=${true} .srcObject=${stream} aria-hidden="true"></video>`
        : nothing
    }
    <p class="now">
      <span class="pulse"></span>
      <span role="timer" class="numbers">${clock(recorder.seconds)} / ${clock(MAX_SECONDS)}</span>
    </p>
    <div class="row">
      <button
        type="button"
        class="button stop"
        @click=${(event: Event) => end(event, () => recorder.stop(), '.recording :is(.remove, .record-audio)')}
      >
        ${laterIcon('stop')}${t.recordingStop}
      </button>
      <button
        type="button"
        class="button plain"
        @click=${(event: Event) => end(event, () => recorder.cancel(), '.recording button')}
      >
        ${t.recordingCancel}
      </button>
    </div>
  `;
}

/** What was recorded, to be seen or heard before it goes. */
function kept({ t, photos }: LaterView, recording: Photo): TemplateResult {
  const { kind, preview, state } = recording;
  const name = t.recordingIs[kind];
  const failed = state === 'failed' || state === 'unreadable';
  return html`
    ${
      !preview
        ? nothing
        : kind === 'video'
          ? html`<video controls playsinline preload="metadata" src=${preview} aria-label=${name}></video>`
          : html`<audio controls preload="metadata" src=${preview} aria-label=${name}></audio>`
    }
    <p class="small ${failed ? 'danger' : 'quiet'}" role="status">
      ${state === 'done' || state === 'ready' ? icon('check') : failed ? icon('alert') : nothing}
      ${state === 'unreadable' ? t.recordingUnreadable : photoStateText(recording, t)}
    </p>
    <div class="row">
      ${
        state === 'failed'
          ? html`<button
              type="button"
              class="button soft"
              @click=${(event: Event) => {
                photos.retry(recording);
                handFocus(event, photos.drawn, '.recording .remove');
              }}
            >
              ${laterIcon('retry')}${t.photoRetry(name)}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button plain remove"
        @click=${(event: Event) => {
          photos.remove(recording);
          handFocus(event, photos.drawn, '.recording .undo');
        }}
      >
        ${t.photoRemove(name)}
      </button>
    </div>
  `;
}

function news({ t, recorder, photos }: LaterView): unknown {
  const { trouble, recording } = recorder;
  if (recording) return html`<p class="small quiet">${t.recordingNow[recording.kind]}</p>`;
  if (trouble) return notice('caution', t.recordingTrouble[trouble.is](trouble.kind));
  if (photos.news?.is !== 'removed' || photos.news.photo.kind === 'photo') return nothing;
  const onUndo = (event: Event) => {
    photos.undo();
    handFocus(event, photos.drawn, '.recording .remove');
  };
  return html`<p class="small">
    ${t.photoRemoved(t.recordingIs[photos.news.photo.kind])}
    <button type="button" class="link undo" @click=${onUndo}>${t.undo}</button>
  </p>`;
}

/** `0:07` */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
