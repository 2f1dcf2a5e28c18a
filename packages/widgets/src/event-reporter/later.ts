import type { Client } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';
import type { AreaDetail, IncidentReceipt, SimilarIncident } from '@digital-cq/sdk/types';
import type { ReactiveController, TemplateResult } from 'lit';
import { keptData } from '../internal/controllers/kept-answer.js';
import { Lazy } from '../internal/controllers/lazy.js';
import { waiting, type LiveData } from '../internal/controllers/live-data.js';
import { PhotoEditor } from '../internal/controllers/photo-editor.js';
import { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { eventReporterLater } from '../translations/zh-CN/event-reporter-later.js';
import { eventReporterReceipt } from '../translations/zh-CN/event-reporter-receipt.js';
import { eventReporterTracking } from '../translations/zh-CN/event-reporter-tracking.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import { fillPlace, placeOf, type Place } from './after/another-here.js';
import { DraftKeeper } from './drafts/draft-keeper.js';
import { draftNotice, draftSaved } from './drafts/draft-notes.js';
import { EventFollowedEvent, EventQueuedEvent, EventReportedEvent } from './event-reporter.events.js';
import type { LaterView } from './later-view.js';
import { MapPanel } from './where/map-panel.js';
import { MyReports } from './after/my-reports.js';
import { Notifier } from './after/notifier.js';
import type { Outgoing } from './sending/outgoing.js';
import { OutgoingDesk } from './sending/outgoing-desk.js';
import { PlaceFinder } from './where/place-finder.js';
import { Places } from './where/places.js';
import { ReceiptDesk } from './after/receipt-desk.js';
import { ReadAloud } from './read-aloud.js';
import { STEPS } from './report-page.js';
import { Recorder } from './evidence/recorder.js';
import { categoryName, type ReporterDesk, type ReporterView } from './reporter-view.js';
import { errorSummary, sendButtons } from './sending/send-form.js';
import { Similar } from './sending/similar.js';
import { similarPanel } from './sending/similar-panel.js';
import { StaffSession } from './staff-session.js';
import { stepCheck } from './step-check.js';
import { stepPhotos } from './evidence/step-photos.js';
import { stepWhere } from './where/step-where.js';
import { Submission } from './sending/submission.js';
import type { Tracker } from './after/tracker.js';
import { sentAnswers } from './what/asked-questions.js';
import { stepOf, validate, type Demands } from './validate.js';
import { WhatExtras } from './what/what-extras.js';
import { purposeOf, whoFields } from './who.js';
import { styles as doneStyles } from './after/done.styles.js';
import { styles as stepStyles } from './later-steps.styles.js';
import { styles as outgoingStyles } from './sending/outgoing.styles.js';
import { Whereabouts } from './where/whereabouts.js';
import { styles as similarStyles } from './sending/similar.styles.js';
import { styles as whatStyles } from './what/what-extras.styles.js';
import { styles as whereStyles } from './where/where.styles.js';

/** So much of a description tells a person which report it is. */
const FIRST_WORDS = 24;

/**
 * Everything after the first step: the other steps, sending, what waits to be sent, the receipt, and following a report.
 */
export class Later implements ReactiveController {
  readonly styles = [...stepStyles, ...outgoingStyles, ...similarStyles, whatStyles, ...whereStyles, doneStyles];
  readonly what: WhatExtras;

  readonly #desk: ReporterDesk;
  readonly #photos: PhotoUploads;
  readonly #editor: PhotoEditor;
  readonly #recorder: Recorder;
  readonly #drafts: DraftKeeper;
  readonly #submission: Submission;
  readonly #waiting: OutgoingDesk;
  readonly #similar: Similar;
  readonly #session: StaffSession;
  readonly #mine: MyReports;
  readonly #receipt: ReceiptDesk;
  readonly #tracker: Lazy<Tracker>;
  /** Where the last report was about, for another one there. */
  #lastPlace: Place | undefined;
  readonly #place: LiveData<readonly [Client | undefined, string | undefined], AreaDetail>;
  readonly #places: Places;
  readonly #finder: PlaceFinder;
  readonly #whereabouts: Whereabouts;
  readonly #map: MapPanel;
  readonly #aloud: ReadAloud;
  /** The report waits for its photos and goes when they are there. */
  #awaitingPhotos = false;
  #photosRetried = false;
  /** Whether the person has opened what is asked about themselves. */
  #showsContact = false;

  constructor(desk: ReporterDesk) {
    const { host, form, fixedArea } = desk;
    this.#desk = desk;
    this.what = new WhatExtras(
      desk,
      () => this.#t,
      () => this.#whereabouts.clear(),
    );
    this.#photos = new PhotoUploads(host, { holds: true });
    this.#editor = new PhotoEditor(host);
    this.#recorder = new Recorder(host, this.#photos);
    this.#drafts = new DraftKeeper(host, form, this.#photos, () => !host.sharedDevice);
    host.renderRoot.addEventListener('focusout', (event) => this.#follow(event));
    this.#submission = new Submission(host, form, {
      answers: () => sentAnswers(this.what.asked),
      purpose: () => purposeOf(form.draft, this.#t),
      aboutPhoto: ({ kind, number }, message) =>
        this.#t.photoWrong(kind === 'photo' ? this.#t.photoName(number) : this.#t.recordingIs[kind], message),
    });
    this.#similar = new Similar(desk);
    this.#aloud = new ReadAloud(desk);
    this.#session = new StaffSession(host);
    this.#waiting = new OutgoingDesk(desk, {
      words: () => this.#t,
      onReported: (receipt) => this.#announce(receipt),
    });
    this.#mine = new MyReports(host);
    const notifier = new Notifier(host);
    this.#tracker = new Lazy(
      host,
      async () => new (await import('./after/tracker.js')).Tracker(desk, this.#mine, notifier),
      {
        idle: false,
      },
    );
    this.#receipt = new ReceiptDesk(desk, this.#mine, notifier);
    this.#place = keptData<readonly [Client | undefined, string | undefined], AreaDetail>(host, {
      args: () => [host.activeClient, fixedArea()],
      name: ([, code]) => `area ${code}`,
      load: ([client, code], { signal }) =>
        client && code ? getArea(client, { path: { code } }, { signal }) : waiting,
    });
    this.#places = new Places(host, fixedArea, () => form.draft.district);
    this.#finder = new PlaceFinder(host, form, this.#places, {
      served: fixedArea,
      onPoint: (point) => (point ? void this.#whereabouts.mark(point) : this.#whereabouts.remove()),
    });
    this.#whereabouts = new Whereabouts(host, form, fixedArea);
    this.#map = new MapPanel(desk, (point) => void this.#whereabouts.mark(point));
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#awaitingPhotos || this.#photos.busy) return;
    this.#awaitingPhotos = false;
    if (this.#photos.items.every(({ state }) => state === 'done')) void this.#send();
    // Otherwise the button can be pressed again: to send without what did not arrive.
    else this.#desk.host.requestUpdate();
  }

  steps(view: ReporterView): TemplateResult[] {
    const later = this.#view(view);
    return [stepWhere(later), stepPhotos(later), stepCheck(later)];
  }

  errorSummary(view: ReporterView): unknown {
    return errorSummary(this.#view(view));
  }

  /** That what is filled in is kept, and a way to begin anew. */
  draftSaved(startOver: () => void): unknown {
    return draftSaved(this.#drafts, this.#t, this.#desk.locale.language, startOver);
  }

  /** What came back, or cannot be kept. */
  draftNotice(startOver: () => void): unknown {
    return draftNotice(this.#drafts, this.#t, this.#desk.locale.language, startOver);
  }

  sendButtons(view: ReporterView): TemplateResult {
    return sendButtons(this.#view(view), {
      awaitingPhotos: this.#awaitingPhotos,
      onSendNow: () => {
        void this.#send();
        this.#desk.focus('.send .button');
      },
      onLetWait: () => this.#outgoing.letWait(),
      onBack: () => view.goTo(STEPS - 2),
    });
  }

  /** The reports that are kept on this device. */
  outgoing(): unknown {
    return this.#waiting.list();
  }

  /** Says that a report is stored and goes out by itself; nothing unless one just was. */
  savedPage(): TemplateResult | undefined {
    return this.#waiting.savedPage();
  }

  trackingPage(leave: () => void): unknown {
    const { part, error } = this.#tracker;
    if (!part && !error) void this.#tracker.load();
    const standIn = error
      ? problemPanel(error, this.#t, () => void this.#tracker.load())
      : skeleton(3, this.#t.loading);
    return [part ? part.page(this.#t, leave) : standIn, this.outgoing()];
  }

  donePage(receipt: IncidentReceipt): unknown {
    return [this.#receipt.page(receipt, this.#t, (here) => this.#startAnother(receipt, here)), this.outgoing()];
  }

  /** Shows where a report stands, as soon as the code for that is there. */
  follow(no: string, queryCode: string): void {
    void this.#tracker.load().then((tracker) => tracker?.follow(no, queryCode));
  }

  /** Checks what can be seen; goes on to the next step, or sends. */
  submit(): void {
    if (this.#recorder.recording) {
      void this.#endRecording().then((goesOn) => goesOn && this.submit());
      return;
    }
    const { form, fixedArea, currentStep, goTo } = this.#desk;
    const step = currentStep();
    const onlyStep = step === undefined || step === STEPS - 1 ? undefined : step;
    const errors = Object.entries({
      ...validate(form.draft, this.#t, this.#demands(fixedArea() === undefined)),
      ...this.what.validate(),
    });
    const isShown = (field: string) => onlyStep === undefined || stepOf(field) === onlyStep;
    form.errors = Object.fromEntries(errors.filter(([field]) => isShown(field)));
    if (form.errorCount > 0) this.#showErrors();
    else if (onlyStep !== undefined) {
      if (onlyStep === stepOf('photos')) this.#photos.release();
      goTo(onlyStep + 1);
    } else this.#deliver();
  }

  /** Gives up what was begun. */
  startOver(): void {
    this.#photos.discard();
    void this.clear();
  }

  readAloud(): unknown {
    return this.#aloud.button(this.#t);
  }

  /** Another step or page is shown. */
  goOn(): void {
    this.#aloud.stop();
  }

  /** Forgets photos, what was kept, and what came of earlier tries. Resolves when the device has forgotten, too. */
  clear(): Promise<void> {
    this.changeHands();
    this.#photos.clear();
    return this.#drafts.forget();
  }

  /** Another place or person: nothing of what was begun is theirs. What is kept of it was put down by then. */
  changeHands(): void {
    this.what.clear();
    this.#awaitingPhotos = false;
    this.#recorder.clear();
    this.#submission.clear();
    this.#waiting.clear();
    this.#similar.clear();
    this.#showsContact = false;
    this.#whereabouts.clear();
    this.#finder.clear();
    this.#map.close();
    this.#receipt.clear();
    this.#tracker.part?.forget();
  }

  get #t(): EventReporterMessages {
    return this.#desk.locale.with({ ...eventReporterLater, ...eventReporterReceipt, ...eventReporterTracking });
  }

  #view(view: ReporterView): LaterView {
    const { host, form, fixedArea, goTo } = this.#desk;
    const { district, township } = form.draft;
    const later: LaterView = {
      ...view,
      who: undefined,
      similar: undefined,
      districts: this.#places.districts,
      townships: this.#places.below('township', district),
      communities: this.#places.below('community', township),
      finder: this.#finder,
      whereabouts: this.#whereabouts,
      map: this.#map.isWanted ? this.#map : undefined,
      removePosition: () => {
        this.#whereabouts.remove();
        this.#desk.focus('#position');
      },
      t: this.#t,
      capabilities: host.capabilities,
      photos: this.#photos,
      editor: this.#editor,
      recorder: this.#recorder,
      submission: this.#submission,
      districtName: this.#place.data?.path.find(({ level }) => level === 'district')?.name,
      fixedDistrict: fixedArea() !== undefined,
      keepsPhotos: this.#keepsPhotos,
      focusField: (field) => {
        if (field.startsWith('contact')) this.#showsContact = true;
        goTo(stepOf(field), `#${CSS.escape(field)}`);
      },
      asked: this.what.asked,
      asset: this.what.assets.asset,
      fixed: (name) => (view.form.locked.includes(name) ? this.what.fixed(view, name) : undefined),
    };
    return { ...later, who: this.#who(later), similar: this.#similarPanel(later) };
  }

  #who(view: LaterView): unknown {
    const { host } = this.#desk;
    return whoFields(view, {
      isOpen: this.#showsContact,
      isStaff: host.onBehalf || this.#session.isStaff,
      open: (isOpen) => {
        this.#showsContact = isOpen;
        host.requestUpdate();
      },
    });
  }

  #similarPanel(view: LaterView): unknown {
    const similar = this.#similar;
    return similarPanel(view, {
      items: similar.items,
      joining: similar.joining,
      failure: similar.failure,
      isLacking: similar.isLacking,
      client: this.#desk.host.activeClient,
      join: (incident) => void this.#join(incident),
      dismiss: () => {
        similar.dismiss();
        this.#desk.focus('#step-3');
      },
    });
  }

  /** What was said so far goes along. Whether to go on: where nothing was recorded, the person is told so first. */
  async #endRecording(): Promise<boolean> {
    const recorder = this.#recorder;
    if (!recorder.recording) return true;
    recorder.stop();
    await recorder.ended;
    if (recorder.trouble?.is !== 'empty') return true;
    this.#desk.goTo(stepOf('photos'), '.recording .record-audio');
    return false;
  }

  /** In place of a report of one's own. */
  async #join(incident: SimilarIncident): Promise<void> {
    const { host, form, keep } = this.#desk;
    if (!(await this.#endRecording())) return;
    const receipt = await this.#similar.join(incident, this.#photos);
    if (!receipt) return;
    this.#lastPlace = undefined;
    form.clear();
    this.clear();
    this.#remember(receipt);
    host.dispatchEvent(new EventFollowedEvent(receipt));
    keep(receipt);
  }

  #demands(needsDistrict: boolean): Demands {
    const { challenge } = this.#submission;
    return {
      needsCategory: this.#desk.category() === undefined,
      needsDistrict,
      needsPhone: this.#desk.category()?.anonymousAllowed === false,
      needsAnswer: challenge !== undefined && !challenge.answer.trim(),
    };
  }

  /** The form once more, at the same place or empty. */
  #startAnother(receipt: IncidentReceipt, here: boolean): void {
    const { form, keep } = this.#desk;
    const place = this.#lastPlace ?? placeOf(receipt);
    this.#receipt.clear();
    this.#waiting.clear();
    keep(undefined);
    if (here) fillPlace(form, place);
  }

  get #outgoing(): Outgoing {
    return this.#waiting.outgoing;
  }

  /** Whether reports go through what waits on this device. */
  get #keepsPhotos(): boolean {
    return this.#outgoing.ready && !this.#submission.unstored;
  }

  /** A photo that did not arrive gets one more chance with the report; a second press sends without it. */
  #retriesPhotos(): boolean {
    this.#photosRetried = !this.#photosRetried && this.#photos.retryFailed();
    return this.#photosRetried;
  }

  #await(): void {
    this.#awaitingPhotos = true;
    this.#desk.host.requestUpdate();
  }

  /** Whoever goes from the photos to another field is done with them: they may leave the device. */
  #follow(event: Event): void {
    if (!(event instanceof FocusEvent) || !isAtPhotos(event.target)) return;
    const { relatedTarget: next } = event;
    const isField = next instanceof Element && next.matches('input, select, textarea');
    if (isField && this.#desk.host.renderRoot.contains(next) && !isAtPhotos(next)) this.#photos.release();
  }

  #deliver(): void {
    this.#photos.release();
    if (this.#keepsPhotos) void this.#store();
    else if (this.#photos.busy || this.#retriesPhotos()) this.#await();
    else void this.#send();
  }

  async #send(): Promise<void> {
    this.#awaitingPhotos = false;
    const receipt = await this.#submission.send(this.#photos);
    if (receipt) await this.#finish(receipt);
    else this.#showRefusal();
  }

  /** Sends by way of what is kept on this device; directly where it cannot keep anything. */
  async #store(): Promise<void> {
    const { host, form, locale, category } = this.#desk;
    const chosen = category();
    const delivery = await this.#submission.store(this.#outgoing, this.#photos, {
      category: chosen ? categoryName(chosen, locale.language) : '',
      words: firstWords(form.draft.description),
      draft: this.#drafts.id,
    });
    if (delivery?.is === 'sent') {
      // The draft goes first: nobody is to send it once more.
      await this.#finish(delivery.receipt);
      await this.#outgoing.remove(delivery.id);
    } else if (delivery?.is === 'waiting') {
      form.clear();
      void this.clear();
      this.#waiting.show(delivery.id);
      host.dispatchEvent(new EventQueuedEvent(delivery.number, this.#outgoing.durable));
    } else if (delivery?.is === 'unstored') this.submit();
    else this.#showRefusal();
  }

  /** Leads to what has to be changed, or to the question that has to be answered. */
  #showRefusal(): void {
    const { form, goTo } = this.#desk;
    if (form.errorCount > 0) this.#showErrors();
    else if (this.#submission.challenge) goTo(STEPS - 1, '#challenge');
  }

  async #finish(receipt: IncidentReceipt): Promise<void> {
    const { form, keep } = this.#desk;
    const { district, township, community, address, landmark, point } = form.draft;
    this.#lastPlace = { district, township, community, address, landmark, point };
    form.clear();
    const forgotten = this.clear();
    this.#announce(receipt);
    keep(receipt);
    await forgotten;
  }

  /** The platform has a report: the device remembers it where it is one person's, and the page is told. */
  #announce(receipt: IncidentReceipt): void {
    this.#remember(receipt);
    this.#desk.host.dispatchEvent(new EventReportedEvent(receipt));
  }

  #remember(receipt: IncidentReceipt): void {
    if (!this.#desk.host.sharedDevice) this.#mine.remember(receipt, receipt.queryCode);
  }

  #showErrors(): void {
    this.#desk.host.requestUpdate();
    this.#desk.focus('#errors');
  }
}

function isAtPhotos(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('#photos, #recording') !== null;
}

/** How a description begins. */
function firstWords(description: string): string {
  return [...description.trim()].slice(0, FIRST_WORDS).join('');
}
