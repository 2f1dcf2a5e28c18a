import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { inLanguage, type Language, type Schemas, type Text } from '../types.js';
import { isTime } from './calendar.js';

type Questions = Schemas['Questions'];
type Question = Schemas['Question'];
type Answers = Schemas['Answers'];

/** An answer that does not fit its question. */
export interface AnswerProblem {
  readonly name: string;
  readonly code: string;
  readonly message: Text;
}

const NONE: Questions = { type: 'object', properties: {} };

/** Every question of a category, also those that only some answers bring up. */
function allQuestions({ properties, allOf = [] }: Questions): Record<string, Question> {
  return Object.assign({}, properties, ...allOf.map(({ then }) => then.properties));
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addFormat('date-time', isTime);
const compiled = new WeakMap<Questions, ValidateFunction>();

function validatorOf(questions: Questions): ValidateFunction {
  const known = compiled.get(questions);
  if (known) return known;
  // A question that was not asked cannot be answered.
  const validate = ajv.compile({ ...questions, unevaluatedProperties: false });
  compiled.set(questions, validate);
  return validate;
}

/** What was answered, texts trimmed; what was left empty was not answered. */
export function givenAnswers(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}

/** What is wrong with answers to a category's questions, one sentence for each. */
export function answerProblems(answers: Answers, questions: Questions = NONE): AnswerProblem[] {
  const validate = validatorOf(questions);
  if (validate(answers)) return [];
  const known = allQuestions(questions);
  const problems = (validate.errors ?? []).flatMap((error) => problemOf(error, known));
  // Where a branch does not hold, all its answers look unasked: that is said only when nothing else is wrong.
  const misfits = problems.filter(({ code }) => code !== UNASKED);
  const found = misfits.length > 0 ? misfits : problems;
  return [...new Map(found.toReversed().map((problem) => [problem.name, problem])).values()].toReversed();
}

const UNASKED = 'unasked';

function problemOf({ keyword, instancePath, params }: ErrorObject, known: Record<string, Question>): AnswerProblem[] {
  const more: Readonly<Record<string, unknown>> = params;
  const child = more['missingProperty'] ?? more['unevaluatedProperty'];
  const name =
    typeof child === 'string' ? child : (instancePath.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
  // `if` only repeats what its branch says.
  if (!name) return [];
  const code = keyword === 'unevaluatedProperties' ? UNASKED : keyword;
  const question = known[name];
  const { title = name, titleEn = title } = question ?? {};
  const sentence = SENTENCES[code] ?? (question?.oneOf || question?.items ? CHOOSE : UNFIT);
  return [{ name, code, message: sentence(title, titleEn, more['limit']) }];
}

type Sentence = (zh: string, en: string, limit: unknown) => Text;

const CHOOSE: Sentence = (zh, en) => [`“${zh}”请从列出的选项里选。`, `“${en}”: choose from the list.`];
const UNFIT: Sentence = (zh, en) => [`“${zh}”的回答不对，请检查。`, `“${en}”: this answer does not fit.`];

const SENTENCES: Readonly<Record<string, Sentence>> = {
  required: (zh, en) => [`请回答“${zh}”。`, `Please answer “${en}”.`],
  maxLength: (zh, en, limit) => [`“${zh}”最多写 ${limit} 个字。`, `“${en}”: at most ${limit} characters.`],
  minimum: (zh, en, limit) => [`“${zh}”不能小于 ${limit}。`, `“${en}”: at least ${limit}.`],
  maximum: (zh, en, limit) => [`“${zh}”不能大于 ${limit}。`, `“${en}”: at most ${limit}.`],
  uniqueItems: (zh, en) => [`“${zh}”里有重复的选项。`, `“${en}”: the same choice is there twice.`],
  [UNASKED]: (zh, en) => [`这里没有问“${zh}”，请去掉。`, `“${en}” is not asked here; leave it out.`],
};

const YES_NO: readonly [no: Text, yes: Text] = [
  ['否', 'No'],
  ['是', 'Yes'],
];

/** Questions and answers as people read them, in the order in which they were asked. */
export function readAnswers(answers: Answers, language: Language, questions: Questions = NONE): Schemas['Answer'][] {
  const known = allQuestions(questions);
  // A question may have gone since; its answer stays.
  const names = new Set([...Object.keys(known), ...Object.keys(answers)]);
  return [...names].flatMap((name) => {
    const value = answers[name];
    if (value === undefined) return [];
    const question = known[name];
    return [{ name, title: titleOf(question, name, language), value: readAnswer(value, language, question) }];
  });
}

function titleOf(words: { title: string; titleEn?: string } | undefined, name: string, language: Language): string {
  return words ? inLanguage([words.title, words.titleEn ?? words.title], language) : name;
}

function readAnswer(value: Answers[string], language: Language, question: Question | undefined): string {
  if (typeof value === 'boolean') return inLanguage(YES_NO[value ? 1 : 0], language);
  if (typeof value === 'number') return value.toLocaleString(language);
  const options = question?.oneOf ?? question?.items?.oneOf ?? [];
  const nameOf = (one: string) =>
    titleOf(
      options.find((option) => option.const === one),
      one,
      language,
    );
  if (Array.isArray(value)) return value.map(nameOf).join(language === 'en' ? ', ' : '、');
  const form = question?.format && FORMATS[question.format];
  return form
    ? new Intl.DateTimeFormat(language, { ...form, timeZone: 'Asia/Shanghai' }).format(new Date(value))
    : nameOf(value);
}

const FORMATS: Readonly<Record<NonNullable<Question['format']>, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: 'long' },
  'date-time': { dateStyle: 'long', timeStyle: 'short' },
};
