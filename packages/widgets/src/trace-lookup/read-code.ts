import { explainIdentifier, parseIdentifier, type IdentifierKind } from '@digital-cq/sdk/identifiers';
import type { Language } from '../internal/controllers/locale.js';
import type { TraceLookupFirstMessages } from '../translations/zh-CN/trace-lookup.js';

/** What a text was understood as, before anything of it leaves the device. */
export interface ReadCode {
  readonly kind: IdentifierKind;
  /** The code as it is sent. */
  readonly code: string;
  /** The name of its kind; none for what could be anything. */
  readonly name?: string | undefined;
  /** Why it is not sent, in words. */
  readonly refusal?: string | undefined;
}

/** A bare number can also be that of a paper, which has no check digit: the platform decides. */
const BARE_NUMBERS: readonly IdentifierKind[] = ['gtin', 'area', 'grid', 'video_device'];

/** Reads what somebody typed, pasted or scanned. */
export async function readCode(text: string, language: Language, t: TraceLookupFirstMessages): Promise<ReadCode> {
  const id = parseIdentifier(text);
  const words = language === 'en' ? (await import('../translations/en/trace-lookup.js')).identifierWords : undefined;
  const { kind: name, problems } = explainIdentifier(id, words);
  const { kind, value } = id;
  const isWrong = id.problems.some(({ severity }) => severity === 'error') && !BARE_NUMBERS.includes(kind);
  const elsewhere: Partial<Record<IdentifierKind, string>> = {
    resident_id: t.personal,
    incident_no: t.incidentElsewhere,
    task_no: t.taskElsewhere,
  };
  return {
    kind,
    code: value,
    name: kind === 'opaque' ? undefined : name,
    refusal: elsewhere[kind] ?? (isWrong ? problems[0] : undefined) ?? (value.length > 500 ? t.codeLong : undefined),
  };
}
