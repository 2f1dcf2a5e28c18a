import { randomUUID } from 'node:crypto';
import { askQuestion, expiryOf, isAnswer } from '../domain/challenge.js';
import type { Call, Context } from '../http/call.js';
import { Problem } from '../http/problems.js';
import { isStaff } from '../present/incident.js';
import { localTime } from '../present/time.js';
import { takeAnswered } from '../store/challenges.js';

type Report = Call<'reportIncident'>;

/** What became of the question that a report answers: none was asked, or rightly, or not. */
export type Answered = 'nothing' | 'rightly' | 'wrongly';

/**
 * Checks an answer, outside the report's own transaction: a question is used up by any answer, the wrong ones too,
 * whatever becomes of the report. The same request sent again may give it again.
 */
export async function readAnswer(call: Report, { db, secrets }: Context): Promise<Answered> {
  const { challenge } = call.body;
  if (!challenge) return 'nothing';
  const { id, answer } = challenge;
  const expiresAt = expiryOf(id, secrets.hmac);
  if (!expiresAt) return 'wrongly';
  const isRight = isAnswer(id, answer, secrets.hmac, call.now);
  const key = isRight ? (call.headers['Idempotency-Key'] ?? randomUUID()) : 'wrong';
  return (await takeAnswered(db.pool, { id, key, expiresAt })) && isRight ? 'rightly' : 'wrongly';
}

/** Asks whoever may be no person. Staff are known, and never asked. */
export function requirePerson(call: Report, answered: Answered, { secrets, suspicion }: Context): void {
  const { caller, address, body, language, now } = call;
  if (answered === 'rightly' || (caller && isStaff(caller))) return;
  const isTrapped = Boolean(body.website?.trim());
  const isWrong = answered === 'wrongly';
  if (!isTrapped && !isWrong && !suspicion.isSuspicious(address, body.description)) return;
  const { id, question, expiresAt } = askQuestion(secrets.hmac, now, language);
  throw new Problem('challenge_required', {
    challenge: { id, question, expiresAt: localTime(expiresAt) },
    ...(isWrong && {
      errors: [
        {
          pointer: '/body/challenge/answer',
          code: 'wrong',
          message: ['答案不对或已过时，请回答新的问题。', 'The answer is wrong or too late. Answer the new question.'],
        },
      ],
    }),
  });
}
