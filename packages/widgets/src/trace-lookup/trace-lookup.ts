import { isHttpError, type Client, type HttpError } from '@digital-cq/sdk';
import type { TraceEvent } from '@digital-cq/sdk/types';
import { html, nothing, type CSSResultGroup } from 'lit';
import { LiveData, waiting } from '../internal/controllers/live-data.js';
import { Lazy } from '../internal/controllers/lazy.js';
import { Locale, type Language } from '../internal/controllers/locale.js';
import { property, state } from '../internal/decorators.js';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { explain, problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { trouble } from '../internal/templates/trouble.js';
import { WidgetElement } from '../internal/widget-element.js';
import {
  traceLookup,
  type TraceLookupFirstMessages,
  type TraceLookupMessages,
} from '../translations/zh-CN/trace-lookup.js';
import { AddressCode } from './address-code.js';
import { codeForm, recentList, whereToLook, type Words } from './code-form.js';
import { loadAnswer, loadPath, type Answer } from './load-answer.js';
import { OnReturn } from './on-return.js';
import type { ReadCode } from './read-code.js';
import { clearRecents, keepRecent, readRecents, type Recent } from './recents.js';
import { TraceFoundEvent, TraceLookupEvent } from './trace-lookup.events.js';
import { styles } from './trace-lookup.styles.js';

/** Who comes back to the page within this time still sees what is true. */
const FRESH_MS = 60_000;

/**
 * Says whether a piece of food is safe, and where it comes from: by the code on its package, an ear tag, a paper, or the
 * sign of a shop. The answer stands first, then the way from the farm with everything that does not fit.
 *
 * @summary Look up food or a shop by its code.
 * @element cq-trace-lookup
 * @room 45em 26em
 * @slot empty - Shown while nothing is looked up, in place of the help on where to find a code.
 * @fires {TraceLookupEvent} cq-trace-lookup - A code is about to be looked up. Cancelable.
 * @fires {TraceFoundEvent} cq-trace-found - A code was found, or what is known of it has changed.
 * @fires {TraceReportEvent} cq-trace-report - Somebody wants to report a problem with what is shown. Cancelable.
 * @fires {WidgetErrorEvent} cq-error - A request failed.
 * @csspart verdict - The answer: safe, watch, recalled or unknown; for a shop, how its licences stand.
 * @csspart path - The way from the farm, stage by stage.
 * @csspart papers - The list of papers.
 * @csspart loading - What stands in while something loads.
 * @csspart error - A failure with its reason.
 */
export class TraceLookup extends WidgetElement {
  static override readonly tagName: string = 'cq-trace-lookup';

  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** The code to look up; the one that was looked up last. */
  @property() code?: string | undefined;

  /** The query parameter of the page's address that names the code, e.g. `code`. The address is left alone without it. */
  @property() param?: string | undefined;

  /** Where problems are reported; `{code}` stands for the code. A link appears where this is set. */
  @property({ attribute: 'report-href' }) reportHref?: string | undefined;

  /** Whether nothing is remembered on this device. */
  @property({ type: Boolean, attribute: 'no-recents' }) noRecents = false;

  /** Words to use in place of the widget's own. */
  @property({ attribute: false }) messages?: Partial<TraceLookupMessages> | undefined;

  @state() private entered = '';
  /** What is in the field, as it was understood. */
  @state() private read?: ReadCode | undefined;
  /** Why what was entered was not sent. */
  @state() private refusal?: string | undefined;
  /** The code that reads codes could not be fetched. */
  @state() private readError?: unknown;
  /** The code that was sent. */
  @state() private sought?: string | undefined;

  readonly #locale = new Locale<TraceLookupFirstMessages>(
    this,
    { 'zh-CN': traceLookup, en: async () => (await import('../translations/en/trace-lookup.js')).traceLookup },
    () => this.messages,
  );
  readonly #answer = new LiveData<readonly [Client | undefined, string | undefined, Language], Answer>(this, {
    args: () => [this.activeClient, this.sought, this.#locale.language],
    load: ([client, code, language], { signal }) =>
      client && code ? loadAnswer(client, code, language, signal) : waiting,
  });
  readonly #path = new LiveData<readonly [Client | undefined, string | undefined, Language], TraceEvent[]>(this, {
    args: () => [this.activeClient, this.#answer.data?.item?.id, this.#locale.language],
    load: ([client, id, language], { signal }) => (client && id ? loadPath(client, id, language, signal) : waiting),
  });
  readonly #findings = new Lazy(this, async () => {
    const { Findings } = await import('./findings.js');
    return new Findings(this, this.#locale);
  });
  readonly #address = new AddressCode(this, {
    param: () => this.param,
    onCode: (code) => void this.#ask(code),
  });
  /** Counts questions, so that only the last one is answered. */
  #turn = 0;
  /** The `code` that has been dealt with. */
  #given: string | undefined;
  /** The language of what is said about the code that was entered. */
  #readIn: Language | undefined;
  /** What the host was told last. */
  #told = '';
  /** A person asked, and is led to the answer. */
  #leading = false;

  constructor() {
    super();
    new OnReturn(this, () => {
      const { asOf } = this.#answer;
      if (asOf && Date.now() - asOf.getTime() > FRESH_MS) void this.reload();
    });
  }

  protected override shouldUpdate(): boolean {
    return this.#locale.ready;
  }

  protected override willUpdate(): void {
    if (this.code !== this.#given) {
      this.#given = this.code;
      void this.#ask(this.code ?? '');
    }
    const { language } = this.#locale;
    if (language === this.#readIn) return;
    this.#readIn = language;
    if (this.refusal) void this.#ask(this.entered);
    else if (this.read) void this.#recognise(this.entered);
  }

  protected override updated(): void {
    const { data } = this.#answer;
    if (data) this.#tell(data);
    if (this.#leading && (this.#wrong || (data && this.#findings.part))) {
      this.#leading = false;
      this.#focus(this.#wrong ? '#code' : '#answer-heading');
    }
  }

  /** Looks up a code, as if somebody had typed it. An empty one leads back to the beginning. */
  async lookUp(code: string): Promise<void> {
    await this.#ask(code);
  }

  /** Asks again for what is shown. */
  async reload(): Promise<void> {
    await Promise.all([this.#answer.reload(), this.#path.reload()]);
  }

  protected override render(): unknown {
    const { messages: t, language } = this.#locale;
    return html`<div class="cq" lang=${language}>
      <section class="frame" aria-labelledby="heading" @keydown=${this.#onKeydown}>
        ${heading(this.headingLevel, this.heading ?? t.heading)}
        ${codeForm({
          t,
          entered: this.entered,
          remark: this.#wrong || this.#answer.data ? undefined : this.#remark(t),
          error: this.#wrong,
          edit: (text) => this.#edit(text),
          submit: this.#onSubmit,
        })}
        ${this.#renderBody(t, language)} ${this.#renderAnnouncement()}
      </section>
    </div>`;
  }

  #renderBody(t: TraceLookupFirstMessages, language: Language): unknown {
    const { data, error } = this.#answer;
    if (this.readError) return problemPanel(this.readError, t, () => void this.#ask(this.entered));
    if (!this.activeClient) return skeleton(3, t.waitingForClient);
    if (!this.sought || this.#wrong) return this.#renderStart();
    if (!data) {
      if (isHttpError(error, 404)) return [this.#renderNotFound(t, error), whereToLook(this.#words)];
      return error ? problemPanel(error, t, () => void this.#answer.reload()) : skeleton(5, t.searching);
    }
    const { part, error: missing } = this.#findings;
    return html`<div role="status">${trouble({ t, language }, this.#answer, () => void this.reload())}</div>
      ${
        part
          ? part.page({
              headingLevel: this.headingLevel,
              answer: data,
              asOf: this.#answer.asOf,
              path: this.#path,
              reportHref: this.reportHref,
              reloadPath: () => void this.#path.reload(),
              startOver: () => this.#startOver(),
            })
          : missing
            ? problemPanel(missing, t, () => void this.#findings.load())
            : skeleton(5, t.searching)
      }`;
  }

  #renderStart(): unknown {
    return html`<slot name="empty">${whereToLook(this.#words)}</slot> ${recentList(this.#words, this.#recents, {
        lookUp: (code) => void this.#ask(code, true),
        clear: () => {
          clearRecents(this.#scope);
          this.requestUpdate();
          this.#focus('#code');
        },
      })}`;
  }

  #renderNotFound(t: TraceLookupFirstMessages, { problem }: HttpError): unknown {
    return html`<div class="panel" role="alert" part="error">
      ${icon('info')}
      <div>
        <p class="strong">${problem?.title ?? t.notFoundTitle}</p>
        <p>${problem?.detail ?? t.notFoundAdvice}</p>
      </div>
    </div>`;
  }

  /** What a screen reader is told; a recall interrupts. */
  #renderAnnouncement(): unknown {
    const { data } = this.#answer;
    const sentence = data && this.#findings.part?.sentence(data);
    const urgent = data?.item?.verdict.state === 'recalled';
    return html`<p class="visually-hidden" role="status">${urgent ? nothing : sentence}</p>
      <p class="visually-hidden" role="alert">${urgent ? sentence : nothing}</p>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#ask(this.entered, true);
  };

  /** Who is at the answer and types, or scans with a scanner that types, asks for the next one. */
  readonly #onKeydown = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (isLetter && target instanceof HTMLElement && target.id === 'answer-heading') this.#focus('#code');
  };

  #edit(text: string): void {
    this.entered = text;
    this.#leading = false;
    this.refusal = undefined;
    this.readError = undefined;
    if (this.#wrong) this.sought = undefined;
    void this.#recognise(text);
  }

  /** Says what a text looks like while it is typed. What is wrong with it is said when it is meant to be whole. */
  async #recognise(text: string): Promise<void> {
    try {
      const read = text.trim() ? await this.#read(text) : undefined;
      if (text === this.entered) this.read = read;
    } catch {
      // Sending tries again, and says so.
    }
  }

  async #read(text: string): Promise<ReadCode> {
    const { messages, language } = this.#locale;
    const { readCode } = await import('./read-code.js');
    return readCode(text, language, messages);
  }

  async #ask(text: string, person = false): Promise<void> {
    const turn = (this.#turn += 1);
    this.entered = text.trim();
    this.refusal = undefined;
    this.readError = undefined;
    this.#leading = person;
    if (!this.entered) {
      this.read = undefined;
      this.#forget(person);
      if (person) this.refusal = this.#locale.messages.codeMissing;
      return;
    }
    try {
      const read = await this.#read(this.entered);
      if (turn === this.#turn) await this.#send(read, person);
    } catch (error) {
      if (turn === this.#turn) this.readError = error;
    }
  }

  async #send(read: ReadCode, person: boolean): Promise<void> {
    this.read = read;
    if (read.refusal) {
      this.#forget(person);
      this.refusal = read.refusal;
      return;
    }
    const { code, kind } = read;
    if (!this.dispatchEvent(new TraceLookupEvent(code, kind))) return;
    this.#given = this.code = code;
    this.#address.write(code, { push: person });
    if (this.sought === code) return this.reload();
    this.#told = '';
    this.sought = code;
    await this.updateComplete;
  }

  /** Lets go of what was looked up. */
  #forget(person: boolean): void {
    this.#given = this.code = undefined;
    this.sought = undefined;
    this.#address.write('', { push: person });
  }

  #startOver(): void {
    this.entered = '';
    this.read = undefined;
    this.#forget(true);
    this.#focus('#code');
  }

  #tell({ resolution: { value, subject }, item }: Answer): void {
    const verdict = item?.verdict.state;
    const told = `${value} ${verdict}`;
    if (told === this.#told) return;
    this.#told = told;
    if (!this.noRecents)
      keepRecent(this.#scope, { code: value, name: subject.name, verdict: verdict ?? 'shop', at: Date.now() });
    this.dispatchEvent(new TraceFoundEvent(value, subject, verdict));
  }

  /** What the text looks like. A personal number is named at once. */
  #remark(t: TraceLookupFirstMessages): string | undefined {
    if (this.read?.kind === 'resident_id') return this.read.refusal;
    return this.read?.name && t.looksLike(this.read.name);
  }

  /** What is wrong with what was entered, by our own reading or by the platform's. */
  get #wrong(): string | undefined {
    const { data, error } = this.#answer;
    if (this.refusal || data || !isHttpError(error, 422)) return this.refusal;
    return error.problem?.errors?.[0]?.message ?? explain(error, this.#locale.messages).detail;
  }

  get #words(): Words {
    const { messages: t, language } = this.#locale;
    return { t, language, headingLevel: this.headingLevel };
  }

  get #recents(): Recent[] {
    return this.noRecents ? [] : readRecents(this.#scope);
  }

  get #scope(): string {
    return this.activeClient?.baseUrl ?? '';
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
