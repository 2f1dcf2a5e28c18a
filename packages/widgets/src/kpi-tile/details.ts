import type { Client } from '@digital-cq/sdk';
import { listIndicatorAreas } from '@digital-cq/sdk/indicators';
import type { AreaFigure, IndicatorAreas, IndicatorReading } from '@digital-cq/sdk/types';
import { html, type TemplateResult } from 'lit';
import { LiveData, reloadNeeded, waiting } from '../internal/controllers/live-data.js';
import type { Locale } from '../internal/controllers/locale.js';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { explain } from '../internal/templates/problem.js';
import type { WidgetElement } from '../internal/widget-element.js';
import { kpiTileLater } from '../translations/zh-CN/kpi-tile-later.js';
import type { KpiTileFirstMessages, KpiTileMessages } from '../translations/zh-CN/kpi-tile.js';
import { announce, type Speaker } from './announcer.js';
import { aboutList } from './about-list.js';
import { areaTable, type PathStep } from './area-table.js';
import type { SortKey } from './area-order.js';
import { joinFigure } from './figure-text.js';
import { KpiDrillEvent } from './kpi-tile.events.js';
import { seriesTable } from './series-table.js';
import type { TileText } from './tile-text.js';
import { styles } from './details.styles.js';

export type View = keyof typeof kpiTileLater.views;

/** What stands behind a figure may ask this of its tile. */
export interface TileDesk {
  readonly host: WidgetElement & Speaker & { readonly indicator: string };
  readonly locale: Locale<KpiTileFirstMessages>;
  /** The details are no longer open. */
  closed: () => void;
}

/** What stands behind a figure: what it means, its history as a table, and the areas it is made of. */
export class Details {
  readonly styles = styles;

  readonly #desk: TileDesk;
  readonly #areas: LiveData<readonly [Client | undefined, string, string | undefined], IndicatorAreas>;
  #view: View = 'about';
  /** The areas from the city down to the one whose parts are shown. */
  #path: readonly PathStep[] = [];
  #sort: SortKey = 'figure';
  #isLive = false;
  /** The row that focus goes to once it is there. */
  #returnTo: string | undefined;

  constructor(desk: TileDesk) {
    const { host } = desk;
    this.#desk = desk;
    this.#areas = new LiveData<readonly [Client | undefined, string, string | undefined], IndicatorAreas>(host, {
      args: () => [host.activeClient, host.indicator, this.#area],
      load: ([client, id, areaCode], { signal }) =>
        client && areaCode
          ? Promise.resolve(listIndicatorAreas(client, { path: { id }, query: { areaCode } }, { signal }))
          : waiting,
      topics: () => (this.#isLive && this.#area ? [`indicators/${this.#area}`] : []),
      reduce: (areas, { data: { indicators } }) =>
        indicators && !indicators.includes(areas.indicatorId) ? areas : reloadNeeded,
    });
  }

  /** Tells those who cannot see it that the figure has changed. */
  tellMoved({ areaName, indicator }: IndicatorReading, { figure, columns }: TileText): void {
    const { host, locale } = this.#desk;
    const t = this.#t;
    const now = (figure ? [figure] : columns).map((one) => joinFigure(locale.language, one)).join(' / ');
    announce(host, t, 'moved', t.moved(host.heading ?? t.title(areaName, indicator.name), now));
  }

  /** Tells them why it could not be read. */
  tellFailed(error: Error): void {
    announce(this.#desk.host, this.#t, 'failed', explain(error, this.#t).title);
  }

  /** Begins anew the next time it is opened. */
  #reset(): void {
    this.#view = 'about';
    this.#path = [];
    this.#sort = 'figure';
    this.#desk.closed();
  }

  render(reading: IndicatorReading, text: TileText): TemplateResult {
    const { host, locale } = this.#desk;
    const t = this.#t;
    const { indicator, areaName } = reading;
    const views: View[] = ['about', ...(reading.series.length > 0 ? (['table'] as const) : [])];
    if (indicator.hasAreas) views.push('areas');
    return html`<dialog
      class="cq details"
      part="details"
      lang=${locale.language}
      aria-labelledby="details-heading"
      @close=${() => this.#reset()}
      @pointerdown=${closeFromOutside}
    >
      <div class="sheet">
        <header class="sheet-head">
          ${heading(host.headingLevel, t.title(areaName, indicator.name), { id: 'details-heading', focusable: true })}
          <button type="button" class="icon-button" aria-label=${t.close} @click=${close}>${icon('close')}</button>
        </header>
        <div class="views" role="group" aria-label=${t.viewsLabel} ?hidden=${views.length === 1}>
          ${views.map(
            (view) =>
              html`<button
                type="button"
                class="view"
                aria-pressed=${view === this.#view}
                @click=${() => this.#show(view, reading)}
              >
                ${t.views[view]}
              </button>`,
          )}
        </div>
        ${this.#renderView(t, reading, text)}
      </div>
    </dialog>`;
  }

  #renderView(t: KpiTileMessages, reading: IndicatorReading, text: TileText): unknown {
    const { language } = this.#desk.locale;
    if (this.#view === 'about') return aboutList(language, t, reading, text);
    if (this.#view === 'table') return seriesTable(language, t, reading);
    const { data } = this.#areas;
    if (data) this.#path = data.path;
    if (data && this.#returnTo) {
      void this.#focus(`[data-area="${CSS.escape(this.#returnTo)}"]`);
      this.#returnTo = undefined;
    }
    return areaTable({
      language,
      t,
      indicator: reading.indicator,
      home: reading.areaCode,
      path: this.#path,
      areas: this.#areas,
      sort: this.#sort,
      onSort: (key) => {
        this.#sort = key;
        this.#desk.host.requestUpdate();
      },
      onDrill: (area) => this.#drill(reading.indicator.id, area),
      onBack: (code) => this.#back(code),
    });
  }

  get #t(): KpiTileMessages {
    return this.#desk.locale.with(kpiTileLater);
  }

  get #area(): string | undefined {
    return this.#path.at(-1)?.code;
  }

  #show(view: View, { areaCode, areaName, indicator }: IndicatorReading): void {
    this.#view = view;
    this.#path = view === 'areas' ? [{ code: areaCode, name: areaName }] : [];
    this.#isLive = indicator.isLive;
    this.#desk.host.requestUpdate();
  }

  #drill(indicator: string, { areaCode, areaName }: AreaFigure): void {
    const { host } = this.#desk;
    if (!host.dispatchEvent(new KpiDrillEvent(indicator, areaCode, areaName))) return;
    this.#path = [...this.#path, { code: areaCode, name: areaName }];
    host.requestUpdate();
    void this.#focus('[aria-current="location"]');
  }

  /** Goes back to a larger area; focus returns to where the way down began. */
  #back(code: string): void {
    const at = this.#path.findIndex((step) => step.code === code);
    this.#returnTo = this.#path[at + 1]?.code;
    this.#path = this.#path.slice(0, at + 1);
    this.#desk.host.requestUpdate();
    void this.#focus('[aria-current="location"]');
  }

  async #focus(selector: string): Promise<void> {
    const { host } = this.#desk;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

function close({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
}

/** A press beside the sheet is one on the dialog itself. */
function closeFromOutside({ target, currentTarget }: Event): void {
  if (target === currentTarget && target instanceof HTMLDialogElement) target.close();
}
