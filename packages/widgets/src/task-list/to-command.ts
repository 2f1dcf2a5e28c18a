import type { TaskDetail } from '@digital-cq/sdk/types';
import { isSdkError } from '@digital-cq/sdk';
import type { Photo, PhotoUploads } from '../internal/controllers/photo-uploads.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import type { ActionDraft } from './action-draft.js';
import type { Command } from './task-commands.js';

const MAX_NOTE = 1000;

/** The command that a draft stands for, or what is missing. */
export function toCommand(
  draft: ActionDraft,
  task: TaskDetail,
  photos: PhotoUploads,
  t: TaskListMessages,
  /** Whether photos that have not arrived can go along. */
  keeps = false,
): Command | ActionDraft['errors'] {
  const { action, reason, areaCode, passed } = draft;
  const note = draft.note.trim();
  const errors: ActionDraft['errors'] = {};
  if (!note && !(action === 'verify' && passed !== false)) errors.note = t.noteMissing;
  else if (note.length > MAX_NOTE) errors.note = t.noteLong;
  switch (action) {
    case 'complete': {
      const { photosMin } = task.evidence;
      const along = (photo: Photo) =>
        photo.state === 'done' || (keeps && photo.state !== 'unreadable' && isHopeful(photo.error));
      if (!keeps && photos.busy) errors.photos = t.photosBusy;
      else if (photos.items.filter(along).length < photosMin) errors.photos = t.evidenceMissing(photosMin);
      else if (!photos.items.every(along)) errors.photos = t.photosFailed;
      if (hasErrors(errors)) return errors;
      return {
        action,
        body: { note, ...(photos.attachmentIds.length > 0 && { attachmentIds: photos.attachmentIds }) },
      };
    }
    case 'return':
      if (!reason) return { ...errors, choice: t.reasonMissing };
      return hasErrors(errors) ? errors : { action, body: { reason, note } };
    case 'transfer':
      if (!areaCode) return { ...errors, choice: t.transferMissing };
      return hasErrors(errors) ? errors : { action, body: { areaCode, note } };
    case 'escalate':
      return hasErrors(errors) ? errors : { action, body: { note } };
    case 'verify':
      if (passed === undefined) return { ...errors, choice: t.verdictMissing };
      return hasErrors(errors) ? errors : { action, body: { passed, ...(note && { note }) } };
  }
}

/** Whether what stopped a photo may be over the next time. */
function isHopeful(error: unknown): boolean {
  return !error || (isSdkError(error) && error.retryable);
}

function hasErrors(errors: ActionDraft['errors']): boolean {
  return Object.keys(errors).length > 0;
}
