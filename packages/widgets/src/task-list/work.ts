import type { Client } from '@digital-cq/sdk';
import type { Area, LiveEvent, Task, TaskAction, TaskPage } from '@digital-cq/sdk/types';
import { areasBelow } from '../internal/controllers/areas-below.js';
import { LiveData, reloadNeeded, waiting } from '../internal/controllers/live-data.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { taskListLater } from '../translations/zh-CN/task-list-later.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import { isFormAction } from './action-draft.js';
import { detailBody } from './detail-body.js';
import { apply, showArrivals } from './follow-rows.js';
import { longListFoot, waitingRow } from './long-list.js';
import { loadTask, type OpenTask } from './open-task.js';
import { PageLoader } from './page-loader.js';
import { readAgain } from './read-again.js';
import { topOf } from './row-pages.js';
import { RowWindow } from './row-window.js';
import type { TaskFilter } from './task-filter.js';
import { countRows, readRows, type TaskRows } from './task-rows.js';
import type { TaskDesk, TaskNotice, TaskView } from './task-view.js';
import { Workbench } from './workbench.js';
import { styles as detailStyles } from './detail-body.styles.js';
import { styles as listStyles } from './list-later.styles.js';

/** What a list is for once it is read: following changes, opening a task, and doing something to it. */
export class Work {
  readonly styles = [...detailStyles, listStyles];
  /** The part of a long list that is drawn. */
  readonly window: RowWindow;

  readonly #desk: TaskDesk;
  readonly #bench: Workbench;
  readonly #pages: PageLoader;
  readonly #open: LiveData<readonly [Client | undefined, string | undefined], OpenTask>;
  readonly #transferAreas: LiveData<readonly [Client | undefined, string | undefined], Area[]>;

  constructor(desk: TaskDesk) {
    const { host, openId } = desk;
    this.#desk = desk;
    this.#bench = new Workbench(host);
    this.#pages = new PageLoader(desk);
    this.window = new RowWindow(desk, this.#pages);
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
    this.#pages.hear(task);
    return apply(rows, task, filter, type === 'task.created');
  }

  /** What to show after a reading: a second one moves nothing, and what is in view stays there. */
  read(page: TaskPage, previous: TaskRows | undefined, signal: AbortSignal): Promise<TaskRows> {
    return readAgain(this.#desk, page, previous, (rows) => this.window.view(rows), signal);
  }

  /** A row whose task is on its way. */
  waiting(position: number, count: number): unknown {
    return waitingRow(this.#t.loading, position, count);
  }

  /** What stands under a long list: where one is in it, and ways to elsewhere. */
  foot({ language, open }: TaskView, rows: TaskRows): unknown {
    const { window } = this;
    const { latest } = this.#bench;
    const { first, last } = window.view(rows);
    const top = topOf(rows);
    return longListFoot({
      t: this.#t,
      language,
      first: first - top + 1,
      last: last - top + 1,
      count: countRows(rows),
      error: this.#pages.error,
      retry: () => this.#pages.retry(),
      said: latest && latest.task.id !== this.#desk.openId() ? latest : undefined,
      open,
      dismiss: () => {
        this.clearNotices();
        this.#desk.host.requestUpdate();
      },
      seek: (position) => window.show(top + position - 1, rows),
      pager: this.#desk.isPaged() ? { ...window.pageOf(rows), turnTo: (page) => window.turnTo(page, rows) } : undefined,
    });
  }

  showArrivals(): void {
    this.#desk.update(showArrivals);
  }

  pending(id: string): TaskAction | undefined {
    return this.#bench.commands.pending(id);
  }

  notice(id: string): TaskNotice | undefined {
    return this.#bench.notice(id);
  }

  /** Lets go of answers that have been read. */
  clearNotices(): void {
    this.#bench.clearNotices();
  }

  /** Starts an action: at once, or by opening its form. */
  async act(task: Task, action: TaskAction): Promise<void> {
    const { openId, select, focus, locale } = this.#desk;
    if (!isFormAction(action)) return this.#settle(await this.#bench.run(task, { action }, this.#t, locale.language));
    if (openId() !== task.id && !select(task)) return;
    this.#bench.begin(task.id, action);
    await focus('#action-heading', '#detail-heading');
  }

  /** The opened task under its heading. */
  body(view: TaskView, { id, areaCode }: Task): unknown {
    const { data, error } = this.#open;
    const { host, focus } = this.#desk;
    if (!data) return error ? problemPanel(error, view.t, () => void this.#open.reload()) : skeleton(5, view.t.loading);
    const { task, timeline } = data;
    return detailBody(
      {
        ...view,
        t: this.#t,
        client: host.activeClient,
        capabilities: host.capabilities,
        timeline,
        draft: this.#bench.draft(id),
        photos: this.#bench.photos(id),
        transferAreas: this.#transferAreas.data?.filter(({ code }) => !areaCode.startsWith(code)),
        edit: (change) => this.#bench.edit(id, change),
        submit: (event) => void this.#onSubmit(event),
        cancel: () => {
          this.#bench.cancel(id);
          void focus('#detail-heading');
        },
      },
      task,
    );
  }

  get #t(): TaskListMessages {
    return this.#desk.locale.with(taskListLater);
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
    const task = this.#open.data?.task;
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
