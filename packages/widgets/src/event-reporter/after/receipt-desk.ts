import type { IncidentReceipt } from '@digital-cq/sdk/types';
import type { TemplateResult } from 'lit';
import { isGivenUp } from '../../internal/given-up.js';
import { Lazy } from '../../internal/controllers/lazy.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { donePage, type Said } from './done.js';
import type { MyReports } from './my-reports.js';
import type { Notifier } from './notifier.js';
import { codeText, receiptLines, trackAddress } from './receipt-lines.js';
import type { ReceiptSheet } from './receipt-sheet.js';
import type { ReporterDesk } from '../reporter-view.js';

/** What a person does with the receipt that they are given. */
export class ReceiptDesk {
  readonly #desk: ReporterDesk;
  readonly #mine: MyReports;
  readonly #notifier: Notifier;
  readonly #sheet: Lazy<ReceiptSheet>;
  #copied: string | undefined;
  #sharesCode = false;
  #said: Said | undefined;

  constructor(desk: ReporterDesk, mine: MyReports, notifier: Notifier) {
    this.#desk = desk;
    this.#mine = mine;
    this.#notifier = notifier;
    this.#sheet = new Lazy(desk.host, async () => new (await import('./receipt-sheet.js')).ReceiptSheet(), {
      idle: false,
    });
  }

  page(receipt: IncidentReceipt, t: EventReporterMessages, another: (here: boolean) => void): TemplateResult {
    const { host, locale, follow } = this.#desk;
    const { no, queryCode } = receipt;
    const { part, error } = this.#sheet;
    if (!part && !error) void this.#sheet.load();
    const address = trackAddress(host.trackUrl, no);
    const label = t.qrLabel;
    const text = codeText(receipt, address);
    const lines = receiptLines(receipt, t, locale.language);
    return donePage({
      t,
      language: locale.language,
      headingLevel: host.headingLevel,
      receipt,
      copied: this.#copied,
      said: this.#said,
      code: part?.code(text, label),
      codeHint: address ? t.qrWithAddress : t.qrWithCode,
      remembered: this.#mine.has(no),
      rememberTrouble: this.#mine.refused ? t.rememberFailed : undefined,
      sharesCode: this.#sharesCode,
      notify: this.#notifier.button(receipt, queryCode, t),
      copy: (words) => void this.#copy(words, t.copyRefused),
      remember: (wanted) => (wanted ? this.#mine.remember(receipt, queryCode) : this.#mine.forget(no)),
      follow: () => follow(no, queryCode),
      another,
      save: part && (() => void this.#try(part.save(lines, text, t.pictureName(no)), undefined, t.pictureFailed)),
      print: part && (() => part.print(host.renderRoot, lines, text, label)),
      share: this.#share(receipt, t, address),
      shareCode: (wanted) => {
        this.#sharesCode = wanted;
        host.requestUpdate();
      },
    });
  }

  /** Forgets what was done with the last one. */
  clear(): void {
    this.#copied = undefined;
    this.#said = undefined;
    this.#sharesCode = false;
  }

  /** The number, and the code only where the person says so; nothing where neither page nor browser can share. */
  #share(receipt: IncidentReceipt, t: EventReporterMessages, address: string | undefined): (() => void) | undefined {
    const { capabilities } = this.#desk.host;
    const share = capabilities.share ?? ('share' in navigator ? (data: ShareData) => navigator.share(data) : undefined);
    if (!share) return undefined;
    const { no, queryCode } = receipt;
    const text = `${t.doneNumber} ${no}${this.#sharesCode ? `\n${t.doneCode} ${queryCode}` : ''}`;
    const data = { title: t.shareTitle, text, ...(address && { url: address }) };
    return () => void this.#try(share(data), t.shared, t.shareFailed);
  }

  async #try(doing: Promise<void>, done: string | undefined, failed: string): Promise<void> {
    this.#said = undefined;
    try {
      await doing;
      if (done) this.#said = { tone: 'positive', text: done };
    } catch (error) {
      if (!isGivenUp(error)) this.#said = { tone: 'caution', text: failed };
    }
    this.#desk.host.requestUpdate();
  }

  async #copy(text: string, refused: string): Promise<void> {
    this.#said = undefined;
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = text;
    } catch {
      // Some web-views forbid the clipboard.
      this.#copied = undefined;
      this.#said = { tone: 'caution', text: refused };
    }
    this.#desk.host.requestUpdate();
  }
}
