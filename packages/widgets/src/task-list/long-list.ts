import type { Task, TaskPage } from '@digital-cq/sdk/types';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import { longListFoot, waitingRow } from './long-list-foot.js';
import { PageLoader } from './page-loader.js';
import { readAgain } from './read-again.js';
import { topOf } from './row-pages.js';
import { RowWindow } from './row-window.js';
import { countRows, type TaskRows } from './task-rows.js';
import type { TaskDesk, TaskView } from './task-view.js';
import type { Workbench } from './workbench.js';
import { styles } from './long-list.styles.js';

/** What a list with more than a page is moved through with. */
export class LongList {
  readonly styles = [styles];
  /** The part of the list that is drawn. */
  readonly window: RowWindow;

  readonly #desk: TaskDesk;
  readonly #bench: Workbench;
  readonly #words: () => TaskListMessages;
  readonly #pages: PageLoader;

  constructor(desk: TaskDesk, bench: Workbench, words: () => TaskListMessages) {
    this.#desk = desk;
    this.#bench = bench;
    this.#words = words;
    this.#pages = new PageLoader(desk);
    this.window = new RowWindow(desk, this.#pages);
  }

  /** Remembers a task that changed. */
  hear(task: Task): void {
    this.#pages.hear(task);
  }

  /** What to show after a reading: a second one moves nothing, and what is in view stays there. */
  read(page: TaskPage, previous: TaskRows | undefined, signal: AbortSignal): Promise<TaskRows> {
    return readAgain(this.#desk, page, previous, (rows) => this.window.view(rows), signal);
  }

  /** A row whose task is on its way. */
  waiting(position: number, count: number): unknown {
    return waitingRow(this.#words().loading, position, count);
  }

  /** What stands under the list: where one is in it, and ways to elsewhere. */
  foot({ language, open }: TaskView, rows: TaskRows): unknown {
    const { window } = this;
    const { latest } = this.#bench;
    const { first, last } = window.view(rows);
    const top = topOf(rows);
    return longListFoot({
      t: this.#words(),
      language,
      first: first - top + 1,
      last: last - top + 1,
      count: countRows(rows),
      error: this.#pages.error,
      retry: () => this.#pages.retry(),
      said: latest && latest.task.id !== this.#desk.openId() ? latest : undefined,
      open,
      dismiss: () => {
        this.#bench.clearNotices();
        this.#desk.host.requestUpdate();
      },
      seek: (position) => window.show(top + position - 1, rows),
      pager: this.#desk.isPaged() ? { ...window.pageOf(rows), turnTo: (page) => window.turnTo(page, rows) } : undefined,
    });
  }
}
