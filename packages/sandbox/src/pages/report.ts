import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isPublishableKey } from '@digital-cq/sdk';
import multipart from '@fastify/multipart';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { ulid } from 'ulid';
import { readAnswer } from '../commands/challenge.js';
import { reportIncident } from '../commands/report-incident.js';
import { authenticate } from '../http/auth.js';
import type { Call, Context } from '../http/call.js';
import { operationList } from '../http/contract.js';
import { runOnce } from '../http/idempotency.js';
import { languageOf, Problem, problemDocument } from '../http/problems.js';
import type { RateLimit } from '../http/rate-limit.js';
import type { Validator } from '../http/spec-validation.js';
import { presentReceipt } from '../present/incident.js';
import type { IncidentOutline } from '../store/rows.js';
import { findPublishableKey } from '../store/keys.js';
import type { Caller, Language } from '../types.js';
import { messagePage, sendPage, type Page } from './page.js';
import { fieldErrors, questionOf, readReportForm, toInput, type ReportForm } from './report-fields.js';
import { formPage, receiptPage } from './report-views.js';
import { REPORT_WORDS } from './report-words.js';

/** Room for a description that is too long by far: what was written has to come back to be shortened. */
const FORM_LIMIT = 256 * 1024;
/** A reload or a second press within this time is the same report: the shorter, the less in it tells who sent it. */
const SAME_REPORT_MS = { placedOrNamed: 15 * 60_000, bare: 2 * 60_000 };
const WAIT = { times: 20, ms: 250 };

const operation = operationList.find(({ id }) => id === 'reportIncident');

export interface ReportPageOptions {
  readonly context: Context;
  readonly validator: Validator;
  /** How many forms may come from one address in a time. */
  readonly rateLimit: RateLimit;
  readonly isClosing: () => boolean;
  readonly onError: (error: unknown, requestId: string) => void;
}

/** A form that cannot be read at all. */
class UnreadableForm extends Error {}

/** `POST /report`: a report from a plain HTML form on a site's page, for browsers without JavaScript. */
export async function reportPagePlugin(app: FastifyInstance, options: ReportPageOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: FORM_LIMIT },
    (_request, body, done) => done(null, parseForm(body.toString('latin1'))),
  );
  await app.register(multipart, { limits: { fields: 40, fieldSize: FORM_LIMIT, files: 6, fileSize: 1 } });

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const requestId = ulid();
    const page = refusalPage(error, language, requestId);
    if (page.status === 500 && !request.raw.readableAborted) options.onError(error, requestId);
    if (error instanceof Problem) reply.headers(error.options.headers ?? {});
    return sendPage(reply, page);
  });

  const onRequest = async (request: FastifyRequest) => void options.rateLimit(request.ip);
  app.post('/report', { onRequest }, async (request, reply) => {
    if (options.isClosing()) throw new Problem('unavailable');
    return sendPage(reply, await answerReport(readReportForm(await readBody(request)), request, options));
  });
  app.get('/report', (request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const t = REPORT_WORDS[language];
    return sendPage(reply.header('Allow', 'POST'), messagePage(405, language, t.getTitle, [t.getText]));
  });
}

/** `undefined` where the bytes are no UTF-8: text in another encoding would be kept as rubbish. */
function parseForm(text: string): URLSearchParams | undefined {
  try {
    decodeURIComponent(text.replaceAll('+', ' '));
    return new URLSearchParams(text);
  } catch {
    return undefined;
  }
}

async function readBody(request: FastifyRequest): Promise<URLSearchParams> {
  if (request.body instanceof URLSearchParams) return request.body;
  if (!request.isMultipart()) throw new UnreadableForm();
  const sent = new URLSearchParams();
  for await (const part of request.parts()) {
    // A file field that was left empty comes without a name. Photos need the widget.
    if (part.type === 'file' && part.filename) throw new UnreadableForm();
    else if (part.type === 'file') part.file.resume();
    else sent.append(part.fieldname, String(part.value));
  }
  return sent;
}

async function answerReport(form: ReportForm, request: FastifyRequest, options: ReportPageOptions): Promise<Page> {
  const { context } = options;
  const language =
    form.lang === 'en' || form.lang === 'zh-CN' ? form.lang : languageOf(request.headers['accept-language']);
  let caller: Caller | undefined;
  let back: string | undefined;
  try {
    caller = await authenticatePage(form, request, context);
    back = await backAddress(form, request.headers.origin, context);
    const { incident, isReplay } = await record(form, caller, language, request, options);
    return receiptPage({ status: isReplay ? 200 : 201, language, back }, presentReceipt(incident, context));
  } catch (error) {
    const requestId = ulid();
    if (!(error instanceof Problem)) options.onError(error, requestId);
    if (!caller) return refusalPage(error, language, requestId);
    const t = REPORT_WORDS[language];
    const problem = error instanceof Problem ? error : new Problem('internal');
    const errors = fieldErrors(problem, form, t, language);
    const notice = Object.keys(errors).length > 0 ? undefined : noticeOf(problem, language, requestId);
    const challenge = questionOf(problem);
    return formPage({ status: problem.status, language, form, errors, notice, challenge, back }, caller, context);
  }
}

/** The page's key, from the page's site. Nothing else may stand in a form. */
async function authenticatePage(form: ReportForm, request: FastifyRequest, context: Context): Promise<Caller> {
  if (!operation) throw new Error('The spec has no operation reportIncident.');
  if (!isPublishableKey(form.key)) throw new Problem('unknown_key');
  if (request.headers.origin === 'null') throw new Problem('origin_hidden');
  const caller = await authenticate(operation, { ...request.headers, authorization: `Bearer ${form.key}` }, context);
  if (!caller) throw new Problem('unknown_key');
  return caller;
}

/** Where the visitor came from: an address on one of the key's own sites, never on another. */
async function backAddress(form: ReportForm, origin = '', context: Context): Promise<string | undefined> {
  const { origins = [] } = (await findPublishableKey(context.db.pool, form.key)) ?? {};
  const site = origins.includes(origin) ? origin : undefined;
  if (!URL.canParse(form.back, site)) return site;
  const address = new URL(form.back, site);
  return origins.includes(address.origin) ? address.href : site;
}

/** Through the very command of the API; the same form sent twice is one report. */
async function record(
  form: ReportForm,
  caller: Caller,
  language: Language,
  request: FastifyRequest,
  { context, validator }: ReportPageOptions,
): Promise<{ incident: IncidentOutline; isReplay: boolean }> {
  if (!operation) throw new Error('The spec has no operation reportIncident.');
  const now = context.clock();
  const input = toInput(form, now);
  validator.checkBody(operation, 'application/json', input);
  // Checked against the schema that the type was made from.
  const body = input as Call<'reportIncident'>['body'];
  // Two people may use the same words; whose address and browser are the same, too, pressed twice. Not so the origin:
  // the form that is shown again here comes from another one than the site's.
  const { 'user-agent': browser = '' } = request.headers;
  const sender = [caller.identity, browser, request.ip];
  const sameFor = SAME_REPORT_MS[body.contact || body.location.address ? 'placedOrNamed' : 'bare'];
  // When consent was given differs from one sending to the next.
  const { consent: _, ...same } = body;
  const call: Call<'reportIncident'> = {
    operationId: 'reportIncident',
    target: '/report',
    caller,
    path: {},
    query: {},
    body: same,
    headers: { 'Idempotency-Key': `form-${hash(JSON.stringify([sender, same]))}` },
    language,
    address: request.ip,
    now,
  };
  const answered = await readAnswer(call, context);
  const run = () => runOnce(call, context, (tx) => reportIncident(tx, { ...call, body }, context, answered), sameFor);
  const { facts, isReplay } = await onceFree(run);
  context.hub.wake();
  return { incident: facts.incident, isReplay };
}

/** Of two presses the second waits for the first, to be given the same receipt. */
async function onceFree<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let time = 1; ; time += 1) {
    try {
      return await run();
    } catch (error) {
      const isTaken = error instanceof Problem && error.code === 'idempotency_in_progress';
      if (!isTaken || time === WAIT.times) throw error;
      await wait(WAIT.ms);
    }
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The page for whoever cannot be shown the form again. */
function refusalPage(error: unknown, language: Language, requestId: string): Page {
  const t = REPORT_WORDS[language];
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.endsWith('_TOO_LARGE') || code.endsWith('_LIMIT')) {
    return messagePage(413, language, t.again, [t.tooLarge, t.notSent]);
  }
  if (error instanceof UnreadableForm || code.startsWith('FST_')) {
    const [title, text] = t.unreadable;
    return messagePage(415, language, title, [text, t.notSent]);
  }
  const problem = error instanceof Problem ? error : new Problem('internal');
  const { title, detail = '' } = problemDocument(problem, language, requestId);
  return messagePage(problem.status, language, title, [detail, t.notSent]);
}

function noticeOf(problem: Problem, language: Language, requestId: string): string {
  const { detail = '' } = problemDocument(problem, language, requestId);
  return [detail, REPORT_WORDS[language].againText, problem.status === 500 && `(${requestId})`]
    .filter(Boolean)
    .join(' ');
}
