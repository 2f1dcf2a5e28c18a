import { html, nothing, type TemplateResult } from 'lit';
import type { Photo } from '../internal/controllers/photo-uploads.js';
import { icon } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { explainSent } from '../internal/templates/sent-problem.js';
import { UNSURE } from './draft.js';
import { assetText } from './what/asset-field.js';
import type { LaterView } from './later-view.js';
import { positionText } from './where/position-field.js';
import { questionField, trap } from './what/question.js';
import { answerText, questionText } from './what/question-text.js';
import { categoryName } from './reporter-view.js';
import type { FieldName } from './validate.js';

/** Everything that will be sent, each with a way back to it, and the one button that sends it. */
export function stepCheck(view: LaterView): TemplateResult {
  const { t, form, photos, submission, category, language, keepsPhotos, asked, asset } = view;
  const { description, contactName, contactPhone, isPrivate = category?.privateByDefault, onBehalf } = form.draft;
  const kept = keepsPhotos ? photos.open : [];
  const isLost = photos.items.some((photo) => hasFailed(photo) && !kept.includes(photo));
  const contact = [contactName.trim(), contactPhone.trim()].filter(Boolean).join(' · ') || t.checkAnonymous;
  const who = [onBehalf && t.behalfMark, contact, isPrivate && t.privateMark].filter(Boolean).join(' · ');
  return html`
    ${view.similar}
    <p class="hint">${t.checkHint}</p>
    <dl class="check">
      ${answer(view, t.checkWhat, category && categoryName(category, language), 'category')}
      ${answer(view, t.checkDescription, description.trim(), 'description')}
      ${asked.map((one) => {
        const text = answerText(one, t, language);
        return text === undefined
          ? nothing
          : answer(view, questionText(one.question, language), text, `answer-${one.name}`);
      })}
      ${
        form.draft.assetCode.trim()
          ? answer(view, t.assetName, asset ? assetText(asset, language) : form.draft.assetCode, 'asset')
          : nothing
      }
      ${answer(view, t.checkPlace, placeText(view), 'township')}
      ${answer(view, t.checkPhotos, evidenceText(view, kept), 'photos')}
      ${answer(view, t.checkContact, who, 'contactName')}
    </dl>
    ${kept.length > 0 ? notice('info', t.photosKept) : photos.busy ? notice('info', t.photosBusy) : nothing}
    ${isLost ? notice('caution', t.photosFailed) : nothing}
    <div role="status">${submission.unstored ? notice('caution', t.unstored) : nothing}</div>
    <div role="alert">${failure(view)}</div>
    ${questionField(view)} ${trap(view)}
  `;
}

const hasFailed = ({ state }: Photo) => state === 'failed' || state === 'unreadable';

/** The photos and the recording that go along. */
function evidenceText({ t, photos }: LaterView, kept: readonly Photo[]): string {
  const along = photos.items.filter((photo) => photo.attachmentId !== undefined || kept.includes(photo));
  const count = along.filter(({ kind }) => kind === 'photo').length;
  const recordings = along.flatMap(({ kind }) => (kind === 'photo' ? [] : t.recordingIs[kind]));
  return count === 0 && recordings.length > 0 ? recordings.join() : [t.photosCount(count), ...recordings].join(' · ');
}

function answer(
  { t, form, focusField }: LaterView,
  name: string,
  value: string | undefined,
  field: FieldName,
): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd class=${value ? 'value' : 'value quiet'}>${value || t.notFilled}</dd>
    ${
      form.locked.some((one) => one === field)
        ? nothing
        : html`<dd class="change">
            <button type="button" class="link" aria-label=${t.change(name)} @click=${() => focusField(field)}>
              ${t.changeShort}
            </button>
          </dd>`
    }
  </div>`;
}

function placeText({ t, form, language, districtName, districts, townships, communities }: LaterView): string {
  const { district, township, community, address, landmark, point } = form.draft;
  const name = (areas: typeof townships, code: string) => areas.data?.find((area) => area.code === code)?.name ?? '';
  const area = [
    districtName ?? name(districts, district),
    township === UNSURE ? '' : name(townships, township),
    name(communities, community),
  ].join('');
  const position = point && positionText(t, point, language);
  return township || address.trim() || landmark.trim() || point
    ? [area, address.trim(), landmark.trim(), position].filter(Boolean).join(language === 'en' ? ', ' : '，')
    : '';
}

function failure({ t, submission }: LaterView): unknown {
  if (submission.vetoed) return notice('caution', t.vetoed);
  if (!submission.failure) return nothing;
  const words = explainSent(submission.failure, t);
  return notice(
    'danger',
    html`<p class="strong">${words.title}</p>
      <p>${words.detail} ${t.sendFailed}${words.retryable ? t.sendAgainSafe : ''}</p>
      ${words.requestId ? html`<p class="quiet">${t.requestId(words.requestId)}</p>` : nothing}`,
    { drawing: icon(words.icon) },
  );
}
