import { uuidv7 } from '@digital-cq/sdk';
import type { ReactiveController } from 'lit';
import { claim, type Release } from '../../internal/claim.js';
import { outboxOf } from '../../internal/outbox.js';
import type { Photo, PhotoUploads } from '../../internal/controllers/photo-uploads.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import { KeptDrafts, wordsOf, type KeptDraft } from './kept-drafts.js';
import { isReport } from '../sending/queued-report.js';
import type { ReportForm } from '../report-form.js';

const drafts = new KeptDrafts();
/** Drafts of this page that are being put down: whoever looks for one waits for them. */
const leaving = new Set<Promise<unknown>>();

/** What came back. */
export interface Restored {
  readonly at: Date;
  readonly photos: number;
}

/**
 * Keeps a report that is being written on this device, with its photos, and brings it back. Each tab has its own, where
 * the browser has Web Locks: what is open in one tab is not offered in another.
 */
export class DraftKeeper implements ReactiveController {
  /** When all that was filled in was last kept. */
  savedAt: Date | undefined;
  restored: Restored | undefined;
  /** What is not kept: nothing at all, or not the photos. */
  missing: 'everything' | 'photos' | undefined;

  readonly #host: WidgetElement;
  readonly #form: ReportForm;
  readonly #photos: PhotoUploads;
  readonly #isPrivateDevice: () => boolean;
  #id = uuidv7();
  /** The place whose draft this is, once it is known whether there was one. */
  #scope: string | undefined;
  #opening: string | undefined;
  /** Whose photos these are, also while the widget is out of the page. */
  #owner: string | undefined;
  /** Lets others have the draft. */
  #release: Release | undefined;
  /** What is kept: the form's and the photos', as they were. */
  #kept: { scope: string; form: ReportForm['draft'] | undefined; photos: string } | undefined;
  readonly #keptFiles = new Set<string>();
  #writing: Promise<void> | undefined;

  constructor(host: WidgetElement, form: ReportForm, photos: PhotoUploads, isPrivateDevice: () => boolean) {
    this.#host = host;
    this.#form = form;
    this.#photos = photos;
    this.#isPrivateDevice = isPrivateDevice;
    host.addController(this);
  }

  /** Whether this device may keep anything of it. */
  get mayKeep(): boolean {
    return this.#isPrivateDevice();
  }

  /** Goes with the report, so that it is known again. */
  get id(): string {
    return this.#id;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { scope } = this.#form;
    if (!this.#host.isConnected || scope === undefined) return;
    if (scope !== this.#opening) void this.#open(scope);
    else if (scope === this.#scope) this.#keep();
  }

  hostDisconnected(): void {
    this.#opening = undefined;
    const put = this.#putDown();
    leaving.add(put);
    void put.finally(() => leaving.delete(put));
  }

  /** Forgets the draft, here and on the device. What is filled in from now on is another. */
  async forget(): Promise<void> {
    const id = this.#id;
    this.#begin();
    await this.#writing;
    await drafts.remove(id).catch(ignore);
  }

  #begin(): void {
    void this.#release?.();
    this.#release = undefined;
    this.#id = uuidv7();
    this.#keptFiles.clear();
    this.#kept = undefined;
    this.savedAt = undefined;
    this.restored = undefined;
    this.missing = undefined;
  }

  /** Takes up what was kept, or looks for a draft of this place that no other tab has open. */
  async #open(scope: string): Promise<void> {
    // Another place or person: the form is theirs now.
    if (this.#owner !== undefined && this.#owner !== scope) this.#photos.clear();
    this.#owner = scope;
    this.#opening = scope;
    this.#scope = undefined;
    await Promise.all([...leaving, this.#writing]);
    const isCurrent = () => this.#opening === scope && this.#host.isConnected;
    // What was filled in is nobody else's, unless another tab has taken it up meanwhile.
    const release = this.#kept?.scope === scope ? await claim(lockOf(this.#id)) : undefined;
    if (!isCurrent()) return void release?.();
    if (release) this.#release = release;
    else {
      this.#begin();
      // Where nothing can be read, it shows whether anything can be kept when there is something.
      await this.#find(scope, isCurrent).catch(ignore);
      if (!isCurrent()) return;
    }
    this.#scope = scope;
    this.#host.requestUpdate();
  }

  async #find(scope: string, isCurrent: () => boolean): Promise<void> {
    const sent = await this.#sentDrafts();
    for (const draft of await drafts.list(scope)) {
      if (sent.has(draft.id) || !this.mayKeep) {
        // A browser that was killed brings back what it was to forget when the report was stored.
        await drafts.remove(draft.id);
        continue;
      }
      const release = await claim(lockOf(draft.id));
      if (!release) continue;
      const photos = await drafts.photos(draft);
      if (!isCurrent()) return void release();
      this.#restore(draft, photos);
      this.#release = release;
      return;
    }
  }

  #restore(draft: KeptDraft, photos: Awaited<ReturnType<typeof drafts.photos>>): void {
    const isAsKept = this.isFresh;
    this.#id = draft.id;
    this.#form.fill(draft.words);
    this.#photos.restore(photos);
    for (const { key } of photos) this.#keptFiles.add(key);
    this.#kept = {
      scope: draft.scope,
      form: isAsKept ? this.#form.draft : undefined,
      photos: isAsKept ? this.#signature : '',
    };
    this.savedAt = new Date(draft.at);
    this.restored = { at: this.savedAt, photos: photos.length };
  }

  /** The drafts of reports that are on their way, or have arrived. */
  async #sentDrafts(): Promise<ReadonlySet<string>> {
    const client = this.#host.activeClient;
    const actions = (await (client && outboxOf(client))?.actions().catch(() => [])) ?? [];
    return new Set(actions.flatMap(({ meta }) => (isReport(meta) && meta.draft ? meta.draft : [])));
  }

  /** Whether nobody has filled anything in. */
  get isFresh(): boolean {
    return this.#form.isFresh && this.#photos.items.length === 0;
  }

  /** The photos as they would be kept: those that are ready. */
  get #ready(): Photo[] {
    return this.#photos.items.filter(({ made }) => made);
  }

  get #signature(): string {
    return JSON.stringify(this.#ready.map(({ key, attachmentId }) => [key, attachmentId]));
  }

  /** Keeps what has changed; one write at a time, and the last always. */
  #keep(): void {
    if (!this.mayKeep) return;
    const isKept = this.#kept?.form === this.#form.draft && this.#kept.photos === this.#signature;
    if (isKept || this.#writing || (this.isFresh && !this.#kept)) return;
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined;
      this.#host.requestUpdate();
    });
  }

  async #write(): Promise<void> {
    const { scope } = this.#form;
    const [id, at, ready] = [this.#id, Date.now(), this.#ready];
    if (scope === undefined) return;
    this.#kept = { scope, form: this.#form.draft, photos: this.#signature };
    if (this.isFresh) {
      await drafts.remove(id).catch(ignore);
      this.#keptFiles.clear();
      this.savedAt = undefined;
      return;
    }
    const draft: KeptDraft = { id, scope, at, words: wordsOf(this.#form.draft), photos: ready.map(describe) };
    const release = this.#release ?? (await claim(lockOf(id)));
    const missing = await this.#save(draft, ready);
    if (id !== this.#id) {
      // It was sent or given up meanwhile.
      void release?.();
      await drafts.remove(id).catch(ignore);
      return;
    }
    this.#release = release;
    this.missing = missing;
    this.savedAt = missing === 'everything' ? undefined : new Date(at);
  }

  /** Saves a draft with its photos, or its words alone where there is no room. What is missing then. */
  async #save(draft: KeptDraft, ready: readonly Photo[]): Promise<typeof this.missing> {
    try {
      const added = new Map<string, Blob>();
      for (const photo of ready) {
        if (photo.made && !this.#keptFiles.has(photo.key)) added.set(photo.key, photo.made);
      }
      await drafts.save(draft, added);
      for (const key of added.keys()) this.#keptFiles.add(key);
      return undefined;
    } catch {
      const photos = draft.photos.filter(({ key }) => this.#keptFiles.has(key));
      const isSaved = drafts.save({ ...draft, photos }, new Map()).then(
        () => true,
        () => false,
      );
      return (await isSaved) ? 'photos' : 'everything';
    }
  }

  /** Finishes writing and lets others have the draft. */
  async #putDown(): Promise<void> {
    this.#scope = undefined;
    await this.#writing;
    const isAnother = this.#kept && this.#kept.scope !== this.#form.scope;
    if (!isAnother) this.#keep();
    await this.#writing;
    await this.#release?.();
    this.#release = undefined;
  }
}

function describe({ kind, key, traces, redacted, attachmentId }: Photo): KeptDraft['photos'][number] {
  return { kind, key, traces, redacted, attachmentId };
}

/** What is open in one tab is not offered in another. */
const lockOf = (id: string) => `cq-draft ${id}`;

function ignore(): void {
  // It was not to be had; what follows does without.
}
