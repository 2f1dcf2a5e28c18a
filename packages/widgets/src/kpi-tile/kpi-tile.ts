import type { Client } from '@digital-cq/sdk';
import type { IndicatorReading } from '@digital-cq/sdk/types';
import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { Clock } from '../internal/controllers/clock.js';
import { Lazy } from '../internal/controllers/lazy.js';
import { LiveData, reloadNeeded, waiting } from '../internal/controllers/live-data.js';
import { Locale, type Language } from '../internal/controllers/locale.js';
import { property, state } from '../internal/decorators.js';
import { dayOf, formatClock } from '../internal/format.js';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { explain } from '../internal/templates/problem.js';
import { WidgetElement } from '../internal/widget-element.js';
import { kpiTile, type KpiTileFirstMessages, type KpiTileMessages } from '../translations/zh-CN/kpi-tile.js';
import { readIndicator } from './batch-readings.js';
import { sparkOf, type Spark } from './spark-points.js';
import { tileFace } from './tile-face.js';
import { tileText, type TileText } from './tile-text.js';
import { styles } from './kpi-tile.styles.js';

/** How long a figure that changed is marked. */
const MARK_MS = 4_000;

/** A figure as it was read; without one where the platform knows of none. */
interface Reading {
  readonly found: IndicatorReading | undefined;
}

/**
 * One figure, understood at a glance: how much, better or worse, how far to the target, since when. What it means,
 * its history as a table and the areas behind it are one press away.
 *
 * @summary A figure with its change, target and trend.
 * @element cq-kpi-tile
 * @room var(--cq-kpi-tile-block-size,13em)
 * @fires {KpiDrillEvent} cq-kpi-drill - The user goes on to a smaller area. Cancelable.
 * @fires {WidgetErrorEvent} cq-error - A request failed.
 * @csspart value - The figure, or figures that stand side by side.
 * @csspart moved - The figure, for a moment after it changed.
 * @csspart change - One comparison.
 * @csspart target - The target and the way there.
 * @csspart progress - The bar of that way.
 * @csspart spark - The line of earlier figures.
 * @csspart details - What opens over the page.
 * @csspart loading - What stands in while something loads.
 * @csspart error - A failure with its reason.
 * @cssprop [--cq-color-alert-red=#c3201b] - The mark of a red alert.
 * @cssprop [--cq-color-alert-orange=#f28c28] - The mark of an orange alert.
 * @cssprop [--cq-color-alert-yellow=#ffd12e] - The mark of a yellow alert.
 * @cssprop [--cq-color-alert-blue=#1b62c9] - The mark of a blue alert.
 * @cssprop [--cq-kpi-tile-block-size=13em] - The room it takes before and after its figure is there; more where needed.
 */
export class KpiTile extends WidgetElement {
  static override readonly tagName: string = 'cq-kpi-tile';

  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** The id of the indicator, e.g. `incident-completion-rate`. */
  @property() indicator = '';

  /** Words to use in place of the widget's own. */
  @property({ attribute: false }) messages?: Partial<KpiTileMessages> | undefined;

  @state() private isOpen = false;
  @state() private hasMoved = false;
  @state() private spoken = '';

  readonly #locale = new Locale<KpiTileFirstMessages>(
    this,
    { 'zh-CN': kpiTile, en: async () => (await import('../translations/en/kpi-tile.js')).kpiTile },
    () => this.messages,
  );
  readonly #reading = new LiveData<readonly [Client | undefined, string, string | undefined, Language], Reading>(this, {
    // Names and definitions come in the language of the page: another language is another reading.
    args: () => [this.activeClient, this.indicator, this.activeArea, this.#locale.language],
    load: ([client, id, area], context) => (client && area ? this.#load(client, area, id, context) : waiting),
    topics: (reading) => (reading?.found?.indicator.isLive ? [`indicators/${reading.found.areaCode}`] : []),
    reduce: (reading, { data }) =>
      data.indicators && !data.indicators.includes(this.indicator) ? reading : reloadNeeded,
  });
  readonly #details = new Lazy(this, async () => {
    const { Details } = await import('./details.js');
    return new Details({ host: this, locale: this.#locale, closed: () => (this.isOpen = false) });
  });
  #told: Error | undefined;
  #text: { readonly of: readonly unknown[]; readonly text: TileText; readonly spark: Spark | undefined } | undefined;
  #marking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Clock(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#marking);
    this.hasMoved = false;
    this.isOpen = false;
  }

  protected override shouldUpdate(): boolean {
    return this.#locale.ready;
  }

  protected override updated(changed: PropertyValues): void {
    const { error } = this.#reading;
    if (error && error !== this.#told) void this.#details.load().then((details) => details?.tellFailed(error));
    this.#told = error;
    if (changed.has('isOpen') && this.isOpen) this.renderRoot.querySelector('dialog')?.showModal();
  }

  /** Reads the figure again. */
  async reload(): Promise<void> {
    await this.#reading.reload();
  }

  /** @internal Says what is new, for all tiles of the page. */
  speak(words: string): void {
    this.spoken = words;
  }

  protected override render(): unknown {
    const { messages: t, language } = this.#locale;
    const found = this.#reading.data?.found;
    const isBusy = !this.#reading.data && !this.#reading.error;
    return html`<div class="cq" lang=${language}>
        <div class="frame" role="group" aria-labelledby="heading" aria-busy=${isBusy}>
          ${heading(this.headingLevel, this.#renderName(t, found), { className: 'name' })} ${this.#renderBody(t, found)}
          <p class="visually-hidden" role="status">${this.spoken}</p>
        </div>
      </div>
      ${this.isOpen && found ? this.#details.part?.render(found, this.#say(t, found).text) : nothing}`;
  }

  #renderName(t: KpiTileFirstMessages, found: IndicatorReading | undefined): unknown {
    if (this.heading) return this.heading;
    if (found) return t.title(found.areaName, found.indicator.name);
    const { data, error, status } = this.#reading;
    if (data || error) return t.unnamed(this.indicator);
    return html`<span class="visually-hidden">${status === 'waiting' ? t.waitingForClient : t.loading}</span
      ><i class="bone-line"></i>`;
  }

  #renderBody(t: KpiTileFirstMessages, found: IndicatorReading | undefined): unknown {
    const { data, error } = this.#reading;
    if (found) return this.#renderFigure(t, found);
    if (data) return this.#renderMissing(t);
    if (error) return this.#renderError(t, error);
    return html`<div class="waiting" part="loading"><i class="bone-figure"></i><i class="bone-line"></i></div>`;
  }

  #renderFigure(t: KpiTileFirstMessages, found: IndicatorReading): unknown {
    const { text, spark } = this.#say(t, found);
    const { name, source } = found.indicator;
    return html`
      <p class="visually-hidden">${text.sentence}</p>
      ${tileFace({ text, spark, seriesLabel: found.seriesLabel ?? '', moved: this.hasMoved })}
      <div class="foot small">
        ${
          this.#renderTrouble(t) ??
          html`<p class="quiet numbers" aria-hidden="true">
            ${this.#reading.live ? html`<span class="live">${t.live}</span> · ` : nothing}${text.when.map(
              (words) => html`<span>${words}</span> · `,
            )}<span class=${source.kind}>${t.sources[source.kind]}</span>
          </p>`
        }
        <button
          type="button"
          class="link"
          aria-haspopup="dialog"
          aria-label=${t.detailsOf(this.heading ?? name)}
          @click=${this.#onOpen}
        >
          ${t.details}
        </button>
      </div>
    `;
  }

  /** That the figure is not the newest, since when, and a way to try again. */
  #renderTrouble(t: KpiTileFirstMessages): unknown {
    const { status, asOf } = this.#reading;
    const offline = status === 'offline';
    const unopened = this.#details.error;
    if (!offline && status !== 'stale' && !unopened) return undefined;
    const time = asOf ? formatClock(this.#locale.language, asOf) : '';
    const words = offline ? t.offlineShort(time) : status === 'stale' ? t.staleShort(time) : t.detailsMissing;
    return html`<p class="trouble caution">
      ${icon(offline ? 'offline' : 'alert')}<span>${words}</span>
      <button type="button" class="link" @click=${unopened ? this.#onOpen : this.#onRetry}>${t.retry}</button>
    </p>`;
  }

  #renderMissing(t: KpiTileFirstMessages): unknown {
    return html`<div class="instead">
      ${icon('info')}
      <div>
        <p class="strong">${t.missingTitle}</p>
        <p class="small quiet">${t.missingDetail(this.indicator || t.noArea, this.activeArea ?? t.noArea)}</p>
      </div>
    </div>`;
  }

  /** As the panel of other widgets, but without a voice of its own: forty tiles fail together, and one speaks. */
  #renderError(t: KpiTileFirstMessages, error: Error): unknown {
    const { icon: name, title, detail, requestId } = explain(error, t);
    return html`<div class="instead" part="error">
      ${icon(name)}
      <div>
        <p class="strong">${title}</p>
        <p class="small">${detail}</p>
        ${requestId ? html`<p class="small quiet">${t.requestId(requestId)}</p>` : nothing}
        <button type="button" class="button soft small" @click=${this.#onRetry}>${t.retry}</button>
      </div>
    </div>`;
  }

  readonly #onOpen = async (): Promise<void> => {
    this.isOpen = (await this.#details.load()) !== undefined;
  };

  readonly #onRetry = (): void => void this.reload();

  /** What the tile says. Worked out anew only when something that it depends on is new. */
  #say(t: KpiTileFirstMessages, found: IndicatorReading): { text: TileText; spark: Spark | undefined } {
    const { language } = this.#locale;
    // The day is part of it: “today” is yesterday after midnight.
    const of = [found, language, this.messages, dayOf(Date.now())];
    if (!this.#text || of.some((part, index) => part !== this.#text?.of[index])) {
      this.#text = { of, text: tileText(language, t, found), spark: sparkOf(found.series) };
    }
    return this.#text;
  }

  async #load(
    client: Client,
    area: string,
    id: string,
    { signal, previous }: { signal: AbortSignal; previous: Reading | undefined },
  ): Promise<Reading> {
    const found = await readIndicator(client, area, id, { signal, again: previous !== undefined });
    const before = previous?.found;
    if (found && before && !signal.aborted && figuresOf(found) !== figuresOf(before)) this.#mark(found);
    return { found };
  }

  /** Shows for a moment that the figure has changed, and tells those who cannot see it. */
  #mark(found: IndicatorReading): void {
    const text = tileText(this.#locale.language, this.#locale.messages, found);
    void this.#details.load().then((details) => details?.tellMoved(found, text));
    this.hasMoved = true;
    clearTimeout(this.#marking);
    this.#marking = setTimeout(() => (this.hasMoved = false), MARK_MS);
  }
}

/** What a reader would see move. */
function figuresOf({ value, parts = [], streak }: IndicatorReading): string {
  return [value, ...parts.map((part) => part.value), streak?.days].join();
}
