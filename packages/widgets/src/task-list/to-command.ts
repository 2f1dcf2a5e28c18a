import type { TaskDetail } from '@digital-cq/sdk/types';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
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
): Command | ActionDraft['errors'] {
  const { action, reason, areaCode, passed } = draft;
  const note = draft.note.trim();
  const errors: ActionDraft['errors'] = {};
  if (!note && !(action === 'verify' && passed !== false)) errors.note = t.noteMissing;
  else if (note.length > MAX_NOTE) errors.note = t.noteLong;
  switch (action) {
    case 'complete': {
      const { photosMin } = task.evidence;
      if (photos.busy) errors.photos = t.photosBusy;
      else if (photos.attachmentIds.length < photosMin) errors.photos = t.evidenceMissing(photosMin);
      else if (photos.items.some(({ state }) => state !== 'done')) errors.photos = t.photosFailed;
      if (hasErrors(errors)) return errors;
      return { action, body: { note, ...(photos.items.length > 0 && { attachmentIds: photos.attachmentIds }) } };
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

function hasErrors(errors: ActionDraft['errors']): boolean {
  return Object.keys(errors).length > 0;
}
