import type { IncidentReceipt } from '@digital-cq/sdk/types';
import type { TemplateResult } from 'lit';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { ReporterDesk } from '../reporter-view.js';
import { SecondThought } from '../second-thought.js';
import { outgoingList, savedPage, type OutgoingView } from './outgoing-list.js';
import { Outgoing } from './outgoing.js';
import type { QueuedReport } from './queued-report.js';

export interface OutgoingDeskOptions {
  words: () => EventReporterMessages;
  /** A report that had to wait has arrived. */
  onReported: (receipt: IncidentReceipt) => void;
}

/** Shows the reports that are kept on this device, and does with them what the person wants. */
export class OutgoingDesk {
  readonly outgoing: Outgoing;

  readonly #desk: ReporterDesk;
  readonly #words: () => EventReporterMessages;
  readonly #thought: SecondThought;
  /** The report that was stored last, while its page is shown. */
  #saved: string | undefined;

  constructor(desk: ReporterDesk, { words, onReported }: OutgoingDeskOptions) {
    const { host } = desk;
    this.#desk = desk;
    this.#words = words;
    this.#thought = new SecondThought(host);
    this.outgoing = new Outgoing(host, { mayKeep: () => !host.sharedDevice, onReported });
  }

  /** All of them; draws nothing that can be seen where there are none. */
  list(): unknown {
    return this.outgoing.ready ? outgoingList(this.#view) : undefined;
  }

  /** Says that a report is stored and goes out by itself; nothing unless one just was. */
  savedPage(): TemplateResult | undefined {
    const report = this.outgoing.reports.find(({ id }) => id === this.#saved);
    if (!report) return undefined;
    return savedPage(this.#view, report, () => {
      this.clear();
      const { host, keep } = this.#desk;
      keep(undefined);
      host.requestUpdate();
    });
  }

  /** A report has been stored instead of sent: from now on its page is shown. */
  show(id: string): void {
    this.#saved = id;
    this.#desk.keep(undefined);
  }

  /** Lets go of what the last person has seen and begun. */
  clear(): void {
    this.outgoing.clear();
    this.#thought.clear();
    this.#saved = undefined;
  }

  get #view(): OutgoingView {
    const { host, locale, follow } = this.#desk;
    const { outgoing } = this;
    return {
      t: this.#words(),
      language: locale.language,
      headingLevel: host.headingLevel,
      reports: outgoing.reports,
      durable: outgoing.durable,
      isShared: host.sharedDevice,
      thought: this.#thought,
      retry: (report) => void this.#retry(report),
      sendWithout: (report) => void this.#replace(report, outgoing.sendWithout(report)),
      answer: (report, challenge) => void this.#replace(report, outgoing.answer(report, challenge)),
      remove: (report) => void this.#remove(report),
      follow: ({ no, queryCode }) => follow(no, queryCode),
    };
  }

  /** What is sent otherwise than it was stored is another report from now on; its page stays. */
  async #replace({ id }: QueuedReport, replacing: Promise<string>): Promise<void> {
    const now = await replacing;
    if (this.#saved === id) this.#saved = now;
    this.#desk.host.requestUpdate();
    this.#desk.focus('#outgoing');
  }

  async #retry(report: QueuedReport): Promise<void> {
    await this.outgoing.retry(report);
    this.#desk.focus('#outgoing');
  }

  /** The button that was pressed goes with its report. */
  async #remove(report: QueuedReport): Promise<void> {
    await (report.state === 'sent' ? this.outgoing.remove(report.id) : this.outgoing.giveUp(report));
    this.#desk.focus(this.outgoing.reports.length > 0 ? '#outgoing' : '#heading');
  }
}
