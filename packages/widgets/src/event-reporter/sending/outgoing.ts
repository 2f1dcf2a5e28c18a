import type { Client } from '@digital-cq/sdk';
import { reportIncident } from '@digital-cq/sdk/incidents';
import type { Outbox, QueuedAction } from '@digital-cq/sdk/outbox';
import type { Attachment, IncidentInput, IncidentReceipt } from '@digital-cq/sdk/types';
import type { ReactiveController } from 'lit';
import { arrivedFiles, outboxOf } from '../../internal/outbox.js';
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
 * What became of a report: the platform has it, or refused it but has some of its photos, by their keys; or it waits on this device, or somebody gave it up; or
 * this device could not store it, and the form still holds it.
 */
export type Delivery =
  | { is: 'sent'; id: string; receipt: IncidentReceipt }
  | { is: 'refused'; error: Error | undefined; arrived: ReadonlyMap<string, string> }
  | { is: 'waiting'; number: number }
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

const HOUR_MS = 3_600_000;

/** The reports that are kept on this device until the platform has them. */
export class Outgoing implements ReactiveController {
  /** Whether what is kept outlives this page. */
  durable = true;

  readonly #host: WidgetElement;
  readonly #onReported: (receipt: IncidentReceipt) => void;
  #client: Client | undefined;
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;
  #all: readonly QueuedReport[] = [];
  /** Those that the form itself is about: no list shows them. */
  readonly #inForm = new Set<string>();
  /** Those that were seen waiting: when they are sent, that is news. */
  readonly #waiting = new Set<string>();
  #watched: { id: string; isSeen: boolean; end: (delivery: Delivery) => void } | undefined;
  /** Whether the person does not wait for the report that is being sent. */
  #letsWait = false;

  constructor(host: WidgetElement, onReported: (receipt: IncidentReceipt) => void) {
    this.#host = host;
    this.#onReported = onReported;
    host.addController(this);
  }

  /** Whether there is an outbox to send through. */
  get ready(): boolean {
    return this.#outbox !== undefined;
  }

  /** What waits, what needs a person, and what was sent meanwhile; oldest first. */
  get reports(): readonly QueuedReport[] {
    return this.#all.filter(({ id }) => !this.#inForm.has(id));
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Stands for the id of a photo that the platform does not have yet. */
  refer(key: string): string {
    return this.#outbox?.ticket<Attachment>(key).ref('id') ?? '';
  }

  /** Stores a report and its photos, and tells what became of it as soon as that is known. */
  async deliver({ id, body, photos, about }: Parcel): Promise<Delivery> {
    const [client, outbox] = [this.#client, this.#outbox];
    if (!client || !outbox) return { is: 'unstored' };
    this.#inForm.add(id);
    this.#letsWait = false;
    try {
      for (const photo of photos) await queueFile(client, photo, { meta: PHOTO_META });
      const number = 1 + Math.max(0, ...reportsOf(await outbox.actions()).map((report) => report.number));
      const meta: ReportMeta = { by: 'cq-event-reporter', number, photos: photos.map(({ key }) => key), ...about };
      await reportIncident.queue(client, { body }, { idempotencyKey: id, meta });
    } catch {
      for (const { key } of photos) await outbox.discard(key).catch(() => false);
      return { is: 'unstored' };
    }
    this.durable = await outbox.durable();
    return new Promise((resolve) => {
      this.#watched = { id, isSeen: false, end: resolve };
      outbox.actions().then((actions) => this.#see(actions), this.#onTrouble);
    });
  }

  /** Lets a report that is being sent wait in the list: the person has something else to do. */
  letWait(): void {
    this.#letsWait = true;
    this.#judge();
  }

  retry(report: QueuedReport): void {
    for (const { id } of report.parts) void this.#outbox?.retry(id).catch(this.#onTrouble);
  }

  /** Sends a report without the photos that the platform did not accept. */
  async sendWithout(report: QueuedReport): Promise<void> {
    const refused = refusedPhotos(report).map(({ id }) => id);
    const isFine = (named: string) => !refused.some((id) => named.includes(id));
    // With them goes the report that names them, which could never be sent.
    await this.#replace(report, refused, ({ attachmentIds = [], ...body }, meta) => ({
      body: { ...body, attachmentIds: attachmentIds.filter(isFine) },
      meta: { ...meta, photos: meta.photos.filter(isFine) },
    }));
  }

  /** Sends a report with the answer to the question that the platform has asked first. */
  async answer(report: QueuedReport, challenge: Answer): Promise<void> {
    await this.#replace(report, [report.id], (body, meta) => ({ body: { ...body, challenge }, meta }));
  }

  /** Sends a report otherwise than it was stored, and gives up what cannot be sent. */
  async #replace(
    report: QueuedReport,
    gone: readonly string[],
    change: (body: IncidentInput, meta: ReportMeta) => { body: IncidentInput; meta: ReportMeta },
  ): Promise<void> {
    const [client, outbox] = [this.#client, this.#outbox];
    const [{ request, meta: about } = {}] = report.parts;
    if (!client || !outbox || !request?.text || !isReport(about)) return;
    const { body, meta } = change(JSON.parse(request.text), about);
    try {
      await reportIncident.queue(client, { body }, { meta });
      for (const id of gone) await outbox.discard(id);
    } catch {
      this.#onTrouble();
    }
  }

  /** Gives a report up: nothing of its photos is to stay anywhere. */
  async giveUp(report: QueuedReport): Promise<void> {
    const client = this.#client;
    if (!(await this.remove(report.id)) || !client) return;
    for (const file of arrivedFiles(report.parts)) void withdrawFile(client, file);
  }

  /** Takes a report out of the list. Whether it is out. */
  async remove(id: string): Promise<boolean> {
    const parts = this.#all.find((report) => report.id === id)?.parts ?? [];
    try {
      for (const part of parts) if (!(await this.#outbox?.discard(part.id))) return false;
      return true;
    } catch {
      this.#onTrouble();
      return false;
    }
  }

  /** The list shows what is so: nothing has changed. */
  readonly #onTrouble = () => this.#host.requestUpdate();

  #follow(): void {
    const { activeClient: client, isConnected } = this.#host;
    if (!isConnected || (this.#stop && client === this.#client)) return;
    // What was stored under another client goes out under that one.
    if (client !== this.#client) this.letWait();
    this.#leave();
    this.#client = client;
    const outbox = client && outboxOf(client);
    this.#outbox = outbox;
    this.#stop = outbox?.subscribe((actions) => this.#see(actions));
    void outbox?.durable().then((durable) => {
      if (outbox === this.#outbox) this.durable = durable;
    });
    void outbox?.actions().then((actions) => sweep(outbox, actions), this.#onTrouble);
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#outbox = undefined;
    this.#all = [];
  }

  #see(actions: readonly QueuedAction[]): void {
    this.#all = reportsOf(actions);
    this.#judge();
    for (const { id, state, receipt } of this.reports) {
      if (state !== 'sent') this.#waiting.add(id);
      else if (this.#waiting.delete(id) && receipt) this.#onReported(receipt);
    }
    this.#host.requestUpdate();
  }

  #judge(): void {
    const watched = this.#watched;
    const report = this.#all.find((one) => one.id === watched?.id);
    if (!watched) return;
    if (!report) {
      if (watched.isSeen) this.#end({ is: 'gone' });
      return;
    }
    watched.isSeen = true;
    const { id, state, receipt, error, number } = report;
    if (state === 'sent' && receipt) this.#end({ is: 'sent', id, receipt });
    else if (state === 'failed') {
      // The form still holds everything.
      void this.remove(id);
      this.#end({ is: 'refused', error, arrived: arrivedPhotos(report) });
    } else if (this.#letsWait || state === 'needs-you' || (state === 'queued' && (error || !navigator.onLine))) {
      this.#end({ is: 'waiting', number });
    }
  }

  #end(delivery: Delivery): void {
    const watched = this.#watched;
    this.#watched = undefined;
    if (delivery.is === 'waiting' && watched) this.#inForm.delete(watched.id);
    watched?.end(delivery);
  }
}

/** Takes away photos that no report will ever name. */
async function sweep(outbox: Outbox, actions: readonly QueuedAction[]): Promise<void> {
  for (const { id, queuedAt } of orphansOf(actions)) {
    // A younger one may belong to a report that another tab is about to queue.
    if (Date.now() - queuedAt > HOUR_MS) await outbox.discard(id);
  }
}
