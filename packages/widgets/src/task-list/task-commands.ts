import { isHttpError, uuidv7, type Call, type CallOptions, type Client, type SdkError } from '@digital-cq/sdk';
import {
  claimTask,
  completeTask,
  escalateTask,
  getTask,
  releaseTask,
  returnTask,
  startTask,
  transferTask,
  verifyTask,
} from '@digital-cq/sdk/tasks';
import type {
  Task,
  TaskAction,
  TaskConflictProblem,
  TaskDetail,
  TaskEscalation,
  TaskResult,
  TaskReturn,
  TaskStaleProblem,
  TaskTransfer,
  TaskVerification,
} from '@digital-cq/sdk/types';
import type { OutboxError } from '@digital-cq/sdk/outbox';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import { announceError } from '../internal/error-event.js';
import type { LiveDataHost } from '../internal/controllers/live-data.js';
import type { Outgoing } from './outgoing.js';
import { isKept } from './parcels.js';

/** One thing that a person does to a task. */
export type Command =
  | { action: 'claim' | 'release' | 'start' }
  | { action: 'complete'; body: TaskResult }
  | { action: 'return'; body: TaskReturn }
  | { action: 'transfer'; body: TaskTransfer }
  | { action: 'escalate'; body: TaskEscalation }
  | { action: 'verify'; body: TaskVerification };

/** What became of a command. Each failure that has its own answer has its own kind. */
export type Outcome =
  | { kind: 'done'; task: TaskDetail }
  | { kind: 'taken'; by: string | undefined; task: TaskDetail | undefined }
  | { kind: 'changed'; task: TaskDetail }
  | { kind: 'failed'; error: SdkError; task: TaskDetail | undefined }
  /** It is stored on this device, and goes out by itself. */
  | { kind: 'kept'; task?: undefined }
  /** It could neither be stored nor sent. */
  | { kind: 'unstored'; error: OutboxError; task?: undefined };

/** Sends commands, one per task at a time, and makes sending one again safe. */
export class TaskCommands {
  readonly #host: LiveDataHost;
  readonly #outgoing: Outgoing;
  readonly #pending = new Map<string, TaskAction>();
  /** The last failed command of each task with its key: sent again unchanged, it counts once. */
  readonly #attempts = new Map<string, { text: string; key: string }>();

  constructor(host: LiveDataHost, outgoing: Outgoing) {
    this.#host = host;
    this.#outgoing = outgoing;
  }

  /** What is under way for a task. */
  pending(id: string): TaskAction | undefined {
    return this.#pending.get(id);
  }

  async run(task: Task, command: Command, photos?: PhotoUploads): Promise<Outcome | undefined> {
    const client = this.#host.activeClient;
    if (!client || this.#pending.has(task.id)) return undefined;
    const { id, rev } = task;
    const text = JSON.stringify([rev, command, photos?.items.map((photo) => photo.key)]);
    const last = this.#attempts.get(id);
    const key = last?.text === text ? last.key : uuidv7();
    this.#attempts.set(id, { text, key });
    this.#pending.set(id, command.action);
    this.#host.requestUpdate();
    const outcome = await this.#send(client, task, command, photos, key);
    if (outcome.kind !== 'failed') this.#attempts.delete(id);
    this.#pending.delete(id);
    this.#host.requestUpdate();
    return outcome;
  }

  async #send(
    client: Client,
    task: Task,
    command: Command,
    photos: PhotoUploads | undefined,
    idempotencyKey: string,
  ): Promise<Outcome> {
    const { id, rev } = task;
    const handed = isKept(command) ? await this.#outgoing.send(task, command, photos, idempotencyKey) : undefined;
    switch (handed?.is) {
      case 'sent':
        return { kind: 'done', task: handed.task };
      case 'refused':
        return this.#explain(client, id, handed.error);
      case 'kept':
        return { kind: 'kept' };
    }
    const unstored: Outcome | undefined = handed && { kind: 'unstored', error: handed.error };
    // What has all its photos on the platform can go there without being stored.
    if (unstored && photos?.items.some(({ attachmentId }) => !attachmentId)) return unstored;
    const answer = await send(client, id, command, { ifMatch: `"${rev}"`, idempotencyKey }).safe();
    if (answer.ok) return { kind: 'done', task: answer.data };
    return unstored && !isHttpError(answer.error) ? unstored : this.#explain(client, id, answer.error);
  }

  async #explain(client: Client, id: string, error: SdkError): Promise<Outcome> {
    if (!isHttpError(error)) {
      announceError(this.#host, error);
      return { kind: 'failed', error, task: undefined };
    }
    const { status, problem } = error;
    if (status === 412) {
      const task = currentOf(problem) ?? (await fetchTask(client, id));
      if (task) return { kind: 'changed', task };
    }
    const task = status < 500 && status !== 429 && status !== 401 ? await fetchTask(client, id) : undefined;
    if (status === 409 && problem?.code === 'already_claimed') {
      return { kind: 'taken', by: assigneeOf(problem) ?? task?.assignee?.label, task };
    }
    announceError(this.#host, error);
    return { kind: 'failed', error, task };
  }
}

function send(client: Client, id: string, command: Command, options: CallOptions): Call<TaskDetail> {
  const path = { id };
  switch (command.action) {
    case 'claim':
      return claimTask(client, { path }, options);
    case 'release':
      return releaseTask(client, { path }, options);
    case 'start':
      return startTask(client, { path }, options);
    case 'complete':
      return completeTask(client, { path, body: command.body }, options);
    case 'return':
      return returnTask(client, { path, body: command.body }, options);
    case 'transfer':
      return transferTask(client, { path, body: command.body }, options);
    case 'escalate':
      return escalateTask(client, { path, body: command.body }, options);
    case 'verify':
      return verifyTask(client, { path, body: command.body }, options);
  }
}

/** The task as it is now; nothing when that cannot be known either. */
async function fetchTask(client: Client, id: string): Promise<TaskDetail | undefined> {
  const answer = await getTask(client, { path: { id } }, { retry: false }).safe();
  return answer.ok ? answer.data : undefined;
}

function currentOf(problem: TaskStaleProblem | undefined): TaskDetail | undefined {
  return problem?.current;
}

function assigneeOf(problem: TaskConflictProblem): string | undefined {
  return problem.assignee?.label;
}
