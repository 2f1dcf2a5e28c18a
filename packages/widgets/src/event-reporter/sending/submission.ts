import { isHttpError, uuidv7 } from '@digital-cq/sdk';
import { reportIncident } from '@digital-cq/sdk/incidents';
import type { IncidentInput, IncidentReceipt } from '@digital-cq/sdk/types';
import { announceError } from '../../internal/error-event.js';
import type { LiveDataHost } from '../../internal/controllers/live-data.js';
import type { Photo, PhotoUploads } from '../../internal/controllers/photo-uploads.js';
import { readable } from '../../internal/readable.js';
import { EventReportEvent } from '../event-reporter.events.js';
import type { Delivery, Outgoing } from './outgoing.js';
import { questionIn } from '../what/question.js';
import type { ReportMeta } from './queued-report.js';
import type { Answers } from '../what/asked-questions.js';
import type { ReportForm } from '../report-form.js';
import { toInput } from '../to-input.js';
import { fromProblem } from '../validate.js';

/** What goes along with a draft. */
export interface ReportSources {
  /** Answers to what is asked now. */
  answers: () => Answers;
  /** What stands beside the contact, to be recorded with it. */
  purpose: () => { readonly version: string; readonly text: string };
  /** What is wrong with a photo, with its name. */
  aboutPhoto: (photo: Photo, message: string) => string;
}

/** A report's one way to the platform, and what came of trying. */
export class Submission {
  /** A failure that belongs to no field. */
  failure: unknown;
  vetoed = false;
  sending = false;
  /** What is being sent is stored on this device: it goes on without anybody waiting. */
  stored = false;
  /** This device had no room for the report: it is sent directly, while somebody waits. */
  unstored = false;
  /** A question that the platform wants answered first, and the answer so far. */
  challenge: { id: string; question: string; answer: string } | undefined;
  /** What stands in the field that no person sees. */
  website = '';

  readonly #host: LiveDataHost;
  readonly #form: ReportForm;
  readonly #sources: ReportSources;
  /** The last request and its key: sent again unchanged, it is recorded once. */
  #attempt: { body: string; key: string } | undefined;
  /** The contact and the words beside it that were agreed to last, and when: by sending the one under the other. */
  #agreed: { to: string; at: string } | undefined;
  /** The report on its way to what waits on this device; whoever begins anew does not wait for it. */
  #storing: { letWait: () => void } | undefined;
  /** What the page has allowed already, though it did not get anywhere: its photos aside, which may go otherwise now. */
  #allowed: string | undefined;

  constructor(host: LiveDataHost, form: ReportForm, sources: ReportSources) {
    this.#host = host;
    this.#form = form;
    this.#sources = sources;
  }

  answer(answer: string): void {
    if (this.challenge) this.challenge = { ...this.challenge, answer };
    delete this.#form.errors.challenge;
    this.#host.requestUpdate();
  }

  /** Sends the report. Resolves to the receipt, or to nothing when the form's errors or `failure` say why not. */
  async send(photos: PhotoUploads): Promise<IncidentReceipt | undefined> {
    const client = this.#host.activeClient;
    if (!client || this.sending) return undefined;
    const along = photos.items.filter(({ attachmentId }) => attachmentId);
    const body = this.#input(photos.attachmentIds);
    const key = this.#begin(body);
    if (!key) return undefined;
    photos.entrust();
    const answer = await reportIncident(client, { body }, { idempotencyKey: key }).safe();
    this.#end();
    if (answer.ok) return readable(answer.data);
    photos.reclaim();
    this.#refuse(answer.error, along);
    return undefined;
  }

  /** The same by way of what waits on this device: whatever happens to the network and to the page, it arrives. */
  async store(
    outgoing: Outgoing,
    photos: PhotoUploads,
    about: Pick<ReportMeta, 'category' | 'words' | 'draft'>,
  ): Promise<Delivery | undefined> {
    if (this.sending) return undefined;
    const storing = (this.#storing = { letWait: () => outgoing.letWait() });
    this.sending = true;
    this.#host.requestUpdate();
    const open = await photos.handOver();
    if (this.#storing !== storing) return undefined;
    const handed = new Set(open.map(({ key }) => key));
    const along = photos.items.filter(({ attachmentId, key }) => attachmentId || handed.has(key));
    const body = this.#input(along.map(({ attachmentId, key }) => attachmentId ?? outgoing.refer(key)));
    const id = this.#begin(body);
    if (!id) {
      photos.takeBack();
      return undefined;
    }
    this.stored = true;
    const delivery = await outgoing.deliver({ id, body, photos: open, about });
    if (this.#storing !== storing) return undefined;
    this.#end();
    if (delivery.is === 'sent' || delivery.is === 'waiting') return delivery;
    photos.takeBack(delivery.is === 'refused' ? delivery.arrived : undefined);
    if (delivery.is === 'refused') this.#refuse(delivery.error, along);
    this.unstored = delivery.is === 'unstored';
    if (this.unstored) this.#allowed = withoutPhotos(body);
    return delivery;
  }

  #input(attachmentIds: string[]): IncidentInput {
    const { challenge, website } = this;
    return {
      ...toInput(this.#form.draft, this.#sources.answers(), attachmentIds, this.#consent()),
      ...(website && { website }),
      ...(challenge && { challenge: { id: challenge.id, answer: challenge.answer.trim() } }),
    };
  }

  /** Sent again with the same contact under the same words, it is the same consent. */
  #consent(): NonNullable<IncidentInput['consent']> {
    const purpose = this.#sources.purpose();
    const { contactName, contactPhone } = this.#form.draft;
    const to = JSON.stringify([contactName, contactPhone, purpose]);
    if (this.#agreed?.to !== to) this.#agreed = { to, at: new Date().toISOString() };
    return { ...purpose, at: this.#agreed.at };
  }

  /** Asks the page, and finds the key; none when the page does not allow it. */
  #begin(body: IncidentInput): string | undefined {
    this.failure = undefined;
    const isAllowed = this.#allowed === withoutPhotos(body);
    this.#allowed = undefined;
    this.vetoed = !isAllowed && !this.#host.dispatchEvent(new EventReportEvent(body));
    this.sending = !this.vetoed;
    this.#host.requestUpdate();
    if (this.vetoed) return undefined;
    const text = JSON.stringify(body);
    if (this.#attempt?.body !== text) this.#attempt = { body: text, key: uuidv7() };
    return this.#attempt.key;
  }

  #end(): void {
    this.sending = false;
    this.stored = false;
    this.#storing = undefined;
    this.#host.requestUpdate();
  }

  /** Puts the platform's no where it belongs: beside the fields, or over the button. */
  #refuse(error: unknown, along: readonly Photo[]): void {
    announceError(this.#host, error);
    const question = readable(questionIn(error) ?? null);
    this.challenge = question ? { ...question, answer: '' } : undefined;
    const aboutPhoto = (index: number, message: string) => {
      const photo = along[index];
      return photo ? this.#sources.aboutPhoto(photo, message) : message;
    };
    this.#form.errors = isHttpError(error) ? fromProblem(error.problem?.errors, aboutPhoto) : {};
    if (this.#form.errorCount === 0 && !question) this.failure = error;
  }

  /** Forgets what came of earlier tries. What is stored by now goes on by itself. */
  clear(): void {
    if (this.#storing) {
      this.#storing.letWait();
      this.#end();
    }
    this.failure = undefined;
    this.unstored = false;
    this.challenge = undefined;
    this.website = '';
    this.#attempt = undefined;
    this.#agreed = undefined;
    this.#allowed = undefined;
  }
}

function withoutPhotos({ attachmentIds: _, ...rest }: IncidentInput): string {
  return JSON.stringify(rest);
}
