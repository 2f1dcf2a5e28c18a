import type { TaskAction, TaskReturn } from '@digital-cq/sdk/types';

/** The actions that ask for something before they are sent. */
export const FORM_ACTIONS = ['complete', 'return', 'transfer', 'escalate', 'verify'] as const;
export type FormAction = (typeof FORM_ACTIONS)[number];

export function isFormAction(action: TaskAction): action is FormAction {
  return FORM_ACTIONS.some((name) => name === action);
}

/** What a person has filled in for one action on one task. Kept until it is sent or given up. */
export interface ActionDraft {
  readonly action: FormAction;
  note: string;
  reason: TaskReturn['reason'] | '';
  areaCode: string;
  passed: boolean | undefined;
  errors: { note?: string; choice?: string; photos?: string };
}

export function emptyActionDraft(action: FormAction): ActionDraft {
  return { action, note: '', reason: '', areaCode: '', passed: undefined, errors: {} };
}
