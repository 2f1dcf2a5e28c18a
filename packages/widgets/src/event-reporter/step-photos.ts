import { html, nothing, type TemplateResult } from 'lit';
import { field, fieldGroup } from '../internal/templates/field.js';
import { laterIcon } from '../internal/templates/later-icons.js';
import { notice } from '../internal/templates/notice.js';
import { photoPicker } from '../internal/templates/photos.js';
import type { LaterView } from './later-view.js';

export function stepPhotos(view: LaterView): TemplateResult {
  const { t, form, photos, capabilities } = view;
  return html`
    ${fieldGroup({
      id: 'photos',
      label: t.photos,
      mark: t.optional,
      hint: t.photosHint,
      error: form.errors.photos,
      control: () => html`
        ${photoPicker({ id: 'photo-add', uploads: photos, t, capabilities, describedBy: 'photos-privacy' })}
        <div id="photos-privacy">${notice('info', t.photoPrivacy, { drawing: laterIcon('shield') })}</div>
      `,
    })}
    ${fieldGroup({
      id: 'contact',
      label: t.contact,
      mark: t.optional,
      hint: t.contactPurpose,
      control: () =>
        html`<div class="contact">
          ${contactField(view, 'contactName', t.contactName, 'name', 'text')}
          ${contactField(view, 'contactPhone', t.contactPhone, 'tel', 'tel')}
        </div>`,
    })}
  `;
}

function contactField(
  { form }: LaterView,
  name: 'contactName' | 'contactPhone',
  label: string,
  autocomplete: 'name' | 'tel',
  type: 'text' | 'tel',
): TemplateResult {
  return field({
    id: name,
    label,
    error: form.errors[name],
    control: ({ describedBy, invalid }) => html`
      <input
        id=${name}
        class="input"
        type=${type}
        autocomplete=${autocomplete}
        maxlength=${name === 'contactName' ? 40 : 20}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        .value=${form.draft[name]}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && form.set(name, target.value, name)}
      />
    `,
  });
}
