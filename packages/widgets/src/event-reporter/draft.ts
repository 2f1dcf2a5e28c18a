import type { Point } from '@digital-cq/sdk/types';

/** What a person has filled in so far. */
export interface Draft {
  categoryCode: string;
  /** What was typed or chosen for each question, by category: it comes back with the category. */
  answers: Readonly<Record<string, RawAnswers>>;
  /** The code on a facility's sign, or the address in its QR code, as it was typed. */
  assetCode: string;
  description: string;
  district: string;
  /** A township's code, `unsure`, or nothing yet. */
  township: string;
  community: string;
  address: string;
  landmark: string;
  point: Point | undefined;
  contactName: string;
  contactPhone: string;
  /** Not for the public; as the category has it where nothing is said. */
  isPrivate: boolean | undefined;
  /** One of the staff reports for the person of the contact. */
  onBehalf: boolean;
}

/** An answer as its control holds it: `true` and `false` for yes and no, a list where several can be chosen. */
export type RawAnswer = string | readonly string[];
export type RawAnswers = Readonly<Record<string, RawAnswer>>;

export const UNSURE = 'unsure';
export const MAX_DESCRIPTION = 4000;

export function emptyDraft(): Draft {
  return {
    categoryCode: '',
    answers: {},
    assetCode: '',
    description: '',
    district: '',
    township: '',
    community: '',
    address: '',
    landmark: '',
    point: undefined,
    contactName: '',
    contactPhone: '',
    isPrivate: undefined,
    onBehalf: false,
  };
}

/** How long a text is to a person and to the platform: an emoji counts once. */
export function characters(text: string): number {
  return [...text].length;
}

/** The phone number as typed, with full-width digits of Chinese keyboards made plain. */
export function plainPhone({ contactPhone }: Draft): string {
  return contactPhone.normalize('NFKC').trim();
}
