import type { TemplateResult } from 'lit';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { MyReports } from './my-reports.js';
import { myReportsList } from './my-reports-list.js';
import type { MyReport } from './my-reports-store.js';
import type { ReporterDesk } from '../reporter-view.js';
import { SecondThought } from '../second-thought.js';

/** The list of this device's reports while it is open: brought up to date once, and what is forgotten in it. */
export class MyReportsDesk {
  readonly #desk: ReporterDesk;
  readonly #mine: MyReports;
  #isFresh = false;
  #forgotten = false;
  readonly #thought: SecondThought;

  constructor(desk: ReporterDesk, mine: MyReports) {
    this.#desk = desk;
    this.#mine = mine;
    this.#thought = new SecondThought(desk.host);
  }

  view(t: EventReporterMessages, follow: (report: MyReport) => void): TemplateResult {
    const { host, locale } = this.#desk;
    const mine = this.#mine;
    this.#refresh();
    return myReportsList({
      t,
      language: locale.language,
      headingLevel: host.headingLevel,
      reports: mine.all,
      forgotten: this.#forgotten,
      thought: this.#thought,
      reading: (no) => mine.reading(no),
      follow,
      forget: ({ no }) => this.#forget(() => mine.forget(no)),
      forgetAll: () => this.#forget(() => mine.forgetAll()),
    });
  }

  /** The next time that it is opened it is brought up to date again. */
  close(): void {
    this.#isFresh = false;
    this.#forgotten = false;
    this.#thought.clear();
  }

  #refresh(): void {
    if (this.#isFresh || !this.#desk.host.activeClient) return;
    this.#isFresh = true;
    void this.#mine.refresh();
  }

  #forget(forget: () => void): void {
    forget();
    this.#forgotten = true;
    // What had focus is gone.
    this.#desk.focus(this.#mine.all.length > 0 ? '#mine' : '#heading');
  }
}
