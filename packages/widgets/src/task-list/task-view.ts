import type { Client } from '@digital-cq/sdk';
import type { Area, Task, TaskAction, TimelineEntry } from '@digital-cq/sdk/types';
import type { Language, Locale } from '../internal/controllers/locale.js';
import type { PhotoEditor } from '../internal/controllers/photo-editor.js';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import type { Capabilities } from '../internal/platform-context.js';
import type { Tone } from '../internal/templates/notice.js';
import type { WidgetElement } from '../internal/widget-element.js';
import type { TaskListFirstMessages, TaskListMessages } from '../translations/zh-CN/task-list.js';
import type { ActionDraft } from './action-draft.js';
import type { TaskFilter } from './task-filter.js';
import type { TaskRows } from './task-rows.js';

/** A word about what happened to a task, beside the task. */
export interface TaskNotice {
  /** The shortest of it, in the line of the task's facts. */
  readonly word?: string;
  readonly tone: Tone;
  readonly text: unknown;
  /** In place of the tone's own. */
  readonly drawing?: unknown;
}

/** What rows and details draw from, and what they can ask for. */
export interface TaskView {
  readonly t: TaskListFirstMessages;
  readonly language: Language;
  readonly now: number;
  readonly compact: boolean;
  readonly headingLevel: number;
  pending: (task: Task) => TaskAction | undefined;
  notice: (task: Task) => TaskNotice | undefined;
  /** The task as the person left it, though the platform may not know yet. */
  left: (task: Task) => Task;
  /** Starts an action: at once, or by opening its form. */
  act: (task: Task, action: TaskAction) => void;
  open: (task: Task) => void;
}

/** The rows of a list that stand in the page. */
export interface DrawnRows {
  /** Those that are not there yet are missing. */
  readonly items: readonly (Task | undefined)[];
  /** Which of them Tab leads to. */
  readonly active: number;
  /** Where the first of them stands in the whole, counted from 1, and how many there are. */
  readonly position: number;
  readonly count: number;
}

/** What the details of an opened task draw from. */
export interface DetailView extends TaskView {
  readonly t: TaskListMessages;
  readonly client: Client | undefined;
  readonly capabilities: Capabilities;
  readonly timeline: readonly TimelineEntry[];
  readonly draft: ActionDraft | undefined;
  readonly photos: PhotoUploads;
  readonly editor: PhotoEditor;
  readonly transferAreas: readonly Area[] | undefined;
  edit: (change: Partial<ActionDraft>) => void;
  submit: (event: Event) => void;
  cancel: () => void;
}

/** What the work on tasks may ask of the list. */
export interface TaskDesk {
  readonly host: WidgetElement;
  readonly locale: Locale<TaskListFirstMessages>;
  /** The opened task, as the list knows it. */
  opened: () => Task | undefined;
  openId: () => string | undefined;
  /** Opens a task; false when the page does not let it. */
  select: (task: Task) => boolean;
  rows: () => TaskRows | undefined;
  filter: () => TaskFilter;
  pageSize: () => number;
  /** Whether a long list is shown page by page. */
  isPaged: () => boolean;
  /** Changes the rows that are shown. */
  update: (change: (rows: TaskRows, filter: TaskFilter) => TaskRows) => void;
  recount: () => void;
  /** Moves focus to the first of these that is there. */
  focus: (...selectors: string[]) => Promise<void>;
  /** Moves focus to a row that is drawn. */
  focusRow: (id: string) => void;
}
