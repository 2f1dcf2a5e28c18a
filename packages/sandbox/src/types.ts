import type { components, operations } from './generated/schema.js';

/** The objects of the contract, by their names in the spec. */
export type Schemas = components['schemas'];
export type OperationId = keyof operations;

export type Level = Schemas['Level'];
export type Section = Schemas['Section'];
export type Priority = Schemas['Priority'];
export type SlaState = Schemas['SlaState'];
export type SlaRule = Schemas['SlaRule'];
export type Role = Schemas['Role'];
export type Scope = Schemas['Scope'];
export type TaskState = Schemas['TaskState'];
export type TaskAction = Schemas['TaskAction'];
export type TaskKind = Schemas['TaskKind'];
export type IncidentState = Schemas['IncidentState'];
export type TimelineType = Schemas['TimelineEntry']['type'];
export type ReporterAction = Schemas['ReporterAction'];
export type CheckMode = Schemas['Category']['check'];

/** Who is calling, as far as the credential says. */
export interface Caller {
  readonly kind: 'publishable' | 'guest' | 'secret';
  /** Stable across credentials of the same person or key; owns drafts, attachments and idempotency keys. */
  readonly identity: string;
  /** The person's name with whoever minted the token. */
  readonly subject?: string;
  /** The key that is used, or that vouched for the token. */
  readonly keyId: string;
  readonly roles: readonly Role[];
  /** As granted, zones by their own codes; for showing only. */
  readonly grantedAreas: readonly string[];
  /** What the granted areas come to: codes that those of places begin with. */
  readonly areas: readonly string[];
  readonly scopes: readonly Scope[];
  readonly label?: string;
  readonly expiresAt?: Date;
}

/** A text in both languages of the platform. */
export type Text = readonly [zh: string, en: string];
export type Language = 'zh-CN' | 'en';

export function inLanguage(text: Text, language: Language): string {
  return language === 'en' ? text[1] : text[0];
}
