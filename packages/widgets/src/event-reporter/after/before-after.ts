import type { Client } from '@digital-cq/sdk';
import type { Attachment } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../internal/templates/heading.js';
import { thumbnails } from '../../internal/templates/thumbnails.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';

/** The reporter's photos beside those of the finished work. */
export function beforeAfter(
  attachments: readonly Attachment[],
  client: Client,
  t: EventReporterMessages,
  headingLevel: number,
): TemplateResult {
  const after = attachments.filter(({ purpose }) => purpose === 'result');
  const before = attachments.filter((attachment) => !after.includes(attachment));
  const group = (photos: readonly Attachment[], title: string, id: string, photoName: (index: number) => string) =>
    photos.length > 0
      ? html`<section aria-labelledby=${id}>
          ${heading(headingLevel, title, { id, className: 'small' })}${thumbnails(photos, client, { ...t, photoName })}
        </section>`
      : nothing;
  return html`<div class="before-after">
    ${group(before, t.photosBefore, 'photos-before', t.photoBefore)}
    ${group(after, t.photosAfter, 'photos-after', t.photoAfter)}
  </div>`;
}
