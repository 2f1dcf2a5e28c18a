import type { Category } from '@digital-cq/sdk/types';
import type { ReactiveController } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Lazy } from '../../internal/controllers/lazy.js';
import { formatDay } from '../../internal/format.js';
import { notice } from '../../internal/templates/notice.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { assetField, assetText } from './asset-field.js';
import { AssetFinder } from './asset-finder.js';
import type { CameraScan } from './camera-scan.js';
import { canScan } from './can-scan.js';
import { searchCategories } from './category-search.js';
import { checkAnswers } from './check-answers.js';
import type { RawAnswer } from '../draft.js';
import type { PresetName } from './presets.js';
import { questionField } from './question-fields.js';
import { askedQuestions, type AskedQuestion } from './asked-questions.js';
import { Dictation } from './dictation.js';
import { Suggestions } from './suggestions.js';
import { categoryName, type MoreOfWhat, type ReporterDesk, type ReporterView } from '../reporter-view.js';
import { isAnswerField, type FieldErrors } from '../validate.js';

/** Categories change a few times a year. */
const MAX_AGE_MS = 7 * 86_400_000;

/** What comes later to the first step: search, suggestions, questions, public facilities, and what the page has fixed. */
export class WhatExtras implements MoreOfWhat, ReactiveController {
  readonly assets: AssetFinder;

  readonly #desk: ReporterDesk;
  readonly #words: () => EventReporterMessages;
  readonly #camera: Lazy<CameraScan>;
  readonly #dictation: Dictation;
  readonly #suggestions: Suggestions;
  #announcement = '';
  /** Which questions stood there, and of which category. */
  #shown: { readonly category: string; readonly names: readonly string[] } = { category: '', names: [] };
  #isAssetOpen = false;

  /** `onPlace`: a facility brings a position of its own. */
  constructor(desk: ReporterDesk, words: () => EventReporterMessages, onPlace: () => void) {
    const { host } = desk;
    this.#desk = desk;
    this.#words = words;
    this.assets = new AssetFinder(desk, onPlace);
    this.#dictation = new Dictation(desk, words);
    this.#suggestions = new Suggestions(desk, words);
    this.#camera = new Lazy(
      host,
      async () => {
        const { CameraScan: Scan } = await import('./camera-scan.js');
        return new Scan(host);
      },
      { idle: false },
    );
    host.addController(this);
  }

  hostUpdate(): void {
    const { form } = this.#desk;
    // What cannot be sent as the page has fixed it must be open to change.
    if (form.locked.includes('asset') && this.#assetTrouble(this.#words())) form.unlock('asset');
    const category = form.draft.categoryCode;
    const names = this.asked.map(({ name }) => name);
    const isOther = category !== this.#shown.category;
    const more = isOther ? names : names.filter((name) => !this.#shown.names.includes(name));
    if (more.length > 0) this.#announcement = this.#words().questionsNew(more.length);
    else if (isOther) this.#announcement = '';
    this.#shown = { category, names };
    // A question that is gone takes what was wrong with its answer along.
    for (const field of Object.keys(form.errors)) {
      if (isAnswerField(field) && !names.includes(field.slice('answer-'.length))) delete form.errors[field];
    }
  }

  /** The questions that are asked now. */
  get asked(): AskedQuestion[] {
    const { form, category } = this.#desk;
    return askedQuestions(category()?.questions, form.draft.answers[form.draft.categoryCode]);
  }

  /** What has to change in this step beside category and description. */
  validate(): FieldErrors {
    const t = this.#words();
    const wrong = this.#assetTrouble(t);
    return { ...checkAnswers(this.asked, t, this.#desk.locale.language), ...(wrong && { asset: wrong }) };
  }

  find(categories: readonly Category[], query: string): Category[] {
    return searchCategories(categories, query);
  }

  fixed(view: ReporterView, name: PresetName): TemplateResult {
    const t = this.#words();
    const { form, category, language } = view;
    const { asset } = this.assets;
    const texts: Record<PresetName, readonly [label: string, value: string]> = {
      category: [t.category, category ? categoryName(category, language) : ''],
      asset: [t.assetName, asset ? assetText(asset, language) : form.draft.assetCode],
      description: [t.description, form.draft.description],
      address: [t.address, form.draft.address],
    };
    const [label, value] = texts[name];
    return html`<div class="field" id=${name} role="group" aria-labelledby="${name}-fixed" tabindex="-1">
      <p class="strong" id="${name}-fixed">${label}</p>
      <p class="fixed">${value}</p>
      <p class="hint">${t.fixedByPage}</p>
    </div>`;
  }

  rest(view: ReporterView): unknown {
    return [
      this.#dictation.view(view),
      this.#suggestions.view(view),
      this.#questions(view),
      this.#asset(view),
      this.#age(view),
    ];
  }

  clear(): void {
    this.assets.clear();
    this.#dictation.clear();
    this.#isAssetOpen = false;
  }

  #questions({ form, language }: ReporterView): TemplateResult {
    const t = this.#words();
    const { asked } = this;
    return html`
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      ${repeat(
        asked,
        ({ name }) => name,
        (one) =>
          questionField(one, {
            t,
            language,
            errors: form.errors,
            answer: (name, value) => this.#answer(name, value),
          }),
      )}
    `;
  }

  #answer(name: string, value: RawAnswer): void {
    const { form } = this.#desk;
    const { answers, categoryCode } = form.draft;
    const own = { ...answers[categoryCode], [name]: value };
    form.set('answers', { ...answers, [categoryCode]: own }, `answer-${name}`);
  }

  #asset(view: ReporterView): unknown {
    const { form, language, categories } = view;
    const t = this.#words();
    if (form.locked.includes('asset')) {
      return [
        this.fixed(view, 'asset'),
        html`<div role="status">${this.assets.state === 'unknown' ? notice('caution', t.assetUnknown) : nothing}</div>`,
      ];
    }
    const camera = this.#camera.part;
    return assetField({
      t,
      language,
      text: form.draft.assetCode,
      error: form.errors.asset ?? (this.assets.state === 'elsewhere' ? this.#elsewhere(t) : undefined),
      state: this.assets.state,
      asset: this.assets.asset,
      offers: (this.assets.asset?.categoryCodes ?? []).flatMap(
        (code) => categories.find((category) => category.code === code) ?? [],
      ),
      chosen: form.draft.categoryCode,
      isChangeable: !form.locked.includes('category'),
      isOpen: this.#isAssetOpen || form.draft.assetCode !== '',
      camera: camera?.isOpen ? camera.view(t) : this.#camera.error && t.scanFailed,
      toggle: (isOpen) => {
        this.#isAssetOpen = isOpen;
        if (!isOpen) camera?.close();
      },
      type: (text) => this.assets.type(text),
      lookUp: () => this.assets.lookUp(),
      choose: (code) => form.set('categoryCode', code, 'category'),
      scan: canScan(this.#desk.host.capabilities) ? () => void this.#scan() : undefined,
    });
  }

  /** Says how old the categories of an earlier visit are, where that may matter. */
  #age({ language }: ReporterView): unknown {
    const { asOf, status } = this.#desk.categories();
    const isOld = asOf && status !== 'ready' && Date.now() - asOf.getTime() > MAX_AGE_MS;
    return isOld ? notice('info', this.#words().kept(formatDay(language, asOf))) : nothing;
  }

  /** Why a report cannot go with what stands there as the code of a facility. One that nobody knows may be new. */
  #assetTrouble(t: EventReporterMessages): string | undefined {
    const { state, code } = this.assets;
    if (state === 'elsewhere') return this.#elsewhere(t);
    return state !== 'none' && !code ? t.assetWrong : undefined;
  }

  #elsewhere(t: EventReporterMessages): string {
    return t.assetElsewhere(this.assets.asset?.areaName ?? '');
  }

  /** By the host's own scanner where it has one, else by the browser's. */
  async #scan(): Promise<void> {
    const { host, focus } = this.#desk;
    const { scan } = host.capabilities;
    try {
      const text = scan ? await scan() : await (await this.#camera.load())?.scan();
      if (text) this.assets.take(text);
    } catch {
      // Whoever gives up scanning can still type.
    }
    host.requestUpdate();
    focus('#asset');
  }
}
