/** What a code can be. `resident_id` is recognised only so that nobody enters one; `opaque` is everything else. */
export type IdentifierKind =
  | 'digital_link'
  | 'element_string'
  | 'gtin'
  | 'ear_tag'
  | 'food_business_licence'
  | 'food_production_licence'
  | 'credit_code'
  | 'premises'
  | 'incident_no'
  | 'task_no'
  | 'grid'
  | 'area'
  | 'video_device'
  | 'resident_id'
  | 'opaque';

/** A warning does not make an identifier invalid: people should look again, and may go on. */
export type IdentifierSeverity = 'error' | 'warning';

/** What is wrong with an identifier. Positions count from 1 in `value`. */
export type IdentifierProblem = { readonly severity: IdentifierSeverity } & (
  | { readonly code: 'empty' }
  /** Too short or too long. */
  | { readonly code: 'length'; readonly expected: number; readonly found: number }
  /** A character that cannot stand here, and the digit it is easily taken for. */
  | { readonly code: 'character'; readonly position: number; readonly found: string; readonly likely?: string }
  /** One wrong digit or a swap somewhere: a single check digit cannot tell where. */
  | { readonly code: 'check_digit' }
  /** The first digit of an ear tag names no kind of animal. */
  | { readonly code: 'species'; readonly found: string }
  /** A division code that does not exist. */
  | { readonly code: 'division'; readonly position: number; readonly found: string }
  /** GS1 data whose value after an application identifier is missing, cut off or impossible. */
  | { readonly code: 'element'; readonly ai: string }
  /** A shop's own number, unknown elsewhere. */
  | { readonly code: 'in_store' }
  /** A resident id number, certainly or by its looks. */
  | { readonly code: 'personal'; readonly certain: boolean }
);

/** A code as it was understood. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** Normalised, to store and compare: half-width, upper case, no grouping. Empty for a resident id, on purpose. */
  readonly value: string;
  /** What the code says, by name: `{ gtin, lot, serial, expiry }`, `{ species, county, serial }` and so on. */
  readonly parts: Readonly<Record<string, string>>;
  readonly problems: readonly IdentifierProblem[];
}

/** What may be told about a text before it is read. */
export interface IdentifierOptions {
  /**
   * The county codes (GB/T 2260, six digits) that exist, former ones included, to check ear tags and areas against.
   * Without it any code of a province that exists passes.
   */
  readonly counties?: ReadonlySet<string>;
}

/** Whether nothing is wrong with it. Warnings do not count. */
export function isValidIdentifier(id: Identifier): boolean {
  return id.problems.every(({ severity }) => severity !== 'error');
}
