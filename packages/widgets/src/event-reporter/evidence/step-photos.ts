import { html, type TemplateResult } from 'lit';
import { fieldGroup } from '../../internal/templates/field.js';
import { laterIcon } from '../../internal/templates/later-icons.js';
import { notice } from '../../internal/templates/notice.js';
import { photoPicker } from '../../internal/templates/photos.js';
import type { LaterView } from '../later-view.js';
import { recordingField } from './recording-field.js';

export function stepPhotos(view: LaterView): TemplateResult {
  const { t, form, photos, editor, capabilities } = view;
  return html`
    ${fieldGroup({
      id: 'photos',
      label: t.photos,
      mark: t.optional,
      hint: t.photosHint,
      error: form.errors.photos,
      control: () => html`
        ${photoPicker({ id: 'photo-add', uploads: photos, editor, t, capabilities, describedBy: 'photos-privacy' })}
        <div id="photos-privacy">${notice('info', t.photoPrivacy, { drawing: laterIcon('shield') })}</div>
      `,
    })}
    ${recordingField(view)} ${view.who}
  `;
}
