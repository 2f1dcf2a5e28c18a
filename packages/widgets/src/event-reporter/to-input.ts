import type { IncidentInput } from '@digital-cq/sdk/types';
import { assetCodeIn } from './what/asset-code.js';
import { plainPhone, UNSURE, type Draft } from './draft.js';
import type { Answers } from './what/asked-questions.js';

/** The narrowest area that the person could name. */
export function areaOf(draft: Draft): string {
  if (draft.community) return draft.community;
  return draft.township && draft.township !== UNSURE ? draft.township : draft.district;
}

/**
 * The request that a draft stands for. The same draft always makes the same request. Consent is to what stood beside the
 * contact, in its very words.
 */
export function toInput(
  draft: Draft,
  answers: Answers,
  attachmentIds: string[],
  consent: NonNullable<IncidentInput['consent']>,
): IncidentInput {
  const name = draft.contactName.trim();
  const phone = plainPhone(draft);
  const address = draft.address.trim();
  const landmark = draft.landmark.trim();
  const assetCode = assetCodeIn(draft.assetCode);
  return {
    categoryCode: draft.categoryCode,
    description: draft.description.trim(),
    location: {
      areaCode: areaOf(draft),
      ...(address && { address }),
      ...(landmark && { landmark }),
      ...(draft.point && { point: draft.point }),
    },
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(assetCode && { assetCode }),
    ...((name || phone) && {
      contact: { ...(name && { name }), ...(phone && { phone }) },
      consent,
    }),
    ...(draft.onBehalf && { onBehalf: true }),
    ...(draft.isPrivate !== undefined && { isPrivate: draft.isPrivate }),
    ...(attachmentIds.length > 0 && { attachmentIds }),
  };
}
