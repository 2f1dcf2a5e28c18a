import type { Caller, Language, Schemas, Text } from '../types.js';
import { inLanguage } from '../types.js';
import { PROBLEM_TEXTS, type ProblemCode } from './problem-texts.js';

/** A field that is wrong, before its language is chosen. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: Text;
}

export interface ProblemOptions {
  /** Fills the placeholders of title and detail. */
  readonly params?: Readonly<Record<string, string | number | Text>>;
  readonly errors?: readonly FieldProblem[];
  /** A question to be answered first. */
  readonly challenge?: Schemas['Challenge'];
  /** Further members of the document, e.g. `assignee`. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is not a success; throw it anywhere. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly options: ProblemOptions = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.status = PROBLEM_TEXTS[code].status;
  }
}

export function forbidden(reason: Text): Problem {
  return new Problem('forbidden', { params: { reason } });
}

/** 422 or 400 for one field. */
export function fieldProblem(code: ProblemCode, pointer: string, fieldCode: string, message: Text): Problem {
  return new Problem(code, {
    params: { count: 1 },
    errors: [{ pointer, code: fieldCode, message }],
  });
}

const MAX_ERRORS = 20;

/** The problem document of RFC 9457, in the reader's language. */
export function problemDocument(problem: Problem, language: Language, requestId: string): Schemas['Problem'] {
  const text = PROBLEM_TEXTS[problem.code];
  const { params = {}, errors, challenge, extra } = problem.options;
  const fill = (template: Text) =>
    inLanguage(template, language).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? inLanguage(value, language) : String(value);
    });
  return {
    type: 'about:blank',
    title: fill(text.title),
    status: text.status,
    code: problem.code,
    detail: fill(text.detail),
    requestId,
    ...(errors && {
      errors: errors.slice(0, MAX_ERRORS).map(({ pointer, code, message }) => ({
        pointer,
        code,
        message: inLanguage(message, language),
      })),
    }),
    ...(challenge && { challenge }),
    ...extra,
  };
}

const KIND_NAMES: Readonly<Record<Caller['kind'], Text>> = {
  publishable: ['公开密钥（pk_）', 'a publishable key (pk_)'],
  guest: ['人员令牌', 'a guest token'],
  secret: ['后台密钥（sk_）', 'a secret key (sk_)'],
};

export function wrongCredential(kind: Caller['kind'], wanted: readonly Caller['kind'][]): Problem {
  const names = (index: 0 | 1, joint: string) => wanted.map((name) => KIND_NAMES[name][index]).join(joint);
  return forbidden([
    `${KIND_NAMES[kind][0]}不能用于这个接口，请使用${names(0, '或')}。`,
    `This operation does not take ${KIND_NAMES[kind][1]}; use ${names(1, ' or ')}.`,
  ]);
}

/** The language of the answer by `Accept-Language`; Chinese unless English is preferred. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = rest.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find((text) => text !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .toSorted((a, b) => b.quality - a.quality);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
