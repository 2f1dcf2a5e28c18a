import { uuidv7 } from '@digital-cq/sdk';
import { findSimilarIncidents, followIncident } from '@digital-cq/sdk/incidents';
import type { FollowInput, IncidentReceipt, SimilarIncident, SimilarQuery } from '@digital-cq/sdk/types';
import type { ReactiveController } from 'lit';
import type { PhotoUploads } from '../../internal/controllers/photo-uploads.js';
import { announceError } from '../../internal/error-event.js';
import { readable } from '../../internal/readable.js';
import { STEPS } from '../report-page.js';
import type { ReporterDesk } from '../reporter-view.js';
import { areaOf } from '../to-input.js';

/** Somebody who writes is not asked about in the middle of a word. */
const QUIET_MS = 600;
const MAX_NOTE = 500;

/**
 * What others have reported nearby that may be the same. It is asked for beside the report: nothing ever waits for it,
 * and where it cannot be had, nothing is shown.
 */
export class Similar implements ReactiveController {
  /** Why joining one did not work. */
  failure: unknown;
  /** Some photo did not arrive: the next try goes without. */
  isLacking = false;
  /** The one that is being joined. */
  joining: string | undefined;

  readonly #desk: ReporterDesk;
  #found: readonly SimilarIncident[] = [];
  /** What was asked last, as text. */
  #asked = '';
  /** Those of which the person has said that they are something else, until the report is sent or given up. */
  readonly #others = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connection = new AbortController();
  /** The last request to join and its key: sent again unchanged, it counts once. */
  #attempt: { body: string; key: string } | undefined;

  constructor(desk: ReporterDesk) {
    this.#desk = desk;
    desk.host.addController(this);
  }

  /** The likeliest first; none of those that are something else. */
  get items(): readonly SimilarIncident[] {
    return this.#found.filter(({ id }) => !this.#others.has(id));
  }

  hostUpdated(): void {
    const query = this.#query();
    const text = query ? JSON.stringify(query) : '';
    if (text === this.#asked) return;
    this.#stop();
    this.#asked = text;
    if (query) this.#timer = setTimeout(() => void this.#ask(query), QUIET_MS);
    else if (this.#found.length > 0) this.#show([]);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#asked = '';
  }

  /** The person has looked at those that are shown: they are something else. */
  dismiss(): void {
    for (const { id } of this.items) this.#others.add(id);
    this.#show(this.#found);
  }

  /**
   * Joins one in place of a report, with all that goes along. Resolves to the receipt, or to nothing when `failure` or
   * `isLacking` says why not.
   */
  async join(incident: SimilarIncident, photos: PhotoUploads): Promise<IncidentReceipt | undefined> {
    const { host, form } = this.#desk;
    const client = host.activeClient;
    if (!client || this.joining) return undefined;
    this.failure = undefined;
    this.joining = incident.id;
    host.requestUpdate();
    if (!this.isLacking) photos.retryFailed();
    await photos.arrive();
    // Begun anew meanwhile.
    if (!this.joining) return undefined;
    const wasLacking = this.isLacking;
    this.isLacking = photos.items.some(({ state }) => state !== 'done');
    if (this.isLacking && !wasLacking) {
      this.joining = undefined;
      host.requestUpdate();
      return undefined;
    }
    const { attachmentIds } = photos;
    const note = [...form.draft.description.trim()].slice(0, MAX_NOTE).join('').trim();
    const body: FollowInput = { ...(note && { note }), ...(attachmentIds.length > 0 && { attachmentIds }) };
    const text = JSON.stringify([incident.id, body]);
    if (this.#attempt?.body !== text) this.#attempt = { body: text, key: uuidv7() };
    const options = { idempotencyKey: this.#attempt.key };
    photos.entrust();
    const answer = await followIncident(client, { path: { id: incident.id }, body }, options).safe();
    this.joining = undefined;
    host.requestUpdate();
    if (answer.ok) return readable(answer.data);
    photos.reclaim();
    announceError(host, answer.error);
    this.failure = answer.error;
    return undefined;
  }

  /** Forgets what belonged to one report. */
  clear(): void {
    this.#others.clear();
    this.#attempt = undefined;
    this.failure = undefined;
    this.joining = undefined;
    this.isLacking = false;
  }

  /** What to ask, once kind and place are known and what was found would be seen. */
  #query(): SimilarQuery | undefined {
    const { form, category, currentStep } = this.#desk;
    const { draft } = form;
    const kind = category();
    const isPlaced = draft.point || (draft.township && draft.address);
    const isPrivate = draft.isPrivate ?? kind?.privateByDefault;
    if (!kind?.duplicateRadiusM || isPrivate || !isPlaced || !draft.description.trim()) return undefined;
    // Where the form goes step by step, it is shown with the last one.
    if ((currentStep() ?? STEPS - 1) !== STEPS - 1) return undefined;
    const address = draft.address.trim();
    return {
      categoryCode: kind.code,
      location: { areaCode: areaOf(draft), ...(address && { address }), ...(draft.point && { point: draft.point }) },
      description: draft.description.trim(),
    };
  }

  async #ask(query: SimilarQuery): Promise<void> {
    const client = this.#desk.host.activeClient;
    if (!client) return;
    const { signal } = this.#connection;
    const answer = await findSimilarIncidents(client, { body: query }, { signal }).safe();
    if (!signal.aborted) this.#show(answer.ok ? readable(answer.data.items) : []);
  }

  #show(found: readonly SimilarIncident[]): void {
    this.#found = found;
    this.failure = undefined;
    this.#desk.host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#connection.abort();
    this.#connection = new AbortController();
  }
}
