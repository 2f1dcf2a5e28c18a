import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { Language } from '../../internal/controllers/locale.js';
import { characters } from '../draft.js';
import { questionText } from './question-text.js';
import type { AskedQuestion } from './asked-questions.js';
import type { FieldErrors } from '../validate.js';

/** What has to change in the answers before they can be sent. */
export function checkAnswers(
  asked: readonly AskedQuestion[],
  t: EventReporterMessages,
  language: Language,
): FieldErrors {
  const errors: FieldErrors = {};
  for (const one of asked) {
    const wrong = whatIsWrong(one, t, questionText(one.question, language));
    if (wrong) errors[`answer-${one.name}`] = wrong;
  }
  return errors;
}

function whatIsWrong(
  { question, required, value }: AskedQuestion,
  t: EventReporterMessages,
  title: string,
): string | undefined {
  const { type, maxLength = Infinity, minimum = -Infinity, maximum = Infinity } = question;
  if (value === undefined) return required ? t.answerMissing(title) : undefined;
  if (typeof value === 'string' && characters(value) > maxLength) return t.answerLong(title, maxLength);
  if (typeof value !== 'number') return undefined;
  if (Number.isNaN(value)) return t.answerNoNumber(title);
  if (type === 'integer' && !Number.isInteger(value)) return t.answerNotWhole(title);
  if (value < minimum) return t.answerSmall(title, minimum);
  return value > maximum ? t.answerLarge(title, maximum) : undefined;
}
