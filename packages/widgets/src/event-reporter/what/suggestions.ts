import type { Category } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { categoryName, type ReporterDesk, type ReporterView } from '../reporter-view.js';
import { suggestCategories } from './category-search.js';

const AT_MOST = 3;
/** Nobody is asked about every letter. */
const PAUSE_MS = 600;

/** What a description may be about: by what the page's own model says of it, and by words that categories are known by. */
export class Suggestions {
  readonly #desk: ReporterDesk;
  readonly #words: () => EventReporterMessages;
  /** What the page's model said of which words. */
  #told: { readonly text: string; readonly codes: readonly string[] } = { text: '', codes: [] };
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: ReporterDesk, words: () => EventReporterMessages) {
    this.#desk = desk;
    this.#words = words;
  }

  view({ form, categories, category, language }: ReporterView): TemplateResult {
    const t = this.#words();
    const offered = form.locked.includes('category') ? [] : this.#find(categories, form.draft.description.trim());
    const names = offered.some((one) => one === category) ? [] : offered.map((one) => categoryName(one, language));
    return html`
      <p class="visually-hidden" role="status">${names.length > 0 ? t.suggested(names) : nothing}</p>
      ${
        names.length > 0
          ? html`<div class="field suggestions" role="group" aria-labelledby="suggestions">
              <p class="strong" id="suggestions">${t.suggestions}</p>
              <div class="row">
                ${offered.map(
                  ({ code }, index) =>
                    html`<button type="button" class="button soft" @click=${() => this.#choose(code)}>
                      ${names[index]}
                    </button>`,
                )}
              </div>
            </div>`
          : nothing
      }
    `;
  }

  #find(categories: readonly Category[], text: string): Category[] {
    this.#askSoon(text);
    const told = this.#told.text === text ? this.#told.codes : [];
    const byModel = told.flatMap((code) => categories.find((one) => one.code === code) ?? []);
    return [...new Set([...byModel, ...suggestCategories(categories, text)])].slice(0, AT_MOST);
  }

  #askSoon(text: string): void {
    if (!text || text === this.#asked || !this.#desk.host.capabilities.suggestCategories) return;
    this.#asked = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(text), PAUSE_MS);
  }

  async #ask(text: string): Promise<void> {
    const { host } = this.#desk;
    // Without its word, the words that categories are known by have to do.
    const codes = (await host.capabilities.suggestCategories?.(text).catch(() => [])) ?? [];
    if (text !== this.#asked) return;
    this.#told = { text, codes };
    host.requestUpdate();
  }

  /** The button goes with the suggestion, so that focus goes to the words that it was made from. */
  #choose(code: string): void {
    const { form, focus } = this.#desk;
    form.set('categoryCode', code, 'category');
    focus('.stopper a, #description');
  }
}
