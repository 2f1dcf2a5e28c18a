import type { Client } from '@digital-cq/sdk';
import { countTasks } from '@digital-cq/sdk/tasks';
import type { Task, TaskAction, TaskCounts } from '@digital-cq/sdk/types';
import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { areasBelow } from '../internal/controllers/areas-below.js';
import { Clock } from '../internal/controllers/clock.js';
import { LiveData, reloadNeeded, waiting } from '../internal/controllers/live-data.js';
import { Lazy } from '../internal/controllers/lazy.js';
import { Locale } from '../internal/controllers/locale.js';
import { property, state } from '../internal/decorators.js';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { trouble } from '../internal/templates/trouble.js';
import { warnOnce } from '../internal/warn.js';
import { WidgetElement } from '../internal/widget-element.js';
import { taskList, type TaskListFirstMessages, type TaskListMessages } from '../translations/zh-CN/task-list.js';
import { filters, queueTabs } from './list-controls.js';
import { freshness, shownLine } from './list-status.js';
import type { LongList } from './long-list.js';
import { taskDetail } from './task-detail.js';
import { QUEUES, type Queue, type TaskFilter } from './task-filter.js';
import { TaskSelectEvent } from './task-list.events.js';
import { taskRow } from './task-row.js';
import { loadPage } from './task-queries.js';
import { countRows, fromPage, readRows, type TaskRows } from './task-rows.js';
import type { DrawnRows, TaskView } from './task-view.js';
import { styles } from './task-list.styles.js';

const SEARCH_PAUSE_MS = 250;
const MOVES: Partial<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * A list of tasks to work in: what is due first stands first, each row offers its next action, and changes by others
 * appear without moving what is being read. More than a page of them stand in a frame of their own with one scroll bar for
 * all, however many there are. What is started or completed without network stays on the device, in sight, and is sent
 * when there is network again; for that the client has to name its subject.
 *
 * @summary Tasks of a grid, a post or an area.
 * @element cq-task-list
 * @room 44em 38em
 * @slot empty - Shown when there are no tasks.
 * @fires {TaskSelectEvent} cq-task-select - A task was opened. Cancelable.
 * @fires {TaskChangedEvent} cq-task-changed - The user changed a task, and the platform has recorded it.
 * @fires {WidgetErrorEvent} cq-error - A request failed.
 * @csspart list - The list element.
 * @csspart item - One task.
 * @csspart detail - The opened task.
 * @cssprop [--cq-list-height=min(36em, 75svh)] - How high the frame of a list with more than a page of tasks is.
 * @csspart loading - What stands in while something loads.
 * @csspart error - A failure with its reason.
 */
export class TaskList extends WidgetElement {
  static override readonly tagName: string = 'cq-task-list';

  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** The queue to show: `mine`, `claimable`, `open`, `check` or `done`. */
  @property() queue: Queue = 'open';

  /** How many tasks are fetched at a time, 200 at most. Where there are more, the list scrolls in a frame of its own. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  /** Whether a list with more than a page is shown page by page instead. */
  @property({ type: Boolean }) paged = false;

  /** Whether rows stand closer, for a workbench. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Words to use in place of the widget's own. */
  @property({ attribute: false }) messages?: Partial<TaskListMessages> | undefined;

  @state() private chosenArea = '';
  @state() private query = '';
  @state() private overdue = false;
  @state() private activeId?: string | undefined;
  @state() private openId?: string | undefined;
  /** An action that waits for the code that does it. */
  @state() private starting?: { id: string; action: TaskAction } | undefined;

  readonly #locale = new Locale<TaskListFirstMessages>(
    this,
    { 'zh-CN': taskList, en: async () => (await import('../translations/en/task-list.js')).taskList },
    () => this.messages,
  );
  #filter: TaskFilter = { queue: 'open', area: undefined, query: '', overdue: false };
  readonly #rows = new LiveData<readonly [Client | undefined, TaskFilter, number], TaskRows>(this, {
    args: () => [this.activeClient, this.#filter, this.pageSize],
    load: ([client, filter, limit], context) => (client ? this.#load(client, filter, limit, context) : waiting),
    topics: () => ['tasks'],
    reduce: (rows, event) => this.#work.part?.fold(rows, event, this.#wanted) ?? reloadNeeded,
  });
  readonly #counts = new LiveData<readonly [Client | undefined, string | undefined], TaskCounts>(this, {
    args: () => [this.activeClient, this.#filter.area],
    load: ([client, areaCode], { signal }) =>
      client ? countTasks(client, { query: { ...(areaCode && { areaCode }) } }, { signal }) : waiting,
    topics: () => ['tasks'],
  });
  readonly #areas = areasBelow(this, () => this.activeArea ?? '50');
  readonly #work = new Lazy(this, async () => {
    const { Work } = await import('./work.js');
    return new Work({
      host: this,
      locale: this.#locale,
      rows: (): TaskRows | undefined => this.#rows.data,
      filter: () => this.#wanted,
      pageSize: () => this.pageSize,
      isPaged: () => this.paged,
      opened: () => this.#opened,
      openId: () => this.openId,
      select: (task) => this.#select(task),
      update: (change) => this.#rows.update((rows) => change(rows, this.#wanted)),
      recount: () => void this.#counts.reload(),
      focus: (...selectors) => this.#focus(...selectors),
      focusRow: (id) => this.#focusRow(id),
    });
  });
  #searching: ReturnType<typeof setTimeout> | undefined;
  /** The opened task as it was when it was opened. */
  #selected: Task | undefined;

  constructor() {
    super();
    new Clock(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#searching);
  }

  protected override shouldUpdate(): boolean {
    return this.#locale.ready;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('queue') && !QUEUES.includes(this.queue)) {
      warnOnce(`<cq-task-list queue="${this.queue}">: no such queue; "open" is shown.`);
    }
    const queue = QUEUES.includes(this.queue) ? this.queue : 'open';
    const { query, overdue } = this;
    const area = this.chosenArea || this.activeArea;
    const now = this.#filter;
    if (now.queue === queue && now.area === area && now.query === query && now.overdue === overdue) return;
    this.#filter = { queue, area, query, overdue };
    this.#work.part?.clearNotices();
  }

  /** Reads the tasks again; rows that left go, and new ones take their place. */
  async reload(): Promise<void> {
    this.#work.part?.clearNotices();
    await Promise.all([this.#rows.reload({ fresh: true }), this.#counts.reload()]);
  }

  protected override render(): unknown {
    const { messages: t, language } = this.#locale;
    const open = this.#opened;
    return html`<div class="cq" lang=${language}>
      <section class="frame ${open ? 'opened' : ''}" aria-labelledby="heading" @keydown=${this.#onEscape}>
        <div class="main">
          ${this.#renderHead(t)} ${this.#renderArrivals(t)}
          <div id="panel" role="tabpanel" aria-labelledby="tab-${this.#filter.queue}">${this.#renderPanel(t)}</div>
        </div>
        ${open ? this.#renderDetail(t, open) : nothing}
        <p class="visually-hidden" role="status">${this.#work.part?.announcement}</p>
        <p hidden id="keys">${t.keys}</p>
      </section>
    </div>`;
  }

  #renderHead(t: TaskListFirstMessages): unknown {
    const words = { t, language: this.#locale.language };
    const counts = this.#counts.data;
    return html`
      <header class="row spread">
        ${heading(this.headingLevel, this.heading ?? t.heading)}
        <p class="small quiet freshness">${freshness(words, this.#rows)}</p>
      </header>
      <div role="status">${trouble(words, this.#rows, () => void this.#rows.reload())}</div>
      ${queueTabs({ ...words, queue: this.#filter.queue, counts, choose: (queue) => this.#choose(queue) })}
      ${filters({
        t,
        query: this.query,
        areas: this.#areas.data,
        chosenArea: this.chosenArea,
        overdue: this.overdue,
        overdueCount: counts?.overdue ?? 0,
        onQuery: (query) => this.#search(query),
        onArea: (code) => (this.chosenArea = code),
        onOverdue: (overdue) => (this.overdue = overdue),
      })}
    `;
  }

  #renderArrivals(t: TaskListFirstMessages): unknown {
    const { data } = this.#rows;
    return html`${this.#work.part?.parcels(data)}
      <p class="order small quiet">${data && countRows(data) ? t.order(this.#filter.queue === 'done') : nothing}</p>
      <div role="status" class="arrivals">${this.#work.part?.arrivals(data)}</div>`;
  }

  #renderPanel(t: TaskListFirstMessages): unknown {
    const { data, error, status } = this.#rows;
    if (!data) {
      if (error) return problemPanel(error, t, () => void this.#rows.reload());
      return skeleton(6, status === 'waiting' ? t.waitingForClient : t.loading);
    }
    if (countRows(data) === 0) return this.#renderEmpty(t);
    const view = this.#view(t);
    const part = this.#long;
    const { items, active, position, count } = part?.window.drawn(data) ?? this.#allRows(data);
    return html`
      <div
        class="rows ${data.long && !this.paged ? 'scroller' : ''}"
        role="group"
        aria-labelledby="heading"
        tabindex=${items[active] ? -1 : 0}
        @keydown=${this.#onKeydown}
        @scroll=${() => void (this.#work.part?.loadLong() ?? this.#work.load())}
      >
        <ul class="tasks" part="list">
          ${items.map((task, at) =>
            task
              ? taskRow(view, view.left(task), {
                  position: position + at,
                  count,
                  active: at === active,
                  selected: task.id === this.openId,
                  fresh: data.fresh.has(task.id),
                  gone: data.gone.has(task.id),
                })
              : part?.waiting(position + at, count),
          )}
        </ul>
      </div>
      ${part?.foot(view, data) ?? shownLine(view, items.length, count)}
    `;
  }

  #renderEmpty(t: TaskListFirstMessages): unknown {
    const filtered = this.query || this.overdue || this.chosenArea;
    return html`<div class="panel">
      ${icon('check')}
      <div>
        <slot name="empty"><p>${filtered ? t.emptyFiltered : t.empty[this.#filter.queue]}</p></slot>
        ${
          filtered
            ? html`<button type="button" class="button soft" @click=${() => this.#clearFilters()}>
                ${t.clearFilters}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderDetail(t: TaskListFirstMessages, task: Task): unknown {
    const { part, error } = this.#work;
    const view = this.#view(t);
    const standIn = error ? problemPanel(error, t, () => void this.#work.load()) : skeleton(5, t.loading);
    return taskDetail(view, view.left(task), part?.body(view, task) ?? standIn, () => this.#close());
  }

  #view(t: TaskListFirstMessages): TaskView {
    const { part } = this.#work;
    return {
      t,
      language: this.#locale.language,
      now: Date.now(),
      compact: this.compact,
      headingLevel: this.headingLevel,
      pending: ({ id }) => part?.pending(id) ?? (this.starting?.id === id ? this.starting.action : undefined),
      notice: ({ id }) => part?.notice(id),
      left: (task) => part?.left(task) ?? task,
      act: (task, action) => void this.#act(task, action),
      open: (task) => this.#select(task),
    };
  }

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.openId || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const rows = this.#rows.data;
    if (!rows) return;
    const { window } = this.#long ?? {};
    if (window) return window.press(event, rows);
    const move = MOVES[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { items, active } = this.#allRows(rows);
    const next = items[Math.min(items.length - 1, Math.max(0, active + move))];
    if (next) this.#focusRow(next.id);
  };

  async #act(task: Task, action: TaskAction): Promise<void> {
    this.activeId = task.id;
    const { part } = this.#work;
    if (part) return part.act(task, action);
    if (this.starting) return;
    this.starting = { id: task.id, action };
    const work = await this.#work.load();
    this.starting = undefined;
    if (work) await work.act(task, action);
    else this.#select(task); // There the reason stands, and a way to try again.
  }

  #select(task: Task): boolean {
    if (!this.dispatchEvent(new TaskSelectEvent(task))) return false;
    this.activeId = task.id;
    this.openId = task.id;
    this.#selected = task;
    void this.#focus('#detail-heading');
    return true;
  }

  #close(): void {
    const id = this.openId;
    this.openId = undefined;
    if (!id) return;
    const { data } = this.#rows;
    if (data && this.#long) this.#long.window.focusAgain(id, data);
    else this.#focusRow(id);
  }

  #choose(queue: Queue): void {
    this.queue = queue;
    this.openId = undefined;
    this.activeId = undefined;
  }

  #search(query: string): void {
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => (this.query = query), SEARCH_PAUSE_MS);
  }

  #clearFilters(): void {
    this.query = '';
    this.chosenArea = '';
    this.overdue = false;
  }

  /** The first page; merged into what is shown when that was read before, so that nothing jumps. */
  async #load(
    client: Client,
    filter: TaskFilter,
    limit: number,
    { signal, previous }: { signal: AbortSignal; previous: TaskRows | undefined },
  ): Promise<TaskRows> {
    const page = await loadPage(client, filter, limit, signal);
    const work = previous ? await this.#work.load() : this.#work.part;
    return work?.read(page, previous, signal) ?? fromPage(page, limit);
  }

  /** The filter, with what its area covers. */
  get #wanted(): TaskFilter {
    return { ...this.#filter, covers: this.#areas.data };
  }

  /** The opened task, from the list or, when it is not there any more, from its own reading. */
  get #opened(): Task | undefined {
    const { openId } = this;
    if (!openId) return undefined;
    const { data } = this.#rows;
    const known = data && readRows(data).find(({ id }) => id === openId);
    return known ?? this.#work.part?.opened ?? this.#selected;
  }

  /** What a list with more than a page is moved through with. */
  get #long(): LongList | undefined {
    return this.#rows.data?.long ? this.#work.part?.long : undefined;
  }

  /** A list that is drawn whole; of a long one its beginning, until the code is there that moves through it. */
  #allRows(rows: TaskRows): DrawnRows {
    const items = readRows(rows);
    const active = items.findIndex(({ id }) => id === this.activeId);
    return { items, active: Math.max(0, active), position: 1, count: countRows(rows) };
  }

  #focusRow(id: string): void {
    this.activeId = id;
    void this.#focus(`[data-id="${CSS.escape(id)}"] .open`);
  }

  /** Moves focus to the first of these that is there. */
  async #focus(...selectors: string[]): Promise<void> {
    await this.updateComplete;
    for (const selector of selectors) {
      const found = this.renderRoot.querySelector<HTMLElement>(selector);
      const target = found instanceof HTMLFieldSetElement ? (found.querySelector('input') ?? found) : found;
      if (target) return target.focus();
    }
  }
}
