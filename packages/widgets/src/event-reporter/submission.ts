import { isHttpError, uuidv7 } from '@digital-cq/sdk';
import { reportIncident } from '@digital-cq/sdk/incidents';
import type { IncidentReceipt, Point } from '@digital-cq/sdk/types';
import { announceError } from '../internal/error-event.js';
import type { LiveDataHost } from '../internal/controllers/live-data.js';
import type { Capabilities } from '../internal/platform-context.js';
import { EventReportEvent } from './event-reporter.events.js';
import { locate, type LocateFailure } from './locate.js';
import type { ReportForm } from './report-form.js';
import { toInput } from './to-input.js';
import { fromProblem } from './validate.js';

/** A report's one way to the platform, and what came of trying. */
export class Submission {
  /** A failure that belongs to no field. */
  failure: unknown;
  vetoed = false;
  sending = false;
  locating = false;
  locateFailure: LocateFailure | undefined;

  readonly #host: LiveDataHost;
  readonly #form: ReportForm;
  /** The last request and its key: sent again unchanged, it is recorded once. */
  #attempt: { body: string; key: string } | undefined;

  constructor(host: LiveDataHost, form: ReportForm) {
    this.#host = host;
    this.#form = form;
  }

  async findPosition(capabilities: Capabilities): Promise<void> {
    this.locating = true;
    this.locateFailure = undefined;
    this.#host.requestUpdate();
    const found: Point | LocateFailure = await locate(capabilities);
    this.locating = false;
    if (typeof found === 'string') this.locateFailure = found;
    else this.#form.set('point', found, 'address');
    this.#host.requestUpdate();
  }

  /** Sends the report. Resolves to the receipt, or to nothing when the form's errors or `failure` say why not. */
  async send(attachmentIds: string[]): Promise<IncidentReceipt | undefined> {
    const client = this.#host.activeClient;
    if (!client || this.sending) return undefined;
    const body = toInput(this.#form.draft, attachmentIds);
    this.failure = undefined;
    this.vetoed = !this.#host.dispatchEvent(new EventReportEvent(body));
    if (this.vetoed) {
      this.#host.requestUpdate();
      return undefined;
    }
    const text = JSON.stringify(body);
    if (this.#attempt?.body !== text) this.#attempt = { body: text, key: uuidv7() };
    this.sending = true;
    this.#host.requestUpdate();
    const answer = await reportIncident(client, { body }, { idempotencyKey: this.#attempt.key }).safe();
    this.sending = false;
    this.#host.requestUpdate();
    if (answer.ok) return answer.data;
    announceError(this.#host, answer.error);
    this.#form.errors = isHttpError(answer.error) ? fromProblem(answer.error.problem?.errors) : {};
    if (this.#form.errorCount === 0) this.failure = answer.error;
    return undefined;
  }

  /** Forgets what came of earlier tries. */
  clear(): void {
    this.failure = undefined;
    this.locateFailure = undefined;
    this.#attempt = undefined;
  }
}
