import { formatDay, formatFull, formatNumber } from '../../internal/format.js';
import type { Language } from '../../internal/controllers/locale.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { AskedQuestion } from './asked-questions.js';

interface Titled {
  readonly title: string;
  readonly titleEn?: string;
}

/** A question, or a choice of one, in a language. */
export function questionText({ title, titleEn }: Titled, language: Language): string {
  return (language === 'en' && titleEn) || title;
}

/** An answer as people read it. */
export function answerText(
  { question, raw, value }: AskedQuestion,
  t: EventReporterMessages,
  language: Language,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return Number.isNaN(value) ? String(raw) : formatNumber(language, value);
  const options = question.oneOf ?? question.items?.oneOf ?? [];
  const nameOf = (one: string) => {
    const option = options.find(({ const: name }) => name === one);
    return option ? questionText(option, language) : one;
  };
  if (typeof value !== 'string') return value.map(nameOf).join(language === 'en' ? ', ' : '、');
  if (Number.isNaN(Date.parse(value)) || !question.format) return nameOf(value);
  return question.format === 'date' ? formatDay(language, value) : formatFull(language, value);
}
