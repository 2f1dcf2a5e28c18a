import { listCategories } from '@digital-cq/sdk/categories';
import type { Category, IncidentReceipt } from '@digital-cq/sdk/types';
import type { Client } from '@digital-cq/sdk';
import { html, nothing, type CSSResultGroup } from 'lit';
import { keptData } from '../internal/controllers/kept-answer.js';
import { Lazy } from '../internal/controllers/lazy.js';
import { afterPaint } from '../internal/after-paint.js';
import { waiting } from '../internal/controllers/live-data.js';
import { Locale } from '../internal/controllers/locale.js';
import { property, state } from '../internal/decorators.js';
import { heading } from '../internal/templates/heading.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { WidgetElement } from '../internal/widget-element.js';
import {
  eventReporter,
  type EventReporterFirstMessages,
  type EventReporterMessages,
} from '../translations/zh-CN/event-reporter.js';
import type { MapOptions } from './where/map-settings.js';
import { plainForm, takeOver } from './plain-form.js';
import { ReportForm } from './report-form.js';
import { reportPage } from './report-page.js';
import type { ReporterView } from './reporter-view.js';
import { readReceipt, writeReceipt } from './last-receipt.js';
import { styles } from './event-reporter.styles.js';

/**
 * Lets anybody report that something is wrong, with place and photos, and follow what becomes of it.
 *
 * @summary Report an incident and follow it.
 * @element cq-event-reporter
 * @slot form - A plain `<form>` for browsers without JavaScript; shown until the widget's own is there.
 * @room 46em
 * @fires {EventReportEvent} cq-event-report - A report is about to be sent. Cancelable.
 * @fires {EventQueuedEvent} cq-event-queued - A report waits on this device for the network.
 * @fires {EventReportedEvent} cq-event-reported - The platform has recorded a report, perhaps one that had to wait.
 * @fires {EventFollowedEvent} cq-event-followed - Somebody has joined what others had reported, in place of a report.
 * @fires {WidgetErrorEvent} cq-error - A request failed.
 * @csspart loading - What stands in while something loads.
 * @csspart error - A failure with its reason.
 */
export class EventReporter extends WidgetElement {
  static override readonly tagName: string = 'cq-event-reporter';

  static readonly formAssociated = true;

  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** The category to begin with, e.g. `2101`. */
  @property() category?: string | undefined;

  /** The code of a public facility, as on its sign, e.g. `5001530114000002`. */
  @property() asset?: string | undefined;

  /** The description to begin with. */
  @property() description?: string | undefined;

  /** The address to begin with. */
  @property() address?: string | undefined;

  /** Which of `category`, `asset`, `description` and `address` a person may read but not change; apart by spaces. */
  @property() locked?: string | undefined;

  /** Takes what the page leaves open from its address, e.g. `?cq-asset=5001530114000002`. */
  @property({ type: Boolean, attribute: 'prefill-from-url' }) prefillFromUrl = false;

  /** Offers to report for somebody else, whatever the platform says of who is signed in. */
  @property({ type: Boolean, attribute: 'on-behalf' }) onBehalf = false;

  /** `off` leaves the map out; every place can be named without it. */
  @property() map?: string | undefined;

  /** Addresses of map tiles, the lowest layer first, parted by spaces, e.g. `https://t{0-7}.example.gov.cn/{z}/{x}/{y}`. */
  @property() tiles?: string | undefined;

  /** Whose map it is, with its approval number (审图号). */
  @property({ attribute: 'tiles-attribution' }) tilesAttribution?: string | undefined;

  /** The coordinate system of the tiles: `CGCS2000` unless told, `WGS84` or `GCJ02`. */
  @property({ attribute: 'map-crs' }) mapCrs?: string | undefined;

  /** How far the tiles go, and the outline of what the page serves. */
  @property({ attribute: false }) mapOptions?: MapOptions | undefined;

  /**
   * Whether others use this device, too: it then keeps no draft and no receipt, and remembers no report unless the person
   * says so. What waits for the network it keeps until that is sent.
   */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;

  /** Offers to read aloud what is shown, where the browser has a voice. */
  @property({ type: Boolean, attribute: 'read-aloud' }) readAloud = false;

  /** The page of this site that follows a report, with `{no}` for its number: what a receipt's QR code opens. */
  @property({ attribute: 'track-url' }) trackUrl?: string | undefined;

  /** Under this name the number of the report that was sent goes along with the page's own form around the widget. */
  @property({ reflect: true }) name?: string | undefined;

  /** Words to use in place of the widget's own. */
  @property({ attribute: false }) messages?: Partial<EventReporterMessages> | undefined;

  @state() private page: 'report' | 'done' | 'track' = 'report';
  @state() private step = 0;
  @state() private query = '';
  @state() private openGroup?: string | undefined;
  @state() private receipt?: IncidentReceipt | undefined;
  /** The way to the next step waits for the code of what comes later. */
  @state() private turning = false;

  readonly #locale = new Locale<EventReporterFirstMessages>(
    this,
    { 'zh-CN': eventReporter, en: async () => (await import('../translations/en/event-reporter.js')).eventReporter },
    () => this.messages,
  );
  readonly #internals = this.attachInternals();
  readonly #form = new ReportForm(this);
  readonly #categories = keptData<readonly [Client | undefined], Category[]>(this, {
    name: () => 'categories',
    args: () => [this.activeClient],
    load: ([client], { signal }) => (client ? allCategories(client, signal) : waiting),
  });
  readonly #later = new Lazy(this, async () => {
    const { Later } = await import('./later.js');
    return new Later({
      host: this,
      form: this.#form,
      locale: this.#locale,
      fixedArea: () => this.#fixedArea,
      category: () => this.#category,
      categories: () => this.#categories,
      currentStep: () => this.#currentStep,
      goTo: (step, selector) => this.#goTo(step, selector),
      follow: (no, queryCode) => this.follow(no, queryCode),
      keep: (receipt) => this.#keep(receipt),
      focus: (selector) => void this.#focus(selector),
    });
  });
  #scope: string | undefined;
  /** The page's own form is done with. */
  #tookOver = false;
  /** Somebody presses something in it, or has sent it. */
  #isPressed = false;
  #isSent = false;

  override connectedCallback(): void {
    super.connectedCallback();
    plainForm(this)?.setAttribute('slot', 'form');
  }

  protected override shouldUpdate(): boolean {
    return this.#locale.ready;
  }

  protected override willUpdate(): void {
    const client = this.activeClient;
    if (!client) return;
    // What one person did is nothing to the next.
    const scope = [client.baseUrl, this.activeArea ?? '', client.subject].join(' ').trim();
    const before = this.#scope;
    this.#scope = scope;
    this.#form.begin(scope, this, this.#fixedArea);
    if (scope !== before) {
      if (before !== undefined) this.#changeHands();
      this.receipt = this.sharedDevice ? undefined : readReceipt(scope);
      // Where the page has already asked to follow a report, that is what is shown.
      if (this.page !== 'track') this.page = this.receipt ? 'done' : 'report';
    }
    this.#replacePlainForm();
  }

  protected override updated(): void {
    this.#internals.setFormValue(this.receipt?.no ?? null);
  }

  /** The page's own form was reset. */
  formResetCallback(): void {
    this.reset();
  }

  /** Begins anew: forgets the draft, its photos and the last receipt. */
  reset(): void {
    this.#clear();
    this.#keep(undefined);
  }

  /** Sends what is filled in, as the button does: for a page that held a report back, and may let it go now. */
  submit(): void {
    void this.#later.load().then((later) => later?.submit());
  }

  /** Shows where a report stands; asks for the query code where that is not known. */
  follow(no: string, queryCode = ''): void {
    void this.#later.load().then((later) => later?.follow(no, queryCode));
    this.#open('track');
  }

  protected override render(): unknown {
    const { messages: t, language } = this.#locale;
    return html`<div class="cq" lang=${language}>
      <section class="frame" aria-labelledby="heading">${this.#later.part?.readAloud()}${this.#renderPage(t)}</section>
    </div>`;
  }

  #renderPage(t: EventReporterFirstMessages): unknown {
    const { page, receipt } = this;
    const { part, error } = this.#later;
    if (page === 'report') return part?.savedPage() ?? [this.#renderHeader(t), part?.outgoing(), this.#renderForm(t)];
    if (!part) return error ? problemPanel(error, t, () => void this.#later.load()) : skeleton(3, t.loading);
    if (page === 'done' && receipt) return part.donePage(receipt);
    return part.trackingPage(() => this.#open(receipt ? 'done' : 'report'));
  }

  #renderHeader(t: EventReporterFirstMessages): unknown {
    return html`<header class="row spread">
      ${heading(this.headingLevel, this.heading ?? t.heading, { focusable: true })}
      <button type="button" class="link" @click=${() => this.#open('track')}>${t.trackLink}</button>
    </header>`;
  }

  #renderForm(t: EventReporterFirstMessages): unknown {
    const { data, error, status } = this.#categories;
    if (!this.#tookOver) {
      const missing = error && !data && problemPanel(error, t, () => void this.#categories.reload());
      return [
        missing,
        this.#renderPlainForm(missing ? nothing : skeleton(10, status === 'waiting' ? t.waitingForClient : t.loading)),
      ];
    }
    if (data?.length === 0) return html`<p class="panel quiet">${t.categoriesEmpty}</p>`;
    const { part, loading, error: missing } = this.#later;
    // Where there is room for all steps, the rest is wanted now; but the form is to be seen first.
    if (!part && !loading && !missing) void afterPaint().then(() => this.#wantLater());
    return reportPage(this.#view(t, data ?? []), {
      step: this.step,
      turning: this.turning,
      later: { part, loading, error: missing, load: () => void this.#later.load() },
      onSubmit: (event) => void this.#onSubmit(event),
      onStartOver: () => {
        this.#clear();
        this.#goTo(0);
      },
    });
  }

  #renderPlainForm(standIn: unknown = nothing): unknown {
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.requestUpdate();
    };
    // Once the click has done what it does.
    const onRelease = () =>
      setTimeout(() => {
        this.#isPressed = false;
        this.requestUpdate();
      });
    // Safari gives a pressed button no focus: the field loses it to nothing, and then comes the click, wherever.
    const onPress = () => {
      this.#isPressed = true;
      addEventListener('click', onRelease, { once: true, capture: true });
    };
    return html`<slot
      name="form"
      @focusout=${onLeave}
      @pointerdown=${onPress}
      @pointercancel=${onRelease}
      @submit=${() => (this.#isSent = true)}
      >${standIn}</slot
    >`;
  }

  /** Once nothing is missing in what replaces it, and nobody is in it: no word is to be interrupted. */
  #replacePlainForm(): void {
    if (this.#tookOver || this.page !== 'report') return;
    const plain = plainForm(this);
    if (plain && (!this.#categories.data || this.#isPressed || this.#isSent || plain.matches(':focus-within'))) return;
    this.#tookOver = true;
    if (plain) takeOver(plain, this.#form, this.#fixedArea);
  }

  #view(t: EventReporterFirstMessages, categories: readonly Category[]): ReporterView {
    return {
      t,
      language: this.#locale.language,
      headingLevel: this.headingLevel,
      form: this.#form,
      categories,
      categoriesMissing: () => {
        const { error } = this.#categories;
        return error ? problemPanel(error, t, () => void this.#categories.reload()) : skeleton(10, t.loading);
      },
      category: this.#category,
      query: this.query,
      more: this.#later.part?.what,
      openGroup: this.openGroup,
      search: (query) => (this.query = query),
      toggleGroup: (code) => (this.openGroup = this.openGroup === code ? undefined : code),
      goTo: (step) => this.#goTo(step),
    };
  }

  /** Shows that the other steps are on their way. Those that could not be had are asked for again where that is said. */
  #wantLater(): void {
    if (this.#later.part || this.#later.error) return;
    void this.#later.load();
    this.requestUpdate();
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    const { part } = this.#later;
    if (part) return part.submit();
    if (this.turning) return;
    this.turning = true;
    const later = await this.#later.load();
    this.turning = false;
    if (later) later.submit();
    else this.#goTo(1); // There the reason stands, and a way to try again.
  }

  #clear(): void {
    this.#form.clear();
    this.#later.part?.startOver();
    this.query = '';
    this.openGroup = undefined;
  }

  #changeHands(): void {
    this.#later.part?.changeHands();
    this.page = 'report';
    this.#begin();
  }

  #begin(): void {
    this.step = 0;
    this.query = '';
    this.openGroup = undefined;
  }

  /** Shows and keeps a receipt, or lets go of it and begins anew. */
  #keep(receipt: IncidentReceipt | undefined): void {
    this.receipt = receipt;
    if (this.#scope !== undefined) writeReceipt(this.#scope, this.sharedDevice ? undefined : receipt);
    this.#begin();
    this.#open(receipt ? 'done' : 'report');
  }

  #open(page: typeof this.page): void {
    this.#later.part?.goOn();
    this.page = page;
    void this.#focus('#heading');
  }

  #goTo(step: number, selector = `#step-${step}`): void {
    this.#later.part?.goOn();
    this.step = step;
    void this.#focus(selector);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    // A group leads to its first control.
    const target = found instanceof HTMLFieldSetElement ? (found.querySelector('input') ?? found) : found;
    target?.focus();
  }

  /** The step that the styles show alone, in a narrow container; none where they show all. */
  get #currentStep(): number | undefined {
    const progress = this.renderRoot.querySelector('.progress');
    return progress && getComputedStyle(progress).display !== 'none' ? this.step : undefined;
  }

  /** The category that is chosen. */
  get #category(): Category | undefined {
    return this.#categories.data?.find(({ code }) => code === this.#form.draft.categoryCode);
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
