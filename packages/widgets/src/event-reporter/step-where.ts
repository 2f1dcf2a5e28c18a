import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../internal/templates/field.js';
import { formatNumber } from '../internal/format.js';
import { laterIcon } from '../internal/templates/later-icons.js';
import { notice } from '../internal/templates/notice.js';
import { UNSURE, type Draft } from './draft.js';
import type { AreaChoices, LaterView } from './later-view.js';
import type { FieldName } from './validate.js';

const MAX_ADDRESS = 200;

export function stepWhere(view: LaterView): TemplateResult {
  const { t, form, districts, townships, communities, fixedDistrict } = view;
  const { draft } = form;
  return html`
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
    ${addressField(view)} ${positionField(view)}
  `;
}

function areaField(
  { t, form }: LaterView,
  name: FieldName & keyof Draft,
  label: string,
  { data, status }: AreaChoices,
  { unsure = false, disabled = false, mark = '' } = {},
): TemplateResult {
  const value = form.draft[name];
  return field({
    id: name,
    label,
    mark,
    error: form.errors[name],
    control: ({ describedBy, invalid }) => html`
      <select
        id=${name}
        class="input"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        ?disabled=${disabled}
        @change=${({ target }: Event) => target instanceof HTMLSelectElement && form.set(name, target.value, name)}
      >
        <option value="" ?selected=${!value}>${status === 'loading' ? t.loading : t.choose}</option>
        ${unsure ? html`<option value=${UNSURE} ?selected=${value === UNSURE}>${t.unsure}</option>` : nothing}
        ${data?.map((area) => html`<option value=${area.code} ?selected=${value === area.code}>${area.name}</option>`)}
      </select>
    `,
  });
}

function addressField({ t, form }: LaterView): TemplateResult {
  return field({
    id: 'address',
    label: t.address,
    hint: t.addressHint,
    error: form.errors.address,
    control: ({ describedBy, invalid }) => html`
      <input
        id="address"
        class="input"
        autocomplete="off"
        maxlength=${MAX_ADDRESS}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${form.draft.address}
        @input=${({ target }: Event) =>
          target instanceof HTMLInputElement && form.set('address', target.value, 'address')}
      />
    `,
  });
}

function positionField({ t, form, submission, language, capabilities }: LaterView): TemplateResult {
  const { point } = form.draft;
  const failures = {
    denied: t.positionDenied,
    timeout: t.positionTimeout,
    unavailable: t.positionUnavailable,
  };
  return html`
    <div class="field">
      <span class="strong">${t.position} <span class="mark">${t.optional}</span></span>
      <p class="hint" id="position-hint">${t.positionHint}</p>
      <div role="status" class="position">
        ${
          point
            ? html`<p class="found">
                ${laterIcon('pin')}${t.positionFound(formatNumber(language, Math.round(point.accuracyM ?? 0)))}
              </p>`
            : nothing
        }
        ${submission.locateFailure ? notice('caution', failures[submission.locateFailure]) : nothing}
      </div>
      ${
        point
          ? html`<button type="button" class="link" @click=${() => form.set('point', undefined)}>
              ${t.positionRemove}
            </button>`
          : html`<button
              type="button"
              class="button soft"
              aria-describedby="position-hint"
              aria-disabled=${submission.locating}
              @click=${() => submission.locating || void submission.findPosition(capabilities)}
            >
              ${laterIcon('pin')}${submission.locating ? t.positionFinding : t.positionUse}
            </button>`
      }
    </div>
  `;
}
