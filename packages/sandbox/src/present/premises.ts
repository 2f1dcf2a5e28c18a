import { isValidIdentifier, parseIdentifier } from '@digital-cq/sdk/identifiers';
import { certificateStatus } from '../domain/certificate.js';
import { localDay } from '../domain/calendar.js';
import { PAPER_NAMES } from '../domain/trace-words.js';
import type { Context } from '../http/call.js';
import type { CertificateRow, PremisesRow } from '../store/premises.js';
import { inLanguage, type Language, type Schemas } from '../types.js';
import { localTime } from './time.js';

export function presentPremises(
  row: PremisesRow,
  language: Language,
  { areas }: Pick<Context, 'areas'>,
): Schemas['Premises'] {
  return {
    id: row.id,
    code: row.code,
    name: inLanguage(row.name, language),
    types: [...row.types],
    ...(row.operator && { operator: inLanguage(row.operator, language) }),
    areaCode: row.areaCode,
    areaName: areas.fullName(row.areaCode),
    ...(row.address && { address: inLanguage(row.address, language) }),
    ...(row.grade && { grade: row.grade }),
    ...(row.risk && { risk: row.risk }),
  };
}

export function presentPremisesDetail(
  row: PremisesRow,
  certificates: readonly CertificateRow[],
  view: { readonly language: Language; readonly now: Date },
  context: Pick<Context, 'areas'>,
): Schemas['PremisesDetail'] {
  const today = localDay(view.now);
  return {
    ...presentPremises(row, view.language, context),
    ...(row.safetyOfficer && { safetyOfficer: inLanguage(row.safetyOfficer, view.language) }),
    ...(row.lastInspectedAt && { lastInspectedAt: row.lastInspectedAt }),
    ...(row.lastSelfCheckAt && { lastSelfCheckAt: row.lastSelfCheckAt }),
    certificates: certificates.map((certificate) => presentCertificate(certificate, today, view.language)),
    asOf: localTime(view.now),
  };
}

/** A paper as it stands on a day: today for a place, the day it was used for goods. */
export function presentCertificate(row: CertificateRow, day: string, language: Language): Schemas['Certificate'] {
  return {
    id: row.id,
    type: row.type,
    name: inLanguage(row.name ?? PAPER_NAMES[row.type], language),
    ...(row.number && { number: row.number }),
    ...(row.issuer && { issuer: inLanguage(row.issuer, language) }),
    ...(row.issuedAt && { issuedAt: row.issuedAt }),
    ...(row.validTo && { validTo: row.validTo }),
    status: statusOf(row, day),
    ...(row.result && { result: inLanguage(row.result, language) }),
  };
}

/** A licence whose own number does not fit is nobody's proof until somebody has looked at it. */
function statusOf(row: CertificateRow, day: string): Schemas['Certificate']['status'] {
  const status = certificateStatus(row, day);
  const isLicence = row.type === 'food_business_licence' || row.type === 'food_production_licence';
  if (!isLicence || row.number === null || (status !== 'valid' && status !== 'expiring')) return status;
  const number = parseIdentifier(row.number);
  return isValidIdentifier(number) && number.problems.length === 0 ? status : 'unverified';
}
