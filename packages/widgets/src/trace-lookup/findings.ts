import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { LazyPart } from '../internal/controllers/lazy.js';
import type { Locale } from '../internal/controllers/locale.js';
import { formatFull } from '../internal/format.js';
import { notice } from '../internal/templates/notice.js';
import { traceLookupLater } from '../translations/zh-CN/trace-lookup-later.js';
import type { TraceLookupFirstMessages } from '../translations/zh-CN/trace-lookup.js';
import type { FindingsPage, FindingsView } from './findings-view.js';
import { foodFacts, shopFacts } from './facts.js';
import type { Answer } from './load-answer.js';
import { papers } from './papers.js';
import { path } from './path.js';
import { TraceReportEvent } from './trace-lookup.events.js';
import { shopBanner, shopState, toWords, verdictBanner } from './verdict.js';
import { styles } from './findings.styles.js';

/** What was found: the answer, what it is about, the way it came, and its papers. */
export class Findings implements LazyPart {
  readonly styles = [styles];

  readonly #host: LitElement;
  readonly #locale: Locale<TraceLookupFirstMessages>;
  /** The stages whose ordinary events are shown. */
  readonly #open = new Set<string>();
  #copied: FindingsView['copied'];

  constructor(host: LitElement, locale: Locale<TraceLookupFirstMessages>) {
    this.#host = host;
    this.#locale = locale;
  }

  /** The answer in a sentence or two, for who cannot see it. */
  sentence({ item, premises }: Answer): string {
    const t = this.#locale.with(traceLookupLater);
    const say = (word: string, ...sentences: (string | undefined)[]) =>
      this.#locale.language === 'en'
        ? [`${word}.`, ...sentences].filter(Boolean).join(' ')
        : [word, '。', ...sentences].join('');
    if (premises) {
      const state = shopState(premises);
      return say(t.shopStates[state], t.shopLines[state]);
    }
    const { verdict, line } = toWords(t, item.verdict);
    return say(t.verdicts[verdict], line, item.verdict.advice);
  }

  page(page: FindingsPage): TemplateResult {
    const view = this.#view(page);
    const { t, language, asOf, reportHref, startOver } = view;
    const { resolution, item, premises } = page.answer;
    const { value, status, warnings } = resolution;
    const href = reportHref?.replaceAll('{code}', encodeURIComponent(value));
    const words = status === 'voided' && warnings.length === 0 ? [t.voided] : warnings;
    return html`<div class="answer">
      ${premises ? shopBanner(view, premises) : verdictBanner(view, item)}
      ${words.map((text) => notice('caution', text))}
      <div class="columns ${item ? '' : 'of-two'}">
        <div class="facts-side">${premises ? shopFacts(view, premises) : foodFacts(view, item)}</div>
        ${item ? html`<div class="way" part="path">${path(view, item)}</div>` : nothing}
        <div class="papers-side" part="papers">
          ${
            premises
              ? papers(view, premises.certificates, { title: t.licences, none: t.noLicences })
              : papers(view, item.certificates, { title: t.papers, none: t.noPapers })
          }
        </div>
      </div>
      <div class="row actions">
        <button type="button" class="button soft" @click=${startOver}>${t.another}</button>
        ${
          href
            ? html`<a class="button plain" href=${href} @click=${view.report}>
                ${premises ? t.reportShop : t.report}
              </a>`
            : nothing
        }
      </div>
      <p class="proof small quiet">
        ${t.askedCode} <span class="numbers">${value}</span>
        ${asOf ? html`· ${t.askedAt} <span class="numbers">${formatFull(language, asOf)}</span>` : nothing}
      </p>
    </div>`;
  }

  #view(page: FindingsPage): FindingsView {
    const { resolution } = page.answer;
    return {
      ...page,
      t: this.#locale.with(traceLookupLater),
      language: this.#locale.language,
      copied: this.#copied,
      isOpen: (leg) => this.#open.has(`${resolution.value} ${leg}`),
      toggle: (leg) => this.#toggle(`${resolution.value} ${leg}`),
      copy: (id, text, source) => void this.#copy(id, text, source),
      report: (event) => {
        const report = new TraceReportEvent(resolution.value, resolution.subject);
        if (!this.#host.dispatchEvent(report)) event.preventDefault();
      },
    };
  }

  #toggle(leg: string): void {
    if (!this.#open.delete(leg)) this.#open.add(leg);
    this.#host.requestUpdate();
  }

  async #copy(id: string, text: string, source: Element | null): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = { id, done: true };
    } catch {
      // Some web-views forbid the clipboard: the text is marked, so that people can copy it themselves.
      if (source) getSelection()?.selectAllChildren(source);
      this.#copied = { id, done: false };
    }
    this.#host.requestUpdate();
  }
}
