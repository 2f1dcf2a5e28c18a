import { reportIncident } from '@digital-cq/sdk/incidents';
import type { QueuedAction } from '@digital-cq/sdk/outbox';
import type { Attachment, IncidentInput, IncidentReceipt } from '@digital-cq/sdk/types';
import { claim } from '../../internal/claim.js';
import { OutboxWatch } from '../../internal/controllers/outbox-watch.js';
import { arrivedFiles } from '../../internal/outbox.js';
import { queueFile, withdrawFile, type OutgoingFile } from '../../internal/send-file.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import {
  arrivedPhotos,
  isReport,
  orphansOf,
  PHOTO_META,
  refusedPhotos,
  reportsOf,
  type QueuedReport,
  type ReportMeta,
} from './queued-report.js';

/**
 * What became of a report: the platform has it, or refused it but has some of its photos, by their keys; or it waits on
 * this device, or somebody gave it up; or this device could not store it, and the form still holds it.
 */
export type Delivery =
  | { is: 'sent'; id: string; receipt: IncidentReceipt }
  | { is: 'refused'; error: Error | undefined; arrived: ReadonlyMap<string, string> }
  | { is: 'waiting'; id: string; number: number }
  | { is: 'gone' }
  | { is: 'unstored' };

/** A report on its way into the outbox. */
export interface Parcel {
  /** Its idempotency key. */
  id: string;
  body: IncidentInput;
  /** Photos that the body refers to and that the platform does not have yet. */
  photos: readonly OutgoingFile[];
  about: Pick<ReportMeta, 'category' | 'words' | 'draft'>;
}

/** The answer to a question that the platform has asked. */
export type Answer = NonNullable<IncidentInput['challenge']>;

export interface OutgoingOptions {
  /** Whether the device may keep what is sent. */
  mayKeep: () => boolean;
  /** A report that had to wait has arrived. */
  onReported: (receipt: IncidentReceipt) => void;
}

/** Somebody who waits for a report. */
interface Watch {
  isSeen: boolean;
  /** Has something else to do by now. */
  letsWait: boolean;
  end: (delivery: Delivery) => void;
}

/** The reports that are kept on this device until the platform has them. */
export class Outgoing {
  readonly #host: WidgetElement;
  readonly #options: OutgoingOptions;
  readonly #outbox: OutboxWatch;
  #all: readonly QueuedReport[] = [];
  /** Sent ones that stand on this page alone. */
  #passing: readonly QueuedReport[] = [];
  /** Those that the form itself is about: no list shows them. */
  readonly #inForm = new Set<string>();
  /** Those that were seen waiting: when they are sent, that is news. */
  readonly #waiting = new Set<string>();
  /** Those that somebody waits for, by their ids. */
  readonly #watched = new Map<string, Watch>();

  constructor(host: WidgetElement, options: OutgoingOptions) {
    this.#host = host;
    this.#options = options;
    this.#outbox = new OutboxWatch(host, {
      see: (actions) => this.#see(actions),
      forget: () => {
        this.#all = [];
        this.#passing = [];
      },
      // What was stored under one client goes out under that one.
      changeClient: () => this.letWait(),
      orphans: orphansOf,
    });
  }

  /** Whether there is an outbox to send through. */
  get ready(): boolean {
    return this.#outbox.box !== undefined;
  }

  /** Whether what is kept outlives this page. */
  get durable(): boolean {
    return this.#outbox.durable;
  }

  /** What waits, what needs a person, and what was sent meanwhile; oldest first. */
  get reports(): readonly QueuedReport[] {
    return [...this.#passing, ...this.#all.filter(({ id }) => !this.#inForm.has(id))];
  }

  /** Stands for the id of a photo that the platform does not have yet. */
  refer(key: string): string {
    return this.#outbox.box?.ticket<Attachment>(key).ref('id') ?? '';
  }

  /** Stores a report and its photos, and tells what became of it as soon as that is known. */
  async deliver({ id, body, photos, about }: Parcel): Promise<Delivery> {
    const { client, box: outbox } = this.#outbox;
    if (!client || !outbox) return { is: 'unstored' };
    this.#inForm.add(id);
    const delivered = new Promise<Delivery>((end) => {
      this.#watched.set(id, { isSeen: false, letsWait: false, end });
    });
    // Here it is told of; another page that sees it being sent stays silent, unless it has to wait.
    const release = await claim(announced(id));
    void delivered.then(({ is }) => is === 'waiting' && release?.());
    let number: number;
    try {
      for (const photo of photos) await queueFile(client, photo, { meta: PHOTO_META });
      number = 1 + Math.max(0, ...reportsOf(await outbox.actions()).map((report) => report.number));
      const meta: ReportMeta = { by: 'cq-event-reporter', number, photos: photos.map(({ key }) => key), ...about };
      await reportIncident.queue(client, { body }, { idempotencyKey: id, meta });
    } catch {
      this.#watched.delete(id);
      for (const { key } of photos) await outbox.discard(key).catch(() => false);
      return { is: 'unstored' };
    }
    if (client !== this.#outbox.client) {
      // It goes out under its own client, and nobody sees that here.
      this.#watched.delete(id);
      this.#inForm.delete(id);
      return { is: 'waiting', id, number };
    }
    this.#outbox.durable = await outbox.durable();
    outbox.actions().then((actions) => outbox === this.#outbox.box && this.#see(actions), this.#onTrouble);
    return delivered;
  }

  /** Lets a report that is being sent wait in the list: the person has something else to do. */
  letWait(): void {
    for (const watch of this.#watched.values()) watch.letsWait = true;
    this.#judge();
  }

  /** Lets go of what the last person has seen. */
  clear(): void {
    this.#passing = [];
  }

  async retry(report: QueuedReport): Promise<void> {
    for (const { id } of report.parts) await this.#outbox.box?.retry(id).catch(this.#onTrouble);
  }

  /** Sends a report without the photos that the platform did not accept. Resolves to what it is called now. */
  async sendWithout(report: QueuedReport): Promise<string> {
    const refused = refusedPhotos(report).map(({ id }) => id);
    const isFine = (named: string) => !refused.some((id) => named.includes(id));
    const now = await this.#replace(report, ({ attachmentIds = [], ...body }, meta) => ({
      body: { ...body, attachmentIds: attachmentIds.filter(isFine) },
      meta: { ...meta, photos: meta.photos.filter(isFine) },
    }));
    if (now !== report.id) for (const id of refused) await this.#outbox.box?.discard(id).catch(this.#onTrouble);
    return now;
  }

  /** Sends a report with the answer to the question that the platform has asked first. */
  async answer(report: QueuedReport, challenge: Answer): Promise<string> {
    return this.#replace(report, (body, meta) => ({ body: { ...body, challenge }, meta }));
  }

  /** Sends a report otherwise than it was stored, once: whoever presses again finds that the old one is gone. */
  async #replace(
    report: QueuedReport,
    change: (body: IncidentInput, meta: ReportMeta) => { body: IncidentInput; meta: ReportMeta },
  ): Promise<string> {
    const [{ request, meta: about } = {}] = report.parts;
    const { client } = this.#outbox;
    if (!client || !request?.text || !isReport(about)) return report.id;
    const { body, meta } = change(JSON.parse(request.text), about);
    try {
      return (await reportIncident.queue(client, { body }, { meta, replaces: [report.id] })).id;
    } catch {
      this.#onTrouble();
      return report.id;
    }
  }

  /** Gives a report up: nothing of its photos is to stay anywhere. */
  async giveUp(report: QueuedReport): Promise<void> {
    const { client } = this.#outbox;
    if (!(await this.remove(report.id)) || !client) return;
    for (const file of arrivedFiles(report.parts)) void withdrawFile(client, file);
  }

  /** Takes a report out of the list. Whether it is out. */
  async remove(id: string): Promise<boolean> {
    this.#passing = this.#passing.filter((report) => report.id !== id);
    this.#host.requestUpdate();
    const outbox = this.#outbox.box;
    const parts = this.#all.find((report) => report.id === id)?.parts ?? [];
    if (!outbox) return false;
    try {
      for (const part of parts) if (!(await outbox.discard(part.id))) return false;
      const actions = await outbox.actions();
      if (outbox === this.#outbox.box) this.#see(actions);
      return true;
    } catch {
      this.#onTrouble();
      return false;
    }
  }

  /** The list shows what is so: nothing has changed. */
  readonly #onTrouble = () => this.#host.requestUpdate();

  #see(actions: readonly QueuedAction[]): void {
    this.#all = reportsOf(actions);
    this.#judge();
    for (const report of this.reports) {
      const { id, state, receipt } = report;
      if (state !== 'sent') this.#waiting.add(id);
      else if (this.#waiting.delete(id) && receipt) void this.#announce(id, receipt);
      if (state === 'sent' && !this.#options.mayKeep()) void this.#pass(report);
    }
    this.#host.requestUpdate();
  }

  /** By one page alone, where the browser has Web Locks: whoever counts reports counts this one once. */
  async #announce(id: string, receipt: IncidentReceipt): Promise<void> {
    if (await claim(announced(id))) this.#options.onReported(receipt);
  }

  /** A sent report is shown here until somebody else comes, and kept no longer. */
  async #pass(report: QueuedReport): Promise<void> {
    if (this.#passing.includes(report)) return;
    this.#all = this.#all.filter(({ id }) => id !== report.id);
    this.#passing = [...this.#passing.filter(({ id }) => id !== report.id), report];
    for (const { id } of report.parts) await this.#outbox.box?.discard(id).catch(this.#onTrouble);
  }

  #judge(): void {
    for (const [id, watch] of this.#watched) {
      const report = this.#all.find((one) => one.id === id);
      const delivery = report ? this.#deliveryOf(report, watch) : watch.isSeen ? ({ is: 'gone' } as const) : undefined;
      if (report) watch.isSeen = true;
      if (!delivery) continue;
      this.#watched.delete(id);
      watch.end(delivery);
    }
  }

  /** What became of a report; nothing while it is on its way and somebody waits. */
  #deliveryOf(report: QueuedReport, { letsWait }: Watch): Delivery | undefined {
    const { id, state, receipt, error, number } = report;
    if (state === 'sent' && receipt) return { is: 'sent', id, receipt };
    if (state === 'failed' && !letsWait) {
      // The form still holds everything.
      void this.remove(id);
      return { is: 'refused', error, arrived: arrivedPhotos(report) };
    }
    const isHeldUp = state === 'needs-you' || (state === 'queued' && (error || !navigator.onLine));
    if (!letsWait && !isHeldUp) return undefined;
    this.#inForm.delete(id);
    this.#waiting.add(id);
    return { is: 'waiting', id, number };
  }
}

/** What the page holds that tells of a report. */
const announced = (id: string) => `cq-reported ${id}`;
