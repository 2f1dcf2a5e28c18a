import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../../internal/templates/field.js';
import type { LaterView } from '../later-view.js';
import type { PlaceOption } from './place-finder.js';

/** One field for all that can be chosen below, as a combobox by the ARIA patterns: what is typed, and a list to it. */
export function placeField(view: LaterView): TemplateResult {
  const { t, finder } = view;
  const { found, isOpen, active, query } = finder;
  const isListed = isOpen && found.length > 0;
  const nothingFound = isOpen && found.length === 0 && finder.isDone && query?.trim();
  return field({
    id: 'place',
    label: t.placeSearch,
    hint: t.placeSearchHint,
    control: ({ describedBy }) => html`
      <div class="combobox">
        <input
          id="place"
          class="input"
          type="text"
          role="combobox"
          aria-label=${t.placeSearch}
          autocomplete="off"
          enterkeyhint="search"
          aria-autocomplete="list"
          aria-expanded=${isListed}
          aria-controls="place-list"
          aria-activedescendant=${isListed ? `place-${active}` : nothing}
          aria-describedby=${describedBy}
          .value=${finder.text}
          @input=${({ target }: Event) => target instanceof HTMLInputElement && finder.type(target.value)}
          @focus=${({ target }: Event) => target instanceof HTMLInputElement && target.select()}
          @blur=${() => finder.close()}
          @keydown=${(event: KeyboardEvent) => onKey(event, view)}
        />
        <ul id="place-list" role="listbox" aria-label=${t.placeOptions} ?hidden=${!isListed}>
          ${isListed ? found.map((each, index) => option(view, each, index)) : nothing}
        </ul>
      </div>
      <p class="visually-hidden" role="status">${isListed ? t.placeFound(found.length) : nothing}</p>
      <p class="hint" role="status">${nothingFound ? t.placeNone(nothingFound) : nothing}</p>
    `,
  });
}

function option(
  { finder, language }: LaterView,
  { name, above, pinyin, choose }: PlaceOption,
  index: number,
): TemplateResult {
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are the field's, which keeps the focus
  return html`<li
    id="place-${index}"
    role="option"
    class=${index === finder.active ? 'active' : ''}
    aria-selected=${index === finder.active}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @click=${choose}
  >
    <span>${name}</span>
    ${above ? html`<span class="small quiet">${above}</span>` : nothing}
    ${language === 'en' && pinyin ? html`<span class="small quiet" lang="zh-Latn">${pinyin}</span>` : nothing}
  </li>`;
}

function onKey(event: KeyboardEvent, { finder }: LaterView): void {
  // An input method decides among characters with the same keys.
  if (event.isComposing) return;
  const { found, isOpen, active } = finder;
  const chosen = isOpen ? found[active] : undefined;
  const acts: Partial<Record<string, () => void>> = {
    ArrowDown: () => finder.move(1),
    ArrowUp: () => finder.move(-1),
    // Never sends the form.
    Enter: () => chosen?.choose(),
    ...(isOpen && { Escape: () => finder.close() }),
  };
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
