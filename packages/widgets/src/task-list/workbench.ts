import type { Task, TaskAction, TaskDetail } from '@digital-cq/sdk/types';
import { PhotoUploads, small } from '../internal/controllers/photo-uploads.js';
import type { LiveDataHost } from '../internal/controllers/live-data.js';
import type { Language } from '../internal/controllers/locale.js';
import { icon } from '../internal/templates/icon.js';
import { explainSent } from '../internal/templates/sent-problem.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import { emptyActionDraft, type ActionDraft, type FormAction } from './action-draft.js';
import { difference } from './difference.js';
import { parcelWords } from './parcel-notice.js';
import { TaskCommands, type Command, type Outcome } from './task-commands.js';
import { TaskChangedEvent } from './task-list.events.js';
import type { Outgoing } from './outgoing.js';
import type { TaskNotice } from './task-view.js';
import { toCommand } from './to-command.js';

/** What a person has in hand: forms half filled in, photos taken, answers that came back. One of each per task. */
export class Workbench {
  readonly commands: TaskCommands;
  /** What a screen reader is told. */
  announcement = '';

  readonly #host: LiveDataHost;
  readonly #outgoing: Outgoing;
  readonly #drafts = new Map<string, ActionDraft>();
  readonly #photos = new Map<string, PhotoUploads>();
  readonly #notices = new Map<string, TaskNotice>();
  #latest: { task: Task; notice: TaskNotice } | undefined;

  constructor(host: LiveDataHost, outgoing: Outgoing) {
    this.#host = host;
    this.#outgoing = outgoing;
    this.commands = new TaskCommands(host, outgoing);
  }

  draft(id: string): ActionDraft | undefined {
    return this.#drafts.get(id);
  }

  notice(id: string): TaskNotice | undefined {
    return this.#notices.get(id);
  }

  photos(id: string): PhotoUploads {
    let photos = this.#photos.get(id);
    if (!photos) {
      photos = new PhotoUploads(this.#host);
      this.#photos.set(id, photos);
    }
    return photos;
  }

  /** Opens the form of an action; what was written for it before is still there. */
  begin(id: string, action: FormAction): void {
    const draft = this.#drafts.get(id);
    if (draft?.action !== action) this.#drafts.set(id, { ...emptyActionDraft(action), note: draft?.note ?? '' });
    this.#host.requestUpdate();
  }

  edit(id: string, change: Partial<ActionDraft>): void {
    const draft = this.#drafts.get(id);
    if (draft) this.#drafts.set(id, { ...draft, ...change, errors: change.errors ?? {} });
    this.#host.requestUpdate();
  }

  /** Gives the open form up. */
  cancel(id: string): void {
    this.#photos.get(id)?.discard();
    this.#finish(id);
  }

  /** The last answer that needed words, with its task. */
  get latest(): { task: Task; notice: TaskNotice } | undefined {
    return this.#latest;
  }

  /** Tells a screen reader, and draws anew. */
  tell(text: string): void {
    this.announcement = text;
    this.#host.requestUpdate();
  }

  /** Lets go of answers that have been read. */
  clearNotices(): void {
    this.#notices.clear();
    this.#latest = undefined;
  }

  /** Sends the open form. Resolves to nothing when something is missing; the draft then says what. */
  async submit(task: TaskDetail, t: TaskListMessages, language: Language): Promise<Task | undefined> {
    const draft = this.#drafts.get(task.id);
    if (!draft) return undefined;
    const photos = this.photos(task.id);
    const keeps = this.#outgoing.open;
    // What goes along unsent must be a picture that can be made small.
    for (const photo of keeps ? photos.open : []) {
      if (!(await small(photo))) photo.state = 'unreadable';
    }
    const command = toCommand(draft, task, photos, t, keeps);
    if (!('action' in command)) {
      this.edit(task.id, { errors: command });
      return undefined;
    }
    return this.run(task, command, t, language, command.action === 'complete' ? photos : undefined);
  }

  /** Runs a command and says what became of it. Resolves to the task as it is now, where that is known. */
  async run(
    task: Task,
    command: Command,
    t: TaskListMessages,
    language: Language,
    photos?: PhotoUploads,
  ): Promise<TaskDetail | undefined> {
    this.#notices.delete(task.id);
    this.#latest = undefined;
    this.announcement = '';
    photos?.entrust();
    const outcome = await this.commands.run(task, command, photos);
    if (!outcome) return undefined;
    const notice = this.#describe(task, command.action, outcome, t, language);
    this.announcement = `${notice.text}${task.title}`;
    const isOver = outcome.kind === 'done' || outcome.kind === 'kept';
    if (isOver) this.#finish(task.id);
    if (outcome.kind === 'done') {
      this.#host.dispatchEvent(new TaskChangedEvent(outcome.task, command.action));
    }
    // Success shows in the row itself, as does what is kept; everything else needs words.
    if (!isOver) {
      photos?.reclaim();
      this.#notices.set(task.id, notice);
      this.#latest = { task, notice };
    }
    this.#host.requestUpdate();
    return outcome.task;
  }

  #describe(
    task: Task,
    action: TaskAction,
    outcome: Outcome,
    t: TaskListMessages,
    language: Language,
  ): TaskNotice & { text: string } {
    switch (outcome.kind) {
      case 'done':
        return { tone: 'positive', text: t.done[action] };
      case 'kept': {
        const parcel = this.#outgoing.parcel(task.id);
        return { tone: 'info', text: parcel ? parcelWords(parcel, t, language) : t.kept.waiting };
      }
      case 'unstored':
        return { tone: 'danger', text: `${t.kept.unstored}${this.#drafts.has(task.id) ? t.stillHere : ''}` };
      case 'taken':
        return { tone: 'info', text: t.alreadyClaimed(outcome.by ?? t.somebody) };
      case 'changed':
        return { tone: 'caution', text: t.changed(difference(task, outcome.task, t, language)) };
      case 'failed': {
        const { title, detail, icon: drawing } = explainSent(outcome.error, t);
        const kept = this.#drafts.has(task.id) ? t.stillHere : '';
        return {
          tone: 'danger',
          drawing: icon(drawing),
          text: [title, detail, kept].filter(Boolean).join(language === 'en' ? '. ' : '。'),
        };
      }
    }
  }

  /** Lets go of a form and its photos. */
  #finish(id: string): void {
    this.#drafts.delete(id);
    const photos = this.#photos.get(id);
    photos?.clear();
    if (photos) this.#host.removeController(photos);
    this.#photos.delete(id);
    this.#host.requestUpdate();
  }
}
