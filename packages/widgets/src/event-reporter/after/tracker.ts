import type { Client } from '@digital-cq/sdk';
import { isHumanNumber } from '@digital-cq/sdk/identifiers';
import { trackIncident } from '@digital-cq/sdk/incidents';
import type { TrackedIncident } from '@digital-cq/sdk/types';
import type { TemplateResult } from 'lit';
import type { LazyPart } from '../../internal/controllers/lazy.js';
import { LiveData, waiting } from '../../internal/controllers/live-data.js';
import { readable } from '../../internal/readable.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { FollowUp, isOvertaken } from './follow-up.js';
import type { MyReports } from './my-reports.js';
import { MyReportsDesk } from './my-reports-desk.js';
import type { Notifier } from './notifier.js';
import type { ReporterDesk } from '../reporter-view.js';
import { styles as followUpStyles } from './follow-up.styles.js';
import { styles as trackingStyles } from './tracking.styles.js';
import { trackingPage } from './tracking.js';

const NUMBER = /^SJ[0-9]{18}$/;
const CODE = /^[2-9A-HJKMNP-Z]{6}$/;

interface Credentials {
  no: string;
  queryCode: string;
}

/**
 * Follows one report: asks for its number and code or offers those of this device, then shows where it stands, keeps that
 * current, and lets the person do something about it.
 */
export class Tracker implements LazyPart {
  readonly styles = [...trackingStyles, followUpStyles];

  readonly #desk: ReporterDesk;
  #entered: Credentials = { no: '', queryCode: '' };
  #followed: Credentials | undefined;
  #errors: Partial<Credentials> = {};
  readonly #report: LiveData<readonly [Client | undefined, Credentials | undefined], TrackedIncident>;
  readonly #mine: MyReports;
  readonly #list: MyReportsDesk;
  readonly #notifier: Notifier;
  readonly #followUp: FollowUp;

  constructor(desk: ReporterDesk, mine: MyReports, notifier: Notifier) {
    this.#desk = desk;
    this.#mine = mine;
    this.#list = new MyReportsDesk(desk, mine);
    this.#notifier = notifier;
    this.#followUp = new FollowUp(desk.host);
    this.#report = new LiveData<readonly [Client | undefined, Credentials | undefined], TrackedIncident>(desk.host, {
      args: () => [desk.host.activeClient, this.#followed],
      load: ([client, body], { signal }) => (client && body ? this.#load(client, body, signal) : waiting),
      topics: (data) => (data && !data.isPrivate ? [`incidents/${data.id}`] : []),
    });
  }

  /** Follows a report; with its number alone, asks for the code. */
  follow(no: string, queryCode: string): void {
    const known = this.#mine.all.find((report) => report.no === no)?.queryCode;
    const code = queryCode || known || '';
    this.#entered = { no, queryCode: code };
    this.#followed = code ? this.#entered : undefined;
    this.#followUp.clear();
    this.#list.close();
    this.#desk.host.requestUpdate();
  }

  /** Lets go of the report that was followed, and of what was being written about it. */
  forget(): void {
    this.#followed = undefined;
    this.#entered = { no: '', queryCode: '' };
    this.#followUp.clear();
    this.#errors = {};
    this.#list.close();
    this.#desk.host.requestUpdate();
  }

  page(t: EventReporterMessages, leave: () => void): TemplateResult {
    const { host, locale } = this.#desk;
    const { data, asOf, status, live, error } = this.#report;
    const { no, queryCode } = this.#followed ?? {};
    return trackingPage({
      t,
      language: locale.language,
      headingLevel: host.headingLevel,
      client: host.activeClient,
      capabilities: host.capabilities,
      mine: this.#followed
        ? undefined
        : this.#list.view(t, (report) => {
            this.follow(report.no, report.queryCode);
            this.#desk.focus('#heading');
          }),
      hasMine: this.#mine.all.length > 0,
      remembered: no !== undefined && this.#mine.has(no),
      rememberTrouble: this.#mine.refused ? t.rememberFailed : undefined,
      notify: data && queryCode ? this.#notifier.button(data, queryCode, t) : undefined,
      followUp: this.#followUp,
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
      leave: () => {
        if (host.sharedDevice) this.forget();
        this.#list.close();
        leave();
      },
      remember: (wanted) => {
        if (!data || !queryCode) return;
        if (wanted) this.#mine.remember(data, queryCode);
        else this.#mine.forget(data.no);
      },
      begin: (action) => {
        this.#followUp.begin(action);
        this.#desk.focus('#follow-up');
      },
      cancel: () => {
        const action = this.#followUp.draft?.action;
        this.#followUp.clear();
        host.requestUpdate();
        this.#desk.focus(`#do-${action}`);
      },
      send: (event) => void this.#onSend(event, t),
    });
  }

  #onSubmit(event: Event, t: EventReporterMessages): void {
    event.preventDefault();
    const no = this.#entered.no.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    const queryCode = this.#entered.queryCode.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    // A digit that was mistyped is known without asking anybody.
    const wrongNumber = !NUMBER.test(no) ? t.trackNumberWrong : isHumanNumber(no) ? undefined : t.trackNumberTypo;
    this.#errors = {
      ...(wrongNumber && { no: wrongNumber }),
      ...(!CODE.test(queryCode) && { queryCode: t.trackCodeWrong }),
    };
    this.#desk.host.requestUpdate();
    const wrong = Object.keys(this.#errors)[0];
    if (wrong) return this.#desk.focus(`#track-${wrong}`);
    this.follow(no, queryCode);
    this.#desk.focus('#heading');
  }

  async #load(client: Client, body: Credentials, signal: AbortSignal): Promise<TrackedIncident> {
    const tracked = readable(await trackIncident(client, { body }, { signal }));
    this.#mine.learn(tracked, { seen: true });
    return tracked;
  }

  async #onSend(event: Event, t: EventReporterMessages): Promise<void> {
    event.preventDefault();
    const who = this.#followed;
    const followUp = this.#followUp;
    if (!who) return;
    const tracked = await followUp.send(who, t);
    if (tracked) {
      this.#report.update(() => tracked);
      this.#mine.learn(tracked, { seen: true });
      return this.#desk.focus('#follow-up-done');
    }
    const { text, stars, photos } = followUp.draft?.errors ?? {};
    const wrong = stars ? '#follow-up-stars' : text ? '#follow-up-text' : photos ? '#follow-up-photos' : undefined;
    if (wrong) this.#desk.focus(wrong);
    if (isOvertaken(followUp.draft?.failure)) void this.#report.reload();
  }

  #startOver(): void {
    this.forget();
    this.#desk.focus('#track-no');
  }
}
