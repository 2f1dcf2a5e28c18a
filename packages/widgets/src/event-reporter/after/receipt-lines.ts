import type { IncidentReceipt } from '@digital-cq/sdk/types';
import type { Language } from '../../internal/controllers/locale.js';
import { formatFull } from '../../internal/format.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';

/** A receipt as it is printed and drawn: what a person takes away with them. */
export interface ReceiptLines {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly keep: string;
}

export function receiptLines(receipt: IncidentReceipt, t: EventReporterMessages, language: Language): ReceiptLines {
  const { no, queryCode, categoryName, areaName, reportedAt } = receipt;
  return {
    title: t.printTitle,
    rows: [
      [t.doneNumber, no],
      [t.doneCode, queryCode],
      [t.checkWhat, categoryName],
      [t.trackPlace, areaName],
      [t.trackReported, formatFull(language, reportedAt)],
    ],
    keep: t.printKeep,
  };
}

/**
 * What a QR code says: where to follow the report, without its code; else both, in letters and digits that every scanner
 * knows.
 */
export function codeText({ no, queryCode }: IncidentReceipt, address: string | undefined): string {
  return address ?? `${no} ${queryCode}`;
}

/** The host's page for a report, by its template; none where there is no template, or it is no address. */
export function trackAddress(template: string | undefined, no: string): string | undefined {
  if (!template) return undefined;
  try {
    return new URL(template.replaceAll('{no}', encodeURIComponent(no)), document.baseURI).href;
  } catch {
    return undefined;
  }
}
