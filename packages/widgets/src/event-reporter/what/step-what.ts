import type { Category } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { field, fieldGroup } from '../../internal/templates/field.js';
import { icon } from '../../internal/templates/icon.js';
import { characters, MAX_DESCRIPTION } from '../draft.js';
import type { PresetName } from './presets.js';
import { categoryName, type ReporterView } from '../reporter-view.js';

const MAX_FOUND = 8;
/** The counter is of use near the end only. */
const COUNT_FROM = 200;

export function stepWhat(view: ReporterView): TemplateResult {
  const { category, categories, form, more } = view;
  const isFixed = (name: PresetName) => form.locked.includes(name);
  // One that is not among them has to be chosen after all.
  const isKnown = category ?? categories.length === 0;
  return html`
    ${isFixed('category') && isKnown ? more?.fixed(view, 'category') : categoryField(view)}
    ${
      category?.stopper
        ? stopper(view, category)
        : [isFixed('description') ? more?.fixed(view, 'description') : descriptionField(view), more?.rest(view)]
    }
  `;
}

function categoryField(view: ReporterView): TemplateResult {
  const { t, form, categories, query } = view;
  return fieldGroup({
    id: 'category',
    label: t.category,
    hint: t.categoryHint,
    error: form.errors.category,
    control: () => {
      const found = query && categories.length > 0 ? view.more?.find(categories, query) : undefined;
      return html`
        <div class="search">
          ${icon('search')}
          <input
            type="search"
            class="input"
            aria-label=${t.categorySearch}
            placeholder=${t.categoryPlaceholder}
            autocomplete="off"
            enterkeyhint="search"
            .value=${query}
            @input=${({ target }: Event) => target instanceof HTMLInputElement && view.search(target.value)}
            @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
          />
        </div>
        <p class="visually-hidden" role="status">${found ? t.categoryFound(found.length) : nothing}</p>
        ${found?.length === 0 ? html`<p class="hint">${t.categoryNone(query)}</p>` : nothing}
        ${
          categories.length === 0
            ? view.categoriesMissing()
            : found?.length
              ? html`<div class="choices">${found.slice(0, MAX_FOUND).map((item) => choice(view, item))}</div>`
              : groups(view)
        }
      `;
    },
  });
}

function groups(view: ReporterView): TemplateResult {
  const { categories, category, openGroup, language, toggleGroup } = view;
  return html`<div class="groups">
    ${categories
      .filter(({ parent }) => !parent)
      .map((group) => {
        const open = group.code === openGroup;
        const chosen = group.code === category?.parent;
        return html`
          <button
            type="button"
            class="group ${chosen ? 'chosen' : ''}"
            aria-expanded=${open}
            @click=${() => toggleGroup(group.code)}
          >
            <span class="grow">
              ${categoryName(group, language)}
              ${chosen && category ? html`<span class="small">${categoryName(category, language)}</span>` : nothing}
            </span>
            ${icon(chosen ? 'check' : 'chevron')}
          </button>
          ${
            open
              ? html`<div class="choices members" role="group" aria-label=${categoryName(group, language)}>
                  ${categories.filter(({ parent }) => parent === group.code).map((item) => choice(view, item))}
                </div>`
              : nothing
          }
        `;
      })}
  </div>`;
}

function choice(view: ReporterView, category: Category): TemplateResult {
  const { form, language } = view;
  const chosen = category.code === form.draft.categoryCode;
  return html`<label class="choice ${chosen ? 'chosen' : ''}">
    <input
      type="radio"
      name="category"
      value=${category.code}
      .checked=${chosen}
      @change=${() => form.set('categoryCode', category.code, 'category')}
    />
    <span>${categoryName(category, language)}</span>
  </label>`;
}

function stopper({ t, language }: ReporterView, { stopper: words }: Category): TemplateResult {
  return html`
    <div class="stopper" role="alert">
      ${icon('alert')}
      <div class="grow">
        <p class="strong">${(language === 'en' ? words?.textEn : undefined) ?? words?.text}</p>
        <p>${t.stopped}</p>
        ${
          words?.tel
            ? html`<a class="button call" href="tel:${words.tel}">${icon('phone')}${t.call(words.tel)}</a>`
            : nothing
        }
      </div>
    </div>
  `;
}

function descriptionField({ t, form, category, language }: ReporterView): TemplateResult {
  const left = MAX_DESCRIPTION - characters(form.draft.description);
  const hint = (language === 'en' ? category?.hintEn : category?.hint) ?? '';
  return field({
    id: 'description',
    label: t.description,
    hint: `${hint || t.descriptionHint} ${t.descriptionPrivacy}`,
    error: form.errors.description,
    control: ({ describedBy, invalid }) => html`
      <textarea
        id="description"
        class="input"
        rows="4"
        required
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${form.draft.description}
        @input=${({ target }: Event) =>
          target instanceof HTMLTextAreaElement && form.set('description', target.value, 'description')}
      ></textarea>
      <p class="small ${left < 0 ? 'danger strong' : 'quiet'}" role="status">
        ${left < COUNT_FROM ? t.characters(left) : nothing}
      </p>
    `,
  });
}
