import type { Client } from '@digital-cq/sdk';
import type { Area, LiveEvent, Task, TaskAction, TaskDetail, TaskPage } from '@digital-cq/sdk/types';
import { html, nothing } from 'lit';
import { areasBelow } from '../internal/controllers/areas-below.js';
import { Lazy } from '../internal/controllers/lazy.js';
import { PhotoEditor } from '../internal/controllers/photo-editor.js';
import { LiveData, reloadNeeded, waiting } from '../internal/controllers/live-data.js';
import { laterIcon } from '../internal/templates/later-icons.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { taskListLater } from '../translations/zh-CN/task-list-later.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import { isFormAction } from './action-draft.js';
import { detailBody, whatToDo } from './detail-body.js';
import { apply, merge, showArrivals } from './follow-rows.js';
import type { LongList } from './long-list.js';
import { loadTask, type OpenTask } from './open-task.js';
import { Outgoing } from './outgoing.js';
import { asLeft, isKeptAction, type Parcel } from './parcels.js';
import { parcelList, parcelNotice, parcelWords, type ParcelView } from './parcel-notice.js';
import { TaskChangedEvent } from './task-list.events.js';
import type { TaskFilter } from './task-filter.js';
import { fromPage, readRows, type TaskRows } from './task-rows.js';
import type { DetailView, TaskDesk, TaskNotice, TaskView } from './task-view.js';
import { Workbench } from './workbench.js';
import { styles as detailStyles } from './detail-body.styles.js';
import { styles as listStyles } from './list-later.styles.js';

/** What a list is for once it is read: following changes, opening a task, and doing something to it. */
export class Work {
  readonly styles = [...detailStyles, listStyles];

  readonly #desk: TaskDesk;
  readonly #bench: Workbench;
  readonly #outgoing: Outgoing;
  readonly #editor: PhotoEditor;
  readonly #long: Lazy<LongList>;
  readonly #open: LiveData<readonly [Client | undefined, string | undefined], OpenTask>;
  readonly #transferAreas: LiveData<readonly [Client | undefined, string | undefined], Area[]>;
  /** The task whose parcel a second press would delete. */
  #deleting: string | undefined;

  constructor(desk: TaskDesk) {
    const { host, openId } = desk;
    this.#desk = desk;
    this.#outgoing = new Outgoing(host, {
      sent: (task, action) => {
        this.#settle(task);
        host.dispatchEvent(new TaskChangedEvent(task, action));
        this.#bench.tell(`${this.#t.done[action]}${task.title}`);
      },
      stuck: (parcel) => this.#bench.tell(this.#wordsOf(parcel)),
    });
    this.#editor = new PhotoEditor(host);
    this.#bench = new Workbench(host, this.#outgoing);
    this.#long = new Lazy(
      host,
      async () => {
        const long = await import('./long-list.js');
        return new long.LongList(desk, this.#bench, () => this.#t);
      },
      { idle: false },
    );
    this.#open = new LiveData<readonly [Client | undefined, string | undefined], OpenTask>(host, {
      args: () => [host.activeClient, openId()],
      load: ([client, id], { signal }) => (client && id ? this.#load(client, id, signal) : waiting),
      topics: () => ['tasks'],
      reduce: (open, { subject }) => (subject === open.task.id ? reloadNeeded : open),
    });
    this.#transferAreas = areasBelow(host, () => this.#transferParent);
  }

  /** The opened task, which may have left the list. */
  get opened(): Task | undefined {
    return this.#open.data?.task;
  }

  /** What a screen reader is told. */
  get announcement(): string {
    return this.#bench.announcement;
  }

  /** Folds an event into the rows. */
  fold(rows: TaskRows, { type, data, subject }: LiveEvent, filter: TaskFilter): TaskRows | typeof reloadNeeded {
    const { task } = data;
    if (!task) return subject ? reloadNeeded : rows;
    this.#long.part?.hear(task);
    return apply(rows, task, filter, type === 'task.created');
  }

  /** What to show after a reading: a second one moves nothing, and what is in view stays there. */
  async read(page: TaskPage, previous: TaskRows | undefined, signal: AbortSignal): Promise<TaskRows> {
    const long = this.#long.part;
    if (long) return long.read(page, previous, signal);
    return previous ? merge(previous, page, this.#desk.filter()) : fromPage(page, this.#desk.pageSize());
  }

  /** What a long list is moved through with, as soon as it is there. Asking for it fetches it. */
  get long(): LongList | undefined {
    if (!this.#long.error) void this.#long.load();
    return this.#long.part;
  }

  /** Fetches it again if that failed before. */
  async loadLong(): Promise<void> {
    await this.#long.load();
  }

  /** How many new tasks wait, and the way to show them. */
  arrivals({ arrivals = [] }: Partial<TaskRows> = {}): unknown {
    const [first] = arrivals;
    if (!first) return nothing;
    return html`<button type="button" class="pill" @click=${() => this.#showArrivals(first)}>
      ${laterIcon('up')}${this.#t.arrivals(arrivals.length)}
    </button>`;
  }

  pending(id: string): TaskAction | undefined {
    return this.#bench.commands.pending(id);
  }

  notice(id: string): TaskNotice | undefined {
    const parcel = this.#outgoing.parcel(id);
    return parcel ? parcelNotice(this.#parcelView, parcel) : this.#bench.notice(id);
  }

  /** A task as the person left it, though the platform may not know yet. */
  left<Seen extends Task>(task: Seen): Seen {
    const parcel = this.#outgoing.parcel(task.id);
    return parcel ? asLeft(task, parcel) : task;
  }

  /** What waits on this device for tasks that no row speaks of: rows of one height have no room for it. */
  parcels(rows: TaskRows | undefined): unknown {
    const spoken = new Set(rows && !rows.long ? readRows(rows).map(({ id }) => id) : []);
    const others = this.#outgoing.parcels.filter(({ task }) => !spoken.has(task.id));
    return others.length > 0 ? parcelList(this.#parcelView, others) : nothing;
  }

  /** Lets go of answers that have been read. */
  clearNotices(): void {
    this.#bench.clearNotices();
  }

  /** Starts an action: at once, or by opening its form. */
  async act(task: Task, action: TaskAction): Promise<void> {
    const { openId, select, focus, locale } = this.#desk;
    // Nothing is done twice: what waits on this device for the task goes first.
    if (this.#outgoing.parcel(task.id)?.commands.some(({ command }) => command.action === action)) return;
    if (!isFormAction(action)) return this.#settle(await this.#bench.run(task, { action }, this.#t, locale.language));
    if (openId() !== task.id && !select(task)) return;
    this.#bench.begin(task.id, action);
    await focus('#action-heading', '#detail-heading');
  }

  /** The opened task under its heading. */
  body(view: TaskView, { id, areaCode }: Task): unknown {
    const { data, error } = this.#open;
    const { host, focus } = this.#desk;
    if (!data && !error) return skeleton(5, view.t.loading);
    const detailView: DetailView = {
      ...view,
      t: this.#t,
      client: host.activeClient,
      capabilities: host.capabilities,
      timeline: data?.timeline ?? [],
      draft: this.#bench.draft(id),
      photos: this.#bench.photos(id),
      editor: this.#editor,
      transferAreas: this.#transferAreas.data?.filter(({ code }) => !areaCode.startsWith(code)),
      edit: (change) => this.#bench.edit(id, change),
      submit: (event) => void this.#onSubmit(event),
      cancel: () => {
        this.#bench.cancel(id);
        void focus('#detail-heading');
      },
    };
    if (data) return detailBody(detailView, this.left(data.task));
    const known = this.#actionable;
    return [
      known ? whatToDo(detailView, this.left(known)) : nothing,
      problemPanel(error, view.t, () => void this.#open.reload()),
    ];
  }

  /**
   * The opened task with what an action needs to know of it. Where the rest of it cannot be had just now, what can be
   * kept can still be done.
   */
  get #actionable(): TaskDetail | undefined {
    const { data } = this.#open;
    if (data) return data.task;
    const row = this.#desk.opened();
    if (!row || !this.#outgoing.open) return undefined;
    const actions = row.actions.filter(isKeptAction);
    return { ...row, actions, evidence: { photosMin: 0 }, attachments: [] };
  }

  get #parcelView(): ParcelView {
    return {
      t: this.#t,
      language: this.#desk.locale.language,
      durable: this.#outgoing.durable,
      deleting: this.#deleting,
      retry: (parcel) => void this.#retry(parcel),
      discard: (parcel) => void this.#discard(parcel),
    };
  }

  #wordsOf(parcel: Parcel): string {
    return `${parcelWords(parcel, this.#t, this.#desk.locale.language)}${parcel.task.title}`;
  }

  async #retry(parcel: Parcel): Promise<void> {
    this.#deleting = undefined;
    try {
      await this.#outgoing.retry(parcel);
    } catch {
      this.#bench.tell(this.#t.kept.unstored);
    }
  }

  /** What would be lost is asked for twice. */
  async #discard(parcel: Parcel): Promise<void> {
    const { id } = parcel.task;
    const isSure = this.#deleting === id;
    this.#deleting = isSure ? undefined : id;
    this.#desk.host.requestUpdate();
    if (!isSure) return;
    try {
      await this.#outgoing.discard(parcel);
    } catch {
      // It is still in sight.
    }
  }

  get #t(): TaskListMessages {
    return this.#desk.locale.with(taskListLater);
  }

  #showArrivals({ id }: Task): void {
    const { update, rows, focusRow } = this.#desk;
    update(showArrivals);
    const shown = rows();
    if (shown?.long && this.long) this.long.window.focusTask(id, shown);
    else focusRow(id);
  }

  /** Where a task of this level can be passed on to: the areas beside its own. */
  get #transferParent(): string | undefined {
    const task = this.#desk.opened();
    if (!task || this.#bench.draft(task.id)?.action !== 'transfer') return undefined;
    if (task.level === 'city' || task.level === 'district') return '50';
    return task.areaCode.slice(0, task.level === 'township' ? 6 : 9);
  }

  async #load(client: Client, id: string, signal: AbortSignal): Promise<OpenTask> {
    const open = await loadTask(client, id, signal);
    this.#desk.update((rows, filter) =>
      readRows(rows).some((row) => row.id === id) ? apply(rows, open.task, filter) : rows,
    );
    return open;
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    const { locale, focus } = this.#desk;
    const task = this.#actionable;
    if (!task) return;
    this.#settle(await this.#bench.submit(task, this.#t, locale.language));
    const draft = this.#bench.draft(task.id);
    if (!draft) return focus('#detail-heading');
    const { choice, note, photos } = draft.errors;
    const wrong = choice ? '#choice' : note ? '#note' : photos ? '#photos' : undefined;
    if (wrong) await focus(wrong);
  }

  #settle(task: Task | undefined): void {
    if (!task) return;
    this.#desk.update((rows, filter) => apply(rows, task, filter));
    this.#desk.recount();
    if (this.#desk.openId() === task.id) void this.#open.reload();
  }
}
