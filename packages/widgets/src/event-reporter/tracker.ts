import type { Client } from '@digital-cq/sdk';
import { trackIncident } from '@digital-cq/sdk/incidents';
import type { TrackedIncident } from '@digital-cq/sdk/types';
import type { TemplateResult } from 'lit';
import { LiveData, waiting } from '../internal/controllers/live-data.js';
import { readable } from '../internal/readable.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import type { ReporterDesk } from './reporter-view.js';
import { trackingPage } from './tracking.js';

const NUMBER = /^SJ[0-9]{18}$/;
const CODE = /^[2-9A-HJKMNP-Z]{6}$/;

interface Credentials {
  no: string;
  queryCode: string;
}

/** Follows one report: asks for its number and code, then shows where it stands and keeps that current. */
export class Tracker {
  readonly #desk: ReporterDesk;
  #entered: Credentials = { no: '', queryCode: '' };
  #followed: Credentials | undefined;
  #errors: Partial<Credentials> = {};
  readonly #report: LiveData<readonly [Client | undefined, Credentials | undefined], TrackedIncident>;

  constructor(desk: ReporterDesk) {
    this.#desk = desk;
    this.#report = new LiveData<readonly [Client | undefined, Credentials | undefined], TrackedIncident>(desk.host, {
      args: () => [desk.host.activeClient, this.#followed],
      load: ([client, body], { signal }) =>
        client && body ? trackIncident(client, { body }, { signal }).then(readable) : waiting,
      topics: (data) => (data && !data.isPrivate ? [`incidents/${data.id}`] : []),
    });
  }

  follow(no: string, queryCode: string): void {
    this.#entered = { no, queryCode };
    this.#followed = { no, queryCode };
    this.#desk.host.requestUpdate();
  }

  page(t: EventReporterMessages, leave: () => void): TemplateResult {
    const { host, locale } = this.#desk;
    const { data, asOf, status, live, error } = this.#report;
    return trackingPage({
      t,
      language: locale.language,
      headingLevel: host.headingLevel,
      client: host.activeClient,
      following: this.#followed !== undefined,
      ...this.#entered,
      errors: this.#errors,
      data,
      asOf,
      status,
      live,
      error,
      edit: (name, value) => {
        this.#entered = { ...this.#entered, [name]: value };
        host.requestUpdate();
      },
      submit: (event) => this.#onSubmit(event, t),
      reload: () => void this.#report.reload(),
      other: () => this.#startOver(),
      leave,
    });
  }

  #onSubmit(event: Event, t: EventReporterMessages): void {
    event.preventDefault();
    const no = this.#entered.no.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    const queryCode = this.#entered.queryCode.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    this.#errors = {
      ...(!NUMBER.test(no) && { no: t.trackNumberWrong }),
      ...(!CODE.test(queryCode) && { queryCode: t.trackCodeWrong }),
    };
    this.#desk.host.requestUpdate();
    const wrong = Object.keys(this.#errors)[0];
    if (wrong) return this.#desk.focus(`#track-${wrong}`);
    this.follow(no, queryCode);
    this.#desk.focus('#heading');
  }

  #startOver(): void {
    this.#followed = undefined;
    this.#errors = {};
    this.#desk.host.requestUpdate();
    this.#desk.focus('#track-no');
  }
}
