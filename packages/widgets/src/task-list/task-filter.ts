import type { Area } from '@digital-cq/sdk/types';

export const QUEUES = ['mine', 'claimable', 'open', 'check', 'done'] as const;
export type Queue = (typeof QUEUES)[number];

/** Which tasks a list shows. */
export interface TaskFilter {
  readonly queue: Queue;
  readonly area: string | undefined;
  /** What the area covers, where it is a functional zone and that is known. */
  readonly covers?: readonly Pick<Area, 'code'>[] | undefined;
  readonly query: string;
  readonly overdue: boolean;
}
