import type { Language } from '../internal/controllers/locale.js';
import type { CheckMessages } from '../translations/zh-CN/check.js';
import type { Finding, ProbeName, State } from './probes.js';
import { NAMES, type Settings } from './settings.js';
import { STYLES } from './report-view.styles.js';

const LABELS = { baseUrl: 'address', publishableKey: 'key', area: 'area' } as const;
const ORDER: readonly State[] = ['problem', 'notice', 'ok', 'skipped'];
const FIELDS = ['baseUrl', 'publishableKey', 'area'] as const;

/** What somebody filled in, by the names of the attributes. */
type Submit = (filled: FormData) => void;

/** The settings as a form, and below it what was found: drawn by hand into a shadow root of its own. */
export class ReportView {
  readonly t: CheckMessages;
  readonly language: Language;
  readonly #summary = make('p', { role: 'status', className: 'summary' });
  readonly #list = make('ul');

  constructor(place: Element, t: CheckMessages, language: Language, settings: Settings, onSubmit: Submit) {
    this.t = t;
    this.language = language;
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
    const frame = make('section', { className: 'frame', lang: language });
    frame.append(make('h2', { textContent: t.title }), make('p', { textContent: t.lead }));
    frame.append(this.#form(settings, onSubmit), this.#summary, this.#list);
    root.replaceChildren(frame);
    this.#summary.textContent = t.running;
  }

  /** Shows what was found so far. */
  show(findings: readonly (readonly [ProbeName, Finding])[], done: boolean): void {
    const { t } = this;
    // In the order they are tried, so that it is seen to go on; at the end what is wrong comes first.
    const rank = ([, { state }]: readonly [ProbeName, Finding]) => ORDER.indexOf(state);
    const shown = done ? [...findings].sort((a, b) => rank(a) - rank(b)) : findings;
    this.#list.replaceChildren(...shown.map(([name, finding]) => this.#item(name, finding)));
    if (!done) return;
    const count = findings.filter(([, { state }]) => state === 'problem').length;
    this.#summary.textContent = count === 0 ? t.allWell : t.problems(count);
    this.#summary.dataset['state'] = count === 0 ? 'ok' : 'problem';
  }

  #form(settings: Settings, onSubmit: Submit): HTMLFormElement {
    const form = make('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onSubmit(new FormData(form));
    });
    for (const field of FIELDS) {
      const label = make('label');
      const input = make('input', {
        name: NAMES[field],
        value: settings[field],
        autocomplete: 'off',
        spellcheck: false,
      });
      label.append(make('span', { textContent: this.t[LABELS[field]] }), input);
      form.append(label);
    }
    form.append(make('button', { textContent: this.t.run }));
    return form;
  }

  #item(name: ProbeName, { state, words }: Finding): HTMLElement {
    const { t } = this;
    const item = make('li');
    item.dataset['state'] = state;
    item.append(
      make('strong', { textContent: t.names[name] }),
      make('span', { className: 'state', textContent: t.states[state] }),
      make('p', { textContent: words }),
    );
    return item;
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
