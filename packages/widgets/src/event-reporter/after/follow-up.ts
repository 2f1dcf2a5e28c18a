import { isHttpError, uuidv7, type Call, type Client } from '@digital-cq/sdk';
import {
  rateIncident,
  reopenIncident,
  supplyIncident,
  urgeIncident,
  withdrawIncident,
} from '@digital-cq/sdk/incidents';
import type { ReporterAction, TrackedIncident, TrackingInput } from '@digital-cq/sdk/types';
import { PhotoEditor } from '../../internal/controllers/photo-editor.js';
import { PhotoUploads } from '../../internal/controllers/photo-uploads.js';
import { announceError } from '../../internal/error-event.js';
import { readable } from '../../internal/readable.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { characters } from '../draft.js';

/** What a person is about to do about their report. */
export interface FollowUpDraft {
  readonly action: ReporterAction;
  readonly text: string;
  /** None yet: 0. */
  readonly stars: number;
  readonly errors: FollowUpErrors;
  /** Why it was not done. */
  readonly failure?: unknown;
}

export interface FollowUpErrors {
  text?: string;
  stars?: string;
  photos?: string;
}

const MAX_TEXT = 1000;

type Sending = (client: Client, who: TrackingInput, given: Given, idempotencyKey: string) => Call<TrackedIncident>;

interface Given {
  readonly text: string;
  readonly stars: number;
  readonly attachmentIds: string[];
}

const SENDINGS: Record<ReporterAction, Sending> = {
  supply: (client, who, { text, attachmentIds }, idempotencyKey) =>
    supplyIncident(client, { body: { ...who, text, attachmentIds } }, { idempotencyKey }),
  withdraw: (client, who, { text }, idempotencyKey) =>
    withdrawIncident(client, { body: { ...who, ...(text && { reason: text }) } }, { idempotencyKey }),
  urge: (client, who, _, idempotencyKey) => urgeIncident(client, { body: who }, { idempotencyKey }),
  reopen: (client, who, { text, attachmentIds }, idempotencyKey) =>
    reopenIncident(client, { body: { ...who, reason: text, attachmentIds } }, { idempotencyKey }),
  rate: (client, who, { text, stars }, idempotencyKey) =>
    rateIncident(client, { body: { ...who, stars, ...(text && { comment: text }) } }, { idempotencyKey }),
};

/** What an action cannot do without. */
export const NEEDS_TEXT: readonly ReporterAction[] = ['supply', 'reopen'];
export const TAKES_PHOTOS: readonly ReporterAction[] = ['supply', 'reopen'];

/**
 * What a person does about the report that they follow: adds to it, withdraws, urges, reopens and rates it. Each needs
 * the network; what was written stays until it has arrived.
 */
export class FollowUp {
  readonly photos: PhotoUploads;
  readonly editor: PhotoEditor;
  draft: FollowUpDraft | undefined;
  /** What was done last. */
  done: ReporterAction | undefined;

  readonly #host: WidgetElement;
  /** The sending that is under way, if nobody has given it up. */
  #under: symbol | undefined;
  /** The last request and its key: sent again unchanged, it is done once. */
  #attempt: { request: string; key: string } | undefined;

  constructor(host: WidgetElement) {
    this.#host = host;
    this.photos = new PhotoUploads(host, { holds: true });
    this.editor = new PhotoEditor(host);
  }

  get sending(): boolean {
    return this.#under !== undefined;
  }

  begin(action: ReporterAction): void {
    this.clear();
    this.draft = { action, text: '', stars: 0, errors: {} };
    this.#host.requestUpdate();
  }

  edit(change: Partial<Pick<FollowUpDraft, 'text' | 'stars'>>): void {
    if (this.draft) this.draft = { ...this.draft, ...change, errors: {} };
    this.#host.requestUpdate();
  }

  /** Gives up what is being written, and forgets what was done. */
  clear(): void {
    this.draft = undefined;
    this.done = undefined;
    this.#under = undefined;
    this.#attempt = undefined;
    this.photos.discard();
  }

  /** Sends what was written. Resolves to the report as it is then; to nothing when the draft says what is wrong. */
  async send(who: TrackingInput, t: EventReporterMessages): Promise<TrackedIncident | undefined> {
    const client = this.#host.activeClient;
    if (!client || !this.draft || this.sending) return undefined;
    const errors = check(this.draft, t);
    this.draft = { ...this.draft, errors, failure: undefined };
    this.#host.requestUpdate();
    if (Object.keys(errors).length > 0) return undefined;

    const under = (this.#under = Symbol());
    await this.photos.arrive();
    const { draft } = this;
    // Given up meanwhile.
    if (this.#under !== under || !draft) return undefined;
    if (this.photos.items.some(({ state }) => state !== 'done')) {
      this.#under = undefined;
      this.draft = { ...draft, errors: { photos: t.followUpPhotosFailed } };
      this.#host.requestUpdate();
      return undefined;
    }
    const { action, stars } = draft;
    const given: Given = { text: draft.text.trim(), stars, attachmentIds: this.photos.attachmentIds };
    this.photos.entrust();
    const answer = await SENDINGS[action](client, who, given, this.#keyFor({ action, who, given })).safe();
    // Given up meanwhile: what is written now is something else.
    if (this.#under !== under) return answer.ok ? readable(answer.data) : undefined;
    this.#under = undefined;
    this.photos.reclaim();
    this.#host.requestUpdate();
    if (answer.ok) {
      this.photos.clear();
      this.clear();
      this.done = action;
      return readable(answer.data);
    }
    announceError(this.#host, answer.error);
    this.draft = { ...draft, errors: {}, failure: answer.error };
    return undefined;
  }

  #keyFor(sent: object): string {
    const request = JSON.stringify(sent);
    if (this.#attempt?.request !== request) this.#attempt = { request, key: uuidv7() };
    return this.#attempt.key;
  }
}

function check({ action, text, stars }: FollowUpDraft, t: EventReporterMessages): FollowUpErrors {
  const errors: FollowUpErrors = {};
  const missing = { supply: t.supplyTextMissing, reopen: t.reopenTextMissing };
  if ((action === 'supply' || action === 'reopen') && !text.trim()) errors.text = missing[action];
  if (characters(text) > MAX_TEXT) errors.text = t.followUpLong;
  if (action === 'rate' && stars === 0) errors.stars = t.starsMissing;
  return errors;
}

/** Whether the report itself is not as it was shown, so that it has to be read again. */
export function isOvertaken(failure: unknown): boolean {
  return isHttpError(failure, 409) || isHttpError(failure, 404);
}
