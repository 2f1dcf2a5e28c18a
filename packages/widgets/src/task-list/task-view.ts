import type { Client } from '@digital-cq/sdk';
import type { Area, Task, TaskAction, TaskDetail, TimelineEntry } from '@digital-cq/sdk/types';
import type { TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import type { Capabilities } from '../internal/platform-context.js';
import type { IconName } from '../internal/templates/icon.js';
import type { Tone } from '../internal/templates/notice.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import type { ActionDraft } from './action-draft.js';

/** A word about what happened to a task, beside the task. */
export interface TaskNotice {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly text: string;
}

/** What rows and details draw from, and what they can ask for. */
export interface TaskView {
  readonly t: TaskListMessages;
  readonly language: Language;
  readonly now: number;
  readonly compact: boolean;
  readonly headingLevel: number;
  pending: (task: Task) => TaskAction | undefined;
  notice: (task: Task) => TaskNotice | undefined;
  /** Starts an action: at once, or by opening its form. */
  act: (task: Task, action: TaskAction) => void;
  open: (task: Task) => void;
}

export interface DetailView extends TaskView {
  readonly client: Client | undefined;
  readonly capabilities: Capabilities;
  readonly summary: Task;
  readonly detail: TaskDetail | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly error: Error | undefined;
  readonly draft: ActionDraft | undefined;
  readonly photos: PhotoUploads;
  /** Draws what stands under the heading, once it is loaded. */
  readonly body: ((view: DetailView, detail: TaskDetail) => TemplateResult) | undefined;
  readonly transferAreas: readonly Area[] | undefined;
  edit: (change: Partial<ActionDraft>) => void;
  submit: (event: Event) => void;
  cancel: () => void;
  close: () => void;
  reload: () => void;
}
