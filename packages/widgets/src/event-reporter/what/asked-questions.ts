import type { IncidentInput, Question, Questions } from '@digital-cq/sdk/types';
import type { RawAnswer, RawAnswers } from '../draft.js';

export type Answers = NonNullable<IncidentInput['answers']>;
type Answer = Answers[string];

/** A question that is asked now, with what stands in its control and what that means. */
export interface AskedQuestion {
  readonly name: string;
  readonly question: Question;
  readonly required: boolean;
  readonly raw: RawAnswer | undefined;
  /** Nothing while it is not answered; `NaN` for what is no number. */
  readonly value: Answer | undefined;
}

/** What is asked now, in order: what an answer brings up follows the question that was answered. */
export function askedQuestions(questions: Questions | undefined, raw: RawAnswers = {}): AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  const ask = (properties: Questions['properties'], required: Questions['required'] = []) => {
    for (const [name, question] of Object.entries(properties)) {
      if (asked.has(name)) continue;
      const own = Object.hasOwn(raw, name) ? raw[name] : undefined;
      asked.set(name, {
        name,
        question,
        required: required.includes(name),
        raw: own,
        value: readAnswer(question, own),
      });
      for (const { if: test, then } of questions?.allOf ?? []) {
        // Of several answers that it takes, the last one asked for brings it up.
        if (test.required.at(-1) !== name) continue;
        const isSo = Object.entries(test.properties).every(([tested, { const: only, enum: some = [only] }]) =>
          some.some((value) => value !== undefined && value === asked.get(tested)?.value),
        );
        if (isSo) ask(then.properties, then.required);
      }
    }
  };
  if (questions) ask(questions.properties, questions.required);
  return [...asked.values()];
}

/** What is sent of it: the answers to what is asked now. */
export function sentAnswers(asked: readonly AskedQuestion[]): Answers {
  return Object.fromEntries(asked.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

function readAnswer({ type, format, items }: Question, raw: RawAnswer | undefined): Answer | undefined {
  if (typeof raw !== 'string') {
    const chosen = items?.oneOf.flatMap(({ const: value }) => (raw?.includes(value) ? [value] : [])) ?? [];
    return chosen.length > 0 ? chosen : undefined;
  }
  const text = raw.trim();
  if (!text) return undefined;
  if (type === 'boolean') return text === 'true';
  // Full-width digits of Chinese keyboards are made plain.
  if (type === 'number' || type === 'integer') return Number(text.normalize('NFKC').replaceAll(',', ''));
  // A time is one of Chongqing, wherever the device is.
  return format === 'date-time' ? `${text}:00+08:00` : text;
}
