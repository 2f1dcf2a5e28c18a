import type { Point } from '@digital-cq/sdk/types';

/** What a person has filled in so far. */
export interface Draft {
  categoryCode: string;
  description: string;
  district: string;
  /** A township's code, `unsure`, or nothing yet. */
  township: string;
  community: string;
  address: string;
  point: Point | undefined;
  contactName: string;
  contactPhone: string;
  /** When contact details were first given, and with them consent. */
  consentAt: string | undefined;
}

export const UNSURE = 'unsure';
export const MAX_DESCRIPTION = 4000;

export function emptyDraft(): Draft {
  return {
    categoryCode: '',
    description: '',
    district: '',
    township: '',
    community: '',
    address: '',
    point: undefined,
    contactName: '',
    contactPhone: '',
    consentAt: undefined,
  };
}

export function isBlank(draft: Draft): boolean {
  return !draft.categoryCode && !draft.description && !draft.township && !draft.address && !draft.point;
}
