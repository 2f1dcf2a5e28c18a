import {
  explainIdentifier,
  isValidIdentifier,
  parseIdentifier,
  zhCN,
  type Identifier,
} from '@digital-cq/sdk/identifiers';
import { en } from '@digital-cq/sdk/identifiers/en';
import { localDay } from '../domain/calendar.js';
import { certificateStatus } from '../domain/certificate.js';
import { CODE_WARNINGS, UNKNOWN_CODE_HINTS } from '../domain/code-hints.js';
import { Problem } from '../http/problems.js';
import type { Queryable } from '../store/database.js';
import { findCertificate, findPremises, type CertificateRow } from '../store/premises.js';
import { findCode, findTraceItem, listTraceItems } from '../store/trace.js';
import { inLanguage, type Language, type Schemas, type Text } from '../types.js';

interface View {
  readonly language: Language;
  readonly now: Date;
}

/** What a code was found to stand for. */
interface Found {
  readonly value: string;
  readonly scheme: Schemas['CodeScheme'];
  readonly isVoided: boolean;
  readonly subject: Schemas['CodeResolution']['subject'];
  readonly warnings: readonly Text[];
}

/**
 * Finds what a typed or scanned code stands for. What is on record counts, whatever its number looks like; only then
 * is a wrong check digit a reason to ask for the code again.
 */
export async function resolveCode(db: Queryable, typed: string, view: View): Promise<Schemas['CodeResolution']> {
  const { language } = view;
  const id = parseIdentifier(typed);
  // Never looked for, never kept, never repeated.
  if (id.kind === 'resident_id') throw invalidCode(id);
  const found = await find(db, id, typed, view);
  if (!found) throw isValidIdentifier(id) ? unknownCode(id) : invalidCode(id);
  return {
    value: found.value,
    scheme: found.scheme,
    status: found.isVoided ? 'voided' : 'active',
    subject: found.subject,
    warnings: [
      ...(found.scheme === id.kind ? explain(id).map((text) => inLanguage(text, language)) : []),
      ...found.warnings.map((text) => inLanguage(text, language)),
      ...(found.isVoided ? [inLanguage(CODE_WARNINGS.voided, language)] : []),
    ],
  };
}

async function find(db: Queryable, id: Identifier, typed: string, { language, now }: View): Promise<Found | undefined> {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  const { gtin, lot, serial } = id.parts;
  const asLot = gtin !== undefined && lot !== undefined ? `(01)${gtin.padStart(14, '0')}(10)${lot}` : undefined;
  const asPiece = asLot !== undefined && serial !== undefined ? `${asLot}(21)${serial}` : undefined;
  const values = [asPiece, asLot, id.value, idInAddress(typed), plain, plain.replaceAll('-', '')].filter(
    (value): value is string => Boolean(value),
  );
  const code = await findCode(db, values);
  if (code) {
    const subject = await subjectOf(db, code, language);
    return (
      subject && {
        value: id.kind === 'opaque' ? code.value : id.value,
        scheme: id.kind === 'opaque' ? code.scheme : (schemeOf(id) ?? code.scheme),
        isVoided: code.voidedAt !== null,
        subject,
        warnings: asPiece !== undefined && code.value === asLot ? [CODE_WARNINGS.lot_only] : [],
      }
    );
  }
  const certificate = await findCertificate(db, values);
  const subject = certificate && (await subjectOf(db, certificate, language));
  if (certificate && subject) {
    const scheme = schemeOf(id);
    const isLicence = scheme === 'food_business_licence' || scheme === 'food_production_licence';
    return {
      value: certificate.number ?? id.value,
      scheme: isLicence ? scheme : 'certificate',
      isVoided: false,
      subject,
      warnings: warningsOn(certificate, now),
    };
  }
  const [item] = await listTraceItems(db, [id.value, typed.trim()]);
  return (
    item && {
      value: item.epc,
      scheme: 'opaque',
      isVoided: false,
      subject: { type: 'trace_item', id: item.id, name: inLanguage(item.product, language) },
      warnings: [],
    }
  );
}

/** The last part of an address of ours: a lot, a place's sign or a certificate, whatever the domain. */
function idInAddress(typed: string): string | undefined {
  return /^https?:\/\/[^?#]+\/id\/(?:lot|place|certificate)\/([^/?#]+)\/?(?:[?#].*)?$/i.exec(typed.trim())?.[1];
}

/** A standing licence has to be valid today; papers of goods were valid for their day. */
function warningsOn(certificate: CertificateRow, now: Date): Text[] {
  const status = certificate.premisesId === null ? 'valid' : certificateStatus(certificate, localDay(now));
  return status === 'expired' || status === 'revoked' ? [CODE_WARNINGS[status]] : [];
}

async function subjectOf(
  db: Queryable,
  row: { readonly itemId: string | null; readonly premisesId: string | null },
  language: Language,
): Promise<Schemas['CodeResolution']['subject'] | undefined> {
  if (row.itemId !== null) {
    const item = await findTraceItem(db, row.itemId);
    return item && { type: 'trace_item', id: item.id, name: inLanguage(item.product, language) };
  }
  const premises = row.premisesId === null ? undefined : await findPremises(db, row.premisesId);
  return premises && { type: 'premises', id: premises.id, name: inLanguage(premises.name, language) };
}

const SCHEMES: readonly Schemas['CodeScheme'][] = [
  'digital_link',
  'element_string',
  'gtin',
  'ear_tag',
  'food_business_licence',
  'food_production_licence',
  'credit_code',
  'premises',
];

function schemeOf(id: Identifier): Schemas['CodeScheme'] | undefined {
  return SCHEMES.find((scheme) => scheme === id.kind);
}

/** What is wrong with a code, in both languages. */
function explain(id: Identifier): Text[] {
  const english = explainIdentifier(id, en).problems;
  return explainIdentifier(id, zhCN).problems.map((text, index): Text => [text, english[index] ?? text]);
}

function invalidCode(id: Identifier): Problem {
  const errors = id.problems.flatMap(({ severity, code }, index) => {
    const message = explain(id)[index];
    return severity === 'error' && message ? [{ pointer: '/query/value', code, message }] : [];
  });
  const reason: Text = errors[0]?.message ?? UNKNOWN_CODE_HINTS[id.kind];
  return new Problem('invalid_code', { params: { reason }, errors });
}

/** A licence may be an old one whose last digit never fitted; then that is the first thing to look at. */
function unknownCode(id: Identifier): Problem {
  const hint = UNKNOWN_CODE_HINTS[id.kind];
  const doubts = explain(id);
  const reason: Text = [
    [hint[0], ...doubts.map(([zh]) => zh)].join(''),
    [hint[1], ...doubts.map(([, english]) => english)].join(' '),
  ];
  return new Problem('unknown_code', { params: { reason } });
}
