import type { IncidentInput } from '@digital-cq/sdk/types';
import { plainPhone, UNSURE, type Draft } from './draft.js';

/** Which purpose text stood beside the contact fields. */
const CONSENT_VERSION = 'contact-2026-1';

/** The narrowest area that the person could name. */
function areaOf(draft: Draft): string {
  if (draft.community) return draft.community;
  return draft.township && draft.township !== UNSURE ? draft.township : draft.district;
}

/** The request that a draft stands for. The same draft always makes the same request. */
export function toInput(draft: Draft, attachmentIds: string[]): IncidentInput {
  const name = draft.contactName.trim();
  const phone = plainPhone(draft);
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
