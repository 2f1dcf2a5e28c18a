import { html, nothing, type TemplateResult } from 'lit';
import { field, fieldGroup } from '../internal/templates/field.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import type { Draft } from './draft.js';
import type { LaterView } from './later-view.js';

export interface WhoState {
  /** Whether the person has opened what is asked of nobody. */
  readonly isOpen: boolean;
  /** Whether one of the staff reports, perhaps for somebody else. */
  readonly isStaff: boolean;
  open: (isOpen: boolean) => void;
}

/** What stands beside the contact: what it is for, and under which version that is recorded. */
export function purposeOf(draft: Draft, t: EventReporterMessages): { version: string; text: string } {
  return { version: t.consentVersion, text: draft.onBehalf ? t.behalfPurpose : t.contactPurpose };
}

/** Who reports. Nobody needs to say, but for what cannot be dealt with otherwise; then the reason is given. */
export function whoFields(view: LaterView, state: WhoState): TemplateResult {
  const { t, form, category } = view;
  const isNeeded = category?.anonymousAllowed === false;
  const isOpen = isNeeded || state.isOpen || Boolean(form.errors.contactName ?? form.errors.contactPhone);
  const { text } = purposeOf(form.draft, t);
  const { onBehalf } = form.draft;
  const group = fieldGroup({
    id: 'contact',
    label: t.contact,
    mark: isNeeded ? '' : t.optional,
    hint: html`${isNeeded ? html`<span class="strong">${t.contactNeeded}</span> ` : nothing}<span class="purpose"
        >${text}</span
      >`,
    control: () =>
      html`${state.isStaff ? behalfField(view) : nothing}
        <div class="contact">
          ${contactField(view, 'contactName', onBehalf ? t.behalfName : t.contactName, 'name', 'text')}
          ${contactField(view, 'contactPhone', onBehalf ? t.behalfPhone : t.contactPhone, 'tel', 'tel')}
        </div>`,
  });
  const onToggle = ({ target }: Event) => target instanceof HTMLDetailsElement && state.open(target.open);
  return html`
    <div class="who">
      ${
        isNeeded
          ? group
          : html`<details ?open=${isOpen} @toggle=${onToggle}>
              <summary>${t.contactOpen}</summary>
              ${group}
            </details>`
      }
      ${privateField(view)}
    </div>
  `;
}

function contactField(
  { form }: LaterView,
  name: 'contactName' | 'contactPhone',
  label: string,
  autocomplete: 'name' | 'tel',
  type: 'text' | 'tel',
): TemplateResult {
  const { onBehalf } = form.draft;
  return field({
    id: name,
    label,
    error: form.errors[name],
    control: ({ describedBy, invalid }) => html`
      <input
        id=${name}
        class="input"
        type=${type}
        autocomplete=${onBehalf ? 'off' : autocomplete}
        maxlength=${name === 'contactName' ? 40 : 20}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        .value=${form.draft[name]}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && form.set(name, target.value, name)}
      />
    `,
  });
}

function behalfField({ t, form }: LaterView): TemplateResult {
  return option('on-behalf', t.behalf, form.draft.onBehalf, (isOn) => form.set('onBehalf', isOn, 'contactPhone'));
}

function privateField({ t, form, category }: LaterView): TemplateResult {
  const isPrivate = form.draft.isPrivate ?? category?.privateByDefault ?? false;
  return html`${option('private', t.private, isPrivate, (isOn) => form.set('isPrivate', isOn))}
    <p class="hint" id="private-hint">${t.privateHint}</p>`;
}

function option(id: string, label: string, checked: boolean, set: (isOn: boolean) => void): TemplateResult {
  return html`<label class="option">
    <input
      type="checkbox"
      id=${id}
      aria-describedby=${id === 'private' ? 'private-hint' : nothing}
      .checked=${checked}
      @change=${({ target }: Event) => target instanceof HTMLInputElement && set(target.checked)}
    />
    <span>${label}</span>
  </label>`;
}
