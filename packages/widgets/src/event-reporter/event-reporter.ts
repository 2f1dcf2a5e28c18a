import { getArea } from '@digital-cq/sdk/areas';
import { listCategories } from '@digital-cq/sdk/categories';
import { trackIncident } from '@digital-cq/sdk/incidents';
import type { AreaDetail, Category, IncidentReceipt, TrackedIncident } from '@digital-cq/sdk/types';
import type { Client } from '@digital-cq/sdk';
import { html, type CSSResultGroup } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LiveData, waiting } from '../internal/controllers/live-data.js';
import { areasBelow } from '../internal/controllers/areas-below.js';
import { Lazy } from '../internal/controllers/lazy.js';
import { Locale } from '../internal/controllers/locale.js';
import { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import { formatClock } from '../internal/format.js';
import { heading } from '../internal/templates/heading.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { WidgetElement } from '../internal/widget-element.js';
import { eventReporter, type EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import { UNSURE } from './draft.js';
import { ReportForm } from './report-form.js';
import type { ReporterView } from './reporter-view.js';
import { reportPage, STEPS } from './report-page.js';
import { readReceipt, writeReceipt } from './storage.js';
import { STEP_OF, type FieldName } from './validate.js';
import { styles } from './event-reporter.styles.js';

const NUMBER = /^SJ[0-9]{18}$/;
const CODE = /^[2-9A-HJKMNP-Z]{6}$/;

/**
 * Lets anybody report that something is wrong, with place and photos, and follow what becomes of it.
 *
 * @summary Report an incident and follow it.
 * @element cq-event-reporter
 * @fires {EventReportEvent} cq-event-report - A report is about to be sent. Cancelable.
 * @fires {EventReportedEvent} cq-event-reported - The platform has recorded a report.
 * @fires {WidgetErrorEvent} cq-error - A request failed.
 * @csspart loading - What stands in while something loads.
 * @csspart error - A failure with its reason.
 */
export class EventReporter extends WidgetElement {
  static override readonly tagName: string = 'cq-event-reporter';

  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** The category to begin with, e.g. `2101`. */
  @property() category?: string | undefined;

  /** Words to use in place of the widget's own. */
  @property({ attribute: false }) messages?: Partial<EventReporterMessages> | undefined;

  @state() private page: 'report' | 'done' | 'track' = 'report';
  @state() private step = 0;
  @state() private query = '';
  @state() private openGroup?: string | undefined;
  @state() private receipt?: IncidentReceipt | undefined;
  @state() private copied?: string | undefined;
  /** The report waits for its photos and goes when they are there. */
  @state() private awaitingPhotos = false;
  @state() private tracking = { no: '', queryCode: '' };
  @state() private followed?: { no: string; queryCode: string } | undefined;
  @state() private trackingErrors: { no?: string; queryCode?: string } = {};

  readonly #locale = new Locale<EventReporterMessages>(
    this,
    { 'zh-CN': eventReporter, en: async () => (await import('../translations/en/event-reporter.js')).eventReporter },
    () => this.messages,
  );
  readonly #photos = new PhotoUploads(this);
  readonly #form = new ReportForm(this, this.#photos);
  readonly #categories = new LiveData<readonly [Client | undefined], Category[]>(this, {
    args: () => [this.activeClient],
    load: ([client], { signal }) => (client ? allCategories(client, signal) : waiting),
  });
  readonly #place = new LiveData<readonly [Client | undefined, string | undefined], AreaDetail>(this, {
    args: () => [this.activeClient, this.#fixedArea],
    load: ([client, code], { signal }) => (client && code ? getArea(client, { path: { code } }, { signal }) : waiting),
  });
  readonly #districts = areasBelow(this, () => (this.#fixedArea ? undefined : '50'));
  readonly #townships = areasBelow(this, () => this.#form.draft.district);
  readonly #communities = areasBelow(this, () => {
    const { township } = this.#form.draft;
    return township === UNSURE ? undefined : township;
  });
  readonly #tracked = new LiveData<readonly [Client | undefined, typeof this.followed], TrackedIncident>(this, {
    args: () => [this.activeClient, this.followed],
    load: ([client, body], { signal }) => (client && body ? trackIncident(client, { body }, { signal }) : waiting),
    topics: (data) => (data ? [`incidents/${data.id}`] : []),
  });
  readonly #later = new Lazy(this, () => import('./later-steps.js'));
  readonly #trackingPart = new Lazy(this, () => import('./tracking.js'));
  #scope: string | undefined;

  protected override shouldUpdate(): boolean {
    return this.#locale.ready;
  }

  protected override willUpdate(): void {
    const client = this.activeClient;
    if (!client) return;
    const scope = `${client.baseUrl} ${this.activeArea ?? ''}`;
    const fresh = scope !== this.#scope;
    this.#scope = scope;
    this.#form.restore(scope, { category: this.category ?? '', area: this.#fixedArea });
    if (!fresh) return;
    this.receipt = readReceipt(scope);
    this.page = this.receipt ? 'done' : 'report';
  }

  protected override updated(): void {
    if (!this.awaitingPhotos || this.#photos.busy) return;
    this.awaitingPhotos = false;
    if (this.#photos.items.every(({ state }) => state === 'done')) void this.#send();
  }

  /** Begins anew: forgets the draft, its photos and the last receipt. */
  reset(): void {
    this.#form.clear();
    this.#leaveReceipt();
  }

  /** Shows where a report stands. */
  follow(no: string, queryCode: string): void {
    this.tracking = { no, queryCode };
    this.followed = { no, queryCode };
    this.#open('track');
  }

  protected override render(): unknown {
    const { messages: t, language } = this.#locale;
    return html`<div class="cq" lang=${language}>
      <section class="frame" aria-labelledby="heading">${this.#renderPage(t)}</section>
    </div>`;
  }

  #renderPage(t: EventReporterMessages): unknown {
    const { headingLevel } = this;
    const { language } = this.#locale;
    if (this.page === 'track') return this.#renderTracking(t);
    if (this.page === 'done' && this.receipt) {
      const donePage = this.#later.get()?.donePage;
      if (!donePage) return this.#renderMissing(t, this.#later);
      return donePage({
        t,
        language,
        headingLevel,
        receipt: this.receipt,
        copied: this.copied,
        copy: (text) => void this.#copy(text),
        follow: () => this.receipt && this.follow(this.receipt.no, this.receipt.queryCode),
        another: () => this.#leaveReceipt(),
      });
    }
    return html`
      <header class="row spread">
        ${heading(headingLevel, this.heading ?? t.heading)}
        <button type="button" class="link" @click=${() => this.#open('track')}>${t.trackLink}</button>
      </header>
      ${this.#renderForm(t)}
    `;
  }

  #renderForm(t: EventReporterMessages): unknown {
    const { data, error, status } = this.#categories;
    if (!data) {
      if (error) return problemPanel(error, t, () => void this.#categories.reload());
      return skeleton(4, status === 'waiting' ? t.waitingForClient : t.loading);
    }
    if (data.length === 0) return html`<p class="panel quiet">${t.categoriesEmpty}</p>`;
    const form = this.#form;
    const saved = form.savedAt && t.draftSaved(formatClock(this.#locale.language, form.savedAt));
    return reportPage(this.#view(t, data), {
      step: this.step,
      saved,
      awaitingPhotos: this.awaitingPhotos,
      later: { steps: this.#later.get(), error: this.#later.error, reload: () => void this.#later.load() },
      onSubmit: (event) => this.#onSubmit(event),
      onStartOver: () => this.#startOver(),
      onSendNow: () => void this.#send(),
    });
  }

  #renderTracking(t: EventReporterMessages): unknown {
    const { data, asOf, status, live, error } = this.#tracked;
    const part = this.#trackingPart;
    const trackingPage = part.get()?.trackingPage;
    if (!trackingPage) return this.#renderMissing(t, part);
    return trackingPage({
      t,
      language: this.#locale.language,
      headingLevel: this.headingLevel,
      client: this.activeClient,
      following: this.followed !== undefined,
      ...this.tracking,
      errors: this.trackingErrors,
      data,
      asOf,
      status,
      live,
      error,
      edit: (name, value) => (this.tracking = { ...this.tracking, [name]: value }),
      submit: (event) => this.#onTrack(event),
      reload: () => void this.#tracked.reload(),
      other: () => this.#trackOther(),
      leave: () => this.#open(this.receipt ? 'done' : 'report'),
    });
  }

  /** Stands in for a part that is on its way, or could not be fetched. */
  #renderMissing(t: EventReporterMessages, part: { error: Error | undefined; load: () => Promise<void> }): unknown {
    return part.error ? problemPanel(part.error, t, () => void part.load()) : skeleton(3, t.loading);
  }

  #view(t: EventReporterMessages, categories: readonly Category[]): ReporterView {
    const { draft } = this.#form;
    const category = categories.find(({ code }) => code === draft.categoryCode);
    return {
      t,
      language: this.#locale.language,
      headingLevel: this.headingLevel,
      capabilities: this.capabilities,
      form: this.#form,
      photos: this.#photos,
      categories,
      category,
      query: this.query,
      openGroup: this.openGroup,
      districts: this.#districts,
      townships: this.#townships,
      communities: this.#communities,
      districtName: this.#place.data?.path.find(({ level }) => level === 'district')?.name,
      fixedDistrict: this.#fixedArea !== undefined,
      search: (query) => (this.query = query),
      toggleGroup: (code) => (this.openGroup = this.openGroup === code ? undefined : code),
      goTo: (step) => this.#goTo(step),
      focusField: (field) => this.#focusField(field),
    };
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const { messages: t } = this.#locale;
    const last = !this.#inSteps || this.step === STEPS - 1;
    const errors = this.#form.check(t);
    this.#form.errors = last
      ? errors
      : Object.fromEntries(Object.entries(errors).filter(([field]) => this.#isInStep(field, this.step)));
    if (this.#form.errorCount > 0) this.#showErrors();
    else if (!last) this.#goTo(this.step + 1);
    else if (this.#photos.busy) this.awaitingPhotos = true;
    else void this.#send();
  }

  #onTrack(event: Event): void {
    event.preventDefault();
    const { messages: t } = this.#locale;
    const no = this.tracking.no.replace(/\s/g, '').toUpperCase();
    const queryCode = this.tracking.queryCode.replace(/\s/g, '').toUpperCase();
    this.trackingErrors = {
      ...(!NUMBER.test(no) && { no: t.trackNumberWrong }),
      ...(!CODE.test(queryCode) && { queryCode: t.trackCodeWrong }),
    };
    const wrong = Object.keys(this.trackingErrors)[0];
    if (wrong) void this.#focus(`#track-${wrong}`);
    else this.follow(no, queryCode);
  }

  async #send(): Promise<void> {
    this.awaitingPhotos = false;
    const receipt = await this.#form.send();
    if (!receipt) {
      if (this.#form.errorCount > 0) this.#showErrors();
      return;
    }
    this.receipt = receipt;
    if (this.#scope !== undefined) writeReceipt(this.#scope, receipt);
    this.step = 0;
    this.query = '';
    this.openGroup = undefined;
    this.#open('done');
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = text;
    } catch {
      // Some web-views forbid the clipboard; the text stands there to be selected.
      this.copied = undefined;
    }
  }

  #startOver(): void {
    this.#form.clear();
    this.query = '';
    this.openGroup = undefined;
    this.#goTo(0);
  }

  #leaveReceipt(): void {
    this.receipt = undefined;
    this.copied = undefined;
    if (this.#scope !== undefined) writeReceipt(this.#scope, undefined);
    this.step = 0;
    this.#open('report');
  }

  #trackOther(): void {
    this.followed = undefined;
    this.trackingErrors = {};
    void this.#focus('#track-no');
  }

  #open(page: typeof this.page): void {
    this.page = page;
    void this.#focus('#heading');
  }

  #goTo(step: number): void {
    this.step = step;
    void this.#focus(`#step-${step}`);
  }

  #focusField(field: FieldName): void {
    this.step = STEP_OF[field];
    void this.#focus(`#${field}`);
  }

  #showErrors(): void {
    this.requestUpdate();
    void this.#focus('#errors');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    // A group leads to its first control.
    const target = found instanceof HTMLFieldSetElement ? (found.querySelector('input') ?? found) : found;
    target?.focus();
  }

  #isInStep(field: string, step: number): boolean {
    const steps: Partial<Record<string, number>> = STEP_OF;
    return steps[field] === step;
  }

  /** Whether the container is so narrow that its styles show one step at a time. */
  get #inSteps(): boolean {
    const progress = this.renderRoot.querySelector('.progress');
    return progress !== null && getComputedStyle(progress).display !== 'none';
  }

  /** The district, township or community that the page has fixed. */
  get #fixedArea(): string | undefined {
    const area = this.activeArea;
    return area && area.length >= 6 ? area : undefined;
  }
}

async function allCategories(client: Client, signal: AbortSignal): Promise<Category[]> {
  const all: Category[] = [];
  for await (const category of listCategories(client, {}, { signal })) all.push(category);
  return all;
}
