// Generated from specs/ by `npm run generate`. Never edited by hand.
import { keyedOperation, operation, pageOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { Problem, Task, TaskConflictProblem, TaskCounts, TaskDetail, TaskEscalation, TaskPage, TaskResult, TaskReturn, TaskRuleProblem, TaskStaleProblem, TaskTransfer, TaskVerification, TimelineEntry, TimelinePage } from './types.js';

export type { Problem, Task, TaskConflictProblem, TaskCounts, TaskDetail, TaskEscalation, TaskPage, TaskResult, TaskReturn, TaskRuleProblem, TaskStaleProblem, TaskTransfer, TaskVerification, TimelineEntry, TimelinePage } from './types.js';

export type ListTasksQuery = NonNullable<operations['listTasks']['parameters']['query']>;

export interface ListTasksParams {
  query?: ListTasksQuery;
}

/** What `listTasks` may answer instead, by status. */
export interface ListTasksErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * List tasks.
 * Due first unless sorted otherwise. `cursor` walks; `offset` jumps: with `asOf` (a position in the event log, as the first answer gives it) later tasks do not shift what has been numbered.
 * `GET /tasks`
 */
export const listTasks = /*#__PURE__*/ pageOperation<ListTasksParams, TaskPage, Task, ListTasksErrors, true>({"id":"listTasks","method":"GET","path":"/tasks"});

export type CountTasksQuery = NonNullable<operations['countTasks']['parameters']['query']>;

export interface CountTasksParams {
  query?: CountTasksQuery;
}

/** What `countTasks` may answer instead, by status. */
export interface CountTasksErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * Count the tasks in each queue.
 * `GET /tasks/counts`
 */
export const countTasks = /*#__PURE__*/ operation<CountTasksParams, TaskCounts, CountTasksErrors, true>({"id":"countTasks","method":"GET","path":"/tasks/counts"});

export interface GetTaskParams {
  path: { id: string };
}

/** What `getTask` may answer instead, by status. */
export interface GetTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Get a task with what its incident says.
 * `GET /tasks/{id}`
 */
export const getTask = /*#__PURE__*/ operation<GetTaskParams, TaskDetail, GetTaskErrors>({"id":"getTask","method":"GET","path":"/tasks/{id}"});

export type ListTaskTimelineQuery = NonNullable<operations['listTaskTimeline']['parameters']['query']>;

export interface ListTaskTimelineParams {
  path: { id: string };
  query?: ListTaskTimelineQuery;
}

/** What `listTaskTimeline` may answer instead, by status. */
export interface ListTaskTimelineErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * List what happened to a task, oldest first.
 * `GET /tasks/{id}/timeline`
 */
export const listTaskTimeline = /*#__PURE__*/ pageOperation<ListTaskTimelineParams, TimelinePage, TimelineEntry, ListTaskTimelineErrors>({"id":"listTaskTimeline","method":"GET","path":"/tasks/{id}/timeline"});

export interface ClaimTaskParams {
  path: { id: string };
}

/** What `claimTask` may answer instead, by status. */
export interface ClaimTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: TaskConflictProblem;
  412: TaskStaleProblem;
  413: Problem;
  415: Problem;
  422: TaskRuleProblem;
  500: Problem;
}

/**
 * Claim an offered task.
 * Exactly one caller wins; everybody else gets 409 `already_claimed` with who has it.
 * `POST /tasks/{id}/claim`
 */
export const claimTask = /*#__PURE__*/ keyedOperation<ClaimTaskParams, TaskDetail, ClaimTaskErrors>({"id":"claimTask","method":"POST","path":"/tasks/{id}/claim"});

export interface ReleaseTaskParams {
  path: { id: string };
}

/** What `releaseTask` may answer instead, by status. */
export interface ReleaseTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: TaskConflictProblem;
  412: TaskStaleProblem;
  413: Problem;
  415: Problem;
  422: TaskRuleProblem;
  500: Problem;
}

/**
 * Give a claimed task back to the queue.
 * Only by whoever holds it, or a dispatcher.
 * `POST /tasks/{id}/release`
 */
export const releaseTask = /*#__PURE__*/ keyedOperation<ReleaseTaskParams, TaskDetail, ReleaseTaskErrors>({"id":"releaseTask","method":"POST","path":"/tasks/{id}/release"});

export interface StartTaskParams {
  path: { id: string };
}

/** What `startTask` may answer instead, by status. */
export interface StartTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: TaskConflictProblem;
  412: TaskStaleProblem;
  413: Problem;
  415: Problem;
  422: TaskRuleProblem;
  500: Problem;
}

/**
 * Start work on a claimed task.
 * The first start moves the incident to 任务处理.
 * `POST /tasks/{id}/start`
 */
export const startTask = /*#__PURE__*/ keyedOperation<StartTaskParams, TaskDetail, StartTaskErrors>({"id":"startTask","method":"POST","path":"/tasks/{id}/start"});

export interface CompleteTaskParams {
  path: { id: string };
  body: TaskResult;
}

/** What `completeTask` may answer instead, by status. */
export interface CompleteTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: TaskConflictProblem;
  412: TaskStaleProblem;
  413: Problem;
  415: Problem;
  422: TaskRuleProblem;
  500: Problem;
}

/**
 * Report a task as done.
 * When all tasks of an incident are completed it is 处理反馈; it closes at once where its category needs no check.
 * `POST /tasks/{id}/complete`
 */
export const completeTask = /*#__PURE__*/ keyedOperation<CompleteTaskParams, TaskDetail, CompleteTaskErrors>({"id":"completeTask","method":"POST","path":"/tasks/{id}/complete","body":"json"});

export interface ReturnTaskParams {
  path: { id: string };
  body: TaskReturn;
}

/** What `returnTask` may answer instead, by status. */
export interface ReturnTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: TaskConflictProblem;
  412: TaskStaleProblem;
  413: Problem;
  415: Problem;
  422: TaskRuleProblem;
  500: Problem;
}

/**
 * Return a task with a reason.
 * For what is not this office’s duty or cannot be done; a dispatcher decides. The task is offered again one level up, or stays with a reason.
 * `POST /tasks/{id}/return`
 */
export const returnTask = /*#__PURE__*/ keyedOperation<ReturnTaskParams, TaskDetail, ReturnTaskErrors>({"id":"returnTask","method":"POST","path":"/tasks/{id}/return","body":"json"});

export interface TransferTaskParams {
  path: { id: string };
  body: TaskTransfer;
}

/** What `transferTask` may answer instead, by status. */
export interface TransferTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: TaskConflictProblem;
  412: TaskStaleProblem;
  413: Problem;
  415: Problem;
  422: TaskRuleProblem;
  500: Problem;
}

/**
 * Transfer a task to another area of the same level.
 * 横向分拨. The receiving area is offered the task. An area of another level answers 422 with the rule.
 * `POST /tasks/{id}/transfer`
 */
export const transferTask = /*#__PURE__*/ keyedOperation<TransferTaskParams, TaskDetail, TransferTaskErrors>({"id":"transferTask","method":"POST","path":"/tasks/{id}/transfer","body":"json"});

export interface EscalateTaskParams {
  path: { id: string };
  body: TaskEscalation;
}

/** What `escalateTask` may answer instead, by status. */
export interface EscalateTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: TaskConflictProblem;
  412: TaskStaleProblem;
  413: Problem;
  415: Problem;
  422: TaskRuleProblem;
  500: Problem;
}

/**
 * Pass a task up one level.
 * A lower level may push up what is not its own; nobody pushes down (分级分类库).
 * `POST /tasks/{id}/escalate`
 */
export const escalateTask = /*#__PURE__*/ keyedOperation<EscalateTaskParams, TaskDetail, EscalateTaskErrors>({"id":"escalateTask","method":"POST","path":"/tasks/{id}/escalate","body":"json"});

export interface VerifyTaskParams {
  path: { id: string };
  body: TaskVerification;
}

/** What `verifyTask` may answer instead, by status. */
export interface VerifyTaskErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: TaskConflictProblem;
  412: TaskStaleProblem;
  413: Problem;
  415: Problem;
  422: TaskRuleProblem;
  500: Problem;
}

/**
 * Check a completed task.
 * 核查. `passed: false` sends it back to work with a note. Dispatchers and supervisors only.
 * `POST /tasks/{id}/verify`
 */
export const verifyTask = /*#__PURE__*/ keyedOperation<VerifyTaskParams, TaskDetail, VerifyTaskErrors>({"id":"verifyTask","method":"POST","path":"/tasks/{id}/verify","body":"json"});
