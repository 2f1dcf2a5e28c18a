import type { IncidentInput, Point } from '@digital-cq/sdk/types';

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
export const MAX_ADDRESS = 200;
/** Which purpose text stood beside the contact fields. */
const CONSENT_VERSION = 'contact-2026-1';

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

/** The narrowest area that the person could name. */
export function areaOf(draft: Draft): string {
  if (draft.community) return draft.community;
  return draft.township && draft.township !== UNSURE ? draft.township : draft.district;
}

/** The request that a draft stands for. The same draft always makes the same request. */
export function toInput(draft: Draft, attachmentIds: string[]): IncidentInput {
  const name = draft.contactName.trim();
  const phone = draft.contactPhone.trim();
  const address = draft.address.trim();
  return {
    categoryCode: draft.categoryCode,
    description: draft.description.trim(),
    location: {
      areaCode: areaOf(draft),
      ...(address && { address }),
      ...(draft.point && { point: draft.point }),
    },
    ...((name || phone) && {
      contact: { ...(name && { name }), ...(phone && { phone }) },
      ...(draft.consentAt && { consent: { version: CONSENT_VERSION, at: draft.consentAt } }),
    }),
    ...(attachmentIds.length > 0 && { attachmentIds }),
  };
}
