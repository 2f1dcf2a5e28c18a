import { isHttpError, type Client } from '@digital-cq/sdk';
import { trackIncident } from '@digital-cq/sdk/incidents';
import type { IncidentReceipt, TrackedIncident } from '@digital-cq/sdk/types';
import type { ReactiveController } from 'lit';
import { readable } from '../../internal/readable.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import { ENDED } from '../report-state.js';
import { readMyReports, writeMyReports, type MyReport } from './my-reports-store.js';

/** Where reading a report's state again has led: nowhere so far, to nobody, or to no such report. */
export type Reading = 'under-way' | 'failed' | 'gone';

/** The reports that were sent from this device and are remembered here, until the person or their time says otherwise. */
export class MyReports implements ReactiveController {
  /** Whether this browser refused to remember. */
  refused = false;

  readonly #host: WidgetElement;
  #client: Client | undefined;
  #reports: readonly MyReport[] = [];
  readonly #readings = new Map<string, Reading>();
  #connection: AbortController | undefined;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Newest first. */
  get all(): readonly MyReport[] {
    return this.#reports;
  }

  reading(no: string): Reading | undefined {
    return this.#readings.get(no);
  }

  has(no: string): boolean {
    return this.#reports.some((report) => report.no === no);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    // Another tab may remember and forget.
    addEventListener('storage', () => this.#read(), { signal: this.#connection.signal });
  }

  hostUpdate(): void {
    const { activeClient } = this.#host;
    if (activeClient === this.#client) return;
    this.#client = activeClient;
    this.#reports = activeClient ? readMyReports(activeClient.baseUrl) : [];
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#readings.clear();
  }

  /** Remembers a report as it is now, which the person has in front of them. */
  remember(report: IncidentReceipt | TrackedIncident, queryCode: string): void {
    const updatedAt = changeOf(report);
    const { no, categoryName, areaName, reportedAt, state } = readable(report);
    const kept: MyReport = {
      ...{ no, queryCode, categoryName, areaName, reportedAt, state, updatedAt, seenAt: updatedAt },
      closedAt: endOf(report),
    };
    this.#change((reports) => [kept, ...reports.filter((other) => other.no !== no)].sort(newestFirst));
  }

  forget(no: string): void {
    this.#readings.delete(no);
    this.#change((reports) => reports.filter((report) => report.no !== no));
  }

  forgetAll(): void {
    this.#readings.clear();
    this.#change(() => []);
  }

  /** Takes in what a report has come to; `seen` where the person has it in front of them. */
  learn(tracked: TrackedIncident, { seen }: { seen: boolean }): void {
    const known = this.#reports.find(({ no }) => no === tracked.no);
    if (!known) return;
    const { state } = tracked;
    const updatedAt = changeOf(tracked);
    const seenAt = seen ? updatedAt : known.seenAt;
    const news = { ...known, state, updatedAt, seenAt, closedAt: endOf(tracked) };
    if (JSON.stringify(news) === JSON.stringify(known)) return;
    this.#change((reports) => reports.map((report) => (report.no === news.no ? news : report)));
  }

  /** Asks the platform where each of them stands. */
  async refresh(): Promise<void> {
    const [client, signal] = [this.#client, this.#connection?.signal];
    if (!client || !signal) return;
    const due = this.#reports.filter(({ no }) => this.#readings.get(no) !== 'under-way');
    for (const { no } of due) this.#readings.set(no, 'under-way');
    this.#host.requestUpdate();
    // One after the other: a list that is opened is no reason to hurry anybody.
    for (const { no, queryCode } of due) {
      const answer = await trackIncident(client, { body: { no, queryCode } }, { signal }).safe();
      if (signal.aborted) return;
      if (answer.ok) {
        this.#readings.delete(no);
        this.learn(answer.data, { seen: false });
      } else this.#readings.set(no, isHttpError(answer.error, 404) ? 'gone' : 'failed');
      this.#host.requestUpdate();
    }
  }

  #read(): void {
    if (!this.#client) return;
    this.#reports = readMyReports(this.#client.baseUrl);
    this.#host.requestUpdate();
  }

  /** On what is kept by now: another tab may have changed it. */
  #change(change: (reports: readonly MyReport[]) => readonly MyReport[]): void {
    if (!this.#client) return;
    const { baseUrl } = this.#client;
    const changed = change(readMyReports(baseUrl));
    this.refused = !writeMyReports(baseUrl, changed);
    this.#reports = this.refused ? [] : changed;
    this.#host.requestUpdate();
  }
}

function newestFirst(a: MyReport, b: MyReport): number {
  return Date.parse(b.reportedAt) - Date.parse(a.reportedAt);
}

/** When anything happened last: a message changes nothing about the report itself, and is news all the same. */
function changeOf(report: IncidentReceipt | TrackedIncident): string {
  if (!('timeline' in report)) return report.reportedAt;
  const last = report.timeline.at(-1)?.at ?? report.updatedAt;
  return Date.parse(last) > Date.parse(report.updatedAt) ? last : report.updatedAt;
}

function endOf(report: IncidentReceipt | TrackedIncident): string | undefined {
  if (!('timeline' in report)) return undefined;
  return report.closedAt ?? (ENDED.includes(report.state) ? report.updatedAt : undefined);
}
