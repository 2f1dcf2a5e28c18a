import type { FieldError } from '@digital-cq/sdk/types';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import { characters, MAX_DESCRIPTION, plainPhone, type Draft } from './draft.js';

/** The fields that can be wrong, in their order on the page. */
export const FIELDS = [
  'category',
  'description',
  'asset',
  'district',
  'township',
  'community',
  'address',
  'landmark',
  'photos',
  'contactName',
  'contactPhone',
  'challenge',
] as const;
type FixedField = (typeof FIELDS)[number];
/** An answer to a question of the category, by the question's name. */
export type AnswerField = `answer-${string}`;
export type FieldName = FixedField | AnswerField;
export type FieldErrors = Partial<Record<FieldName, string>>;

/** The step that shows each field. */
const STEP_OF: Record<FixedField, number> = {
  category: 0,
  description: 0,
  asset: 0,
  district: 1,
  township: 1,
  community: 1,
  address: 1,
  landmark: 1,
  photos: 2,
  contactName: 2,
  contactPhone: 2,
  challenge: 3,
};

/** The step that shows a field; answers stand in the first. */
export function stepOf(field: string): number {
  const steps: Partial<Record<string, number>> = STEP_OF;
  return steps[field] ?? 0;
}

export const isAnswerField = (field: string): field is AnswerField => field.startsWith('answer-');

/** The fields that are wrong, in their order on the page: answers follow the description. */
export function wrongFields(errors: FieldErrors): FieldName[] {
  const answers = Object.keys(errors).filter(isAnswerField);
  return FIELDS.flatMap((field): FieldName[] => (field === 'description' ? [field, ...answers] : [field])).filter(
    (field) => errors[field],
  );
}

const PHONE = /^\+?[0-9][0-9 -]{5,19}$/;

/** What a draft is held against, besides itself. */
export interface Demands {
  /** Whether none is chosen of those that there are. */
  readonly needsCategory: boolean;
  readonly needsDistrict: boolean;
  readonly needsPhone: boolean;
  /** Whether a question is still to be answered. */
  readonly needsAnswer: boolean;
}

/** What has to change before a draft can be sent. The platform has the last word. */
export function validate(draft: Draft, t: EventReporterMessages, demands: Demands): FieldErrors {
  const { needsCategory, needsDistrict, needsPhone, needsAnswer } = demands;
  const errors: FieldErrors = {};
  if (needsCategory) errors.category = t.categoryMissing;
  if (!draft.description.trim()) errors.description = t.descriptionMissing;
  else if (characters(draft.description) > MAX_DESCRIPTION) errors.description = t.descriptionLong(MAX_DESCRIPTION);
  if (needsDistrict && !draft.district) errors.district = t.districtMissing;
  else if (!draft.township) errors.township = t.areaMissing;
  if (!draft.address.trim() && !draft.landmark.trim() && !draft.point) errors.address = t.placeMissing;
  const phone = plainPhone(draft);
  if (phone && !PHONE.test(phone)) errors.contactPhone = t.phoneWrong;
  else if (!phone && needsPhone) errors.contactPhone = t.phoneNeeded;
  if (needsAnswer) errors.challenge = t.questionMissing;
  return errors;
}

const POINTERS: [prefix: string, field: FieldName][] = [
  ['/body/categoryCode', 'category'],
  ['/body/description', 'description'],
  ['/body/assetCode', 'asset'],
  ['/body/location/areaCode', 'township'],
  ['/body/location/landmark', 'landmark'],
  ['/body/location', 'address'],
  ['/body/attachmentIds', 'photos'],
  ['/body/contact/phone', 'contactPhone'],
  ['/body/contact', 'contactName'],
  ['/body/challenge', 'challenge'],
];

function fieldAt(pointer: string): FieldName | undefined {
  const name = /^\/body\/answers\/([^/]+)/.exec(pointer)?.[1];
  if (name !== undefined) return `answer-${name.replaceAll('~1', '/').replaceAll('~0', '~')}`;
  return POINTERS.find(([prefix]) => pointer.startsWith(prefix))?.[1];
}

/** The platform's errors, each beside its field. Of photos it names each that is wrong, by its place among those sent. */
export function fromProblem(
  errors: readonly FieldError[] | undefined,
  aboutPhoto: (index: number, message: string) => string,
): FieldErrors {
  const found: FieldErrors = {};
  for (const { pointer, message } of errors ?? []) {
    const field = fieldAt(pointer);
    const photo = /^\/body\/attachmentIds\/(\d+)/.exec(pointer)?.[1];
    if (photo) found.photos = [found.photos ?? [], aboutPhoto(Number(photo), message)].flat().join(' ');
    else if (field) found[field] ??= message;
  }
  return found;
}
