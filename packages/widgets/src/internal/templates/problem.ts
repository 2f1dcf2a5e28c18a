import { isHttpError, isSdkError } from '@digital-cq/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonMessages } from '../../translations/zh-CN/common.js';
import { icon, type IconName } from './icon.js';

/** What went wrong, in words a person can act on. */
export interface ProblemWords {
  icon: IconName;
  title: string;
  detail: string;
  /** Whether trying again can help. */
  retryable: boolean;
  requestId: string | undefined;
}

/** Turns any error into a reason and what to do next. The platform's own words win where they say more. */
export function explain(error: unknown, t: CommonMessages): ProblemWords {
  const requestId = isSdkError(error) ? error.requestId : undefined;
  const words = (icon: IconName, title: string, detail: string, retryable = true): ProblemWords => ({
    icon,
    title,
    detail,
    retryable,
    requestId,
  });
  if (isHttpError(error)) {
    const { status, problem } = error;
    const said = problem?.detail;
    // A page or a key that is not registered: nobody could sign in to mend that, and only the platform can say whose turn
    // it is.
    if (problem && /^origin_not|^unknown_k/.test(problem.code)) return words('lock', problem.title, said ?? '', false);
    if (status === 401) return words('lock', t.signInTitle, t.signInDetail);
    if (status === 403) return words('lock', t.forbiddenTitle, said ?? t.forbiddenDetail, false);
    if (status === 404) return words('info', t.notFoundTitle, said ?? t.notFoundDetail);
    if (status === 429) return words('clock', t.tooManyTitle, t.tooManyDetail(error.retryAfter ?? 60));
    if (status < 500 && problem) return words('alert', problem.title, said ?? '', false);
    return words('alert', t.failedTitle, said ?? t.failedDetail);
  }
  if (isSdkError(error)) {
    if (error.kind === 'auth') return words('lock', t.signInTitle, t.signInDetail);
    if (error.kind === 'network' || error.kind === 'timeout') {
      return words('offline', t.offlineTitle, t.offlineDetail);
    }
  }
  return words('alert', t.failedTitle, t.failedDetail);
}

/** A failure in the place of what should have been there: the reason, and a way to try again. */
export function problemPanel(error: unknown, t: CommonMessages, onRetry: () => void): TemplateResult {
  const words = explain(error, t);
  return html`
    <div class="panel" role="alert" part="error">
      ${icon(words.icon)}
      <div>
        <p class="strong">${words.title}</p>
        <p>${words.detail}</p>
        ${words.requestId ? html`<p class="small quiet">${t.requestId(words.requestId)}</p>` : nothing}
        <button type="button" class="button soft" @click=${onRetry}>${t.retry}</button>
      </div>
    </div>
  `;
}
