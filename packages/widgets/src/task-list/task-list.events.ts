import type { Task, TaskAction } from '@digital-cq/sdk/types';

/** The user opened a task. Cancelable: call `preventDefault()` to show it yourself. */
export class TaskSelectEvent extends Event {
  static readonly type = 'cq-task-select';

  constructor(readonly task: Task) {
    super(TaskSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The user changed a task, and the platform has recorded it. */
export class TaskChangedEvent extends Event {
  static readonly type = 'cq-task-changed';

  constructor(
    readonly task: Task,
    readonly action: TaskAction,
  ) {
    super(TaskChangedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cq-task-select': TaskSelectEvent;
    'cq-task-changed': TaskChangedEvent;
  }
}
