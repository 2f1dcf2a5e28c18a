import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../../internal/templates/field.js';
import { notice } from '../../internal/templates/notice.js';
import { UNSURE, type Draft } from '../draft.js';
import type { AreaChoices, LaterView } from '../later-view.js';
import { placeField } from './place-field.js';
import { positionField } from './position-field.js';
import type { FieldName } from '../validate.js';

/** Where it is, by three ways that fill the same fields: by position, on the map, and by name. */
export function stepWhere(view: LaterView): TemplateResult {
  const { t, form, districts, townships, communities, fixedDistrict } = view;
  const { draft } = form;
  return html`
    ${positionField(view)} ${placeField(view)}
    <div class="areas">
      ${fixedDistrict ? nothing : areaField(view, 'district', t.district, districts)}
      ${areaField(view, 'township', t.township, townships, { unsure: true, disabled: !draft.district })}
      ${
        draft.township && draft.township !== UNSURE && communities.data?.length
          ? areaField(view, 'community', t.community, communities, { mark: t.optional })
          : nothing
      }
    </div>
    ${
      townships.error && !townships.data
        ? notice('caution', t.areasFailed, {
            action: html`<button type="button" class="link" @click=${() => townships.reload()}>${t.retry}</button>`,
          })
        : nothing
    }
    ${view.fixed('address') ?? textField(view, 'address', { label: t.address, hint: t.addressHint, max: 200 })}
    ${textField(view, 'landmark', { label: t.landmark, hint: t.landmarkHint, max: 100, mark: t.optional })}
  `;
}

function areaField(
  { t, form, finder }: LaterView,
  name: FieldName & ('district' | 'township' | 'community'),
  label: string,
  { data, status }: AreaChoices,
  { unsure = false, disabled = false, mark = '' } = {},
): TemplateResult {
  const value = form.draft[name];
  const choose = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    finder.query = undefined;
    form.set(name, target.value, name);
  };
  return field({
    id: name,
    label,
    mark,
    hint: disabled ? t.townshipAfter : undefined,
    error: form.errors[name],
    control: ({ describedBy, invalid }) => html`
      <select
        id=${name}
        class="input"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        ?disabled=${disabled}
        @change=${choose}
      >
        <option value="" ?selected=${!value}>${status === 'loading' ? t.loading : t.choose}</option>
        ${unsure ? html`<option value=${UNSURE} ?selected=${value === UNSURE}>${t.unsure}</option>` : nothing}
        ${data?.map((area) => html`<option value=${area.code} ?selected=${value === area.code}>${area.name}</option>`)}
      </select>
    `,
  });
}

function textField(
  { form }: LaterView,
  name: FieldName & keyof Draft & ('address' | 'landmark'),
  { label, hint, max, mark = '' }: { label: string; hint: string; max: number; mark?: string },
): TemplateResult {
  return field({
    id: name,
    label,
    hint,
    mark,
    error: form.errors[name],
    control: ({ describedBy, invalid }) => html`
      <input
        id=${name}
        class="input"
        autocomplete="off"
        maxlength=${max}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${form.draft[name]}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && form.set(name, target.value, name)}
      />
    `,
  });
}
