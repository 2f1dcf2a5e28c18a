import { codeAtLevel, overlap } from '../domain/areas.js';
import { rankSimilar } from '../domain/similar.js';
import { callerOf, type Call, type Context } from '../http/call.js';
import { presentAttachment } from '../present/attachment.js';
import { localTime } from '../present/time.js';
import { listAttachmentsOf } from '../store/attachments.js';
import { latestNotes, listCandidates } from '../store/similar.js';
import type { Schemas } from '../types.js';

const AT_MOST = 5;
const PHOTOS = 3;
const HOUR_MS = 3_600_000;

/** What others have reported nearby that may be the same as somebody is about to report. */
export async function findSimilar(
  call: Call<'findSimilarIncidents'>,
  context: Context,
): Promise<Schemas['SimilarIncident'][]> {
  const { categoryCode, location, description = '' } = call.body;
  const { duplicateRadiusM, duplicateWindowH = 0, privateByDefault } = context.categories.get(categoryCode) ?? {};
  // What is private by its kind is nobody else's matter, whatever a single reporter has said.
  if (duplicateRadiusM === undefined || privateByDefault) return [];

  const { pool } = context.db;
  const { areaCode, point, address = '', landmark = '' } = location;
  const candidates = await listCandidates(pool, {
    categoryCode,
    // A district has its own people: what lies beyond its border is not the same to them.
    areas: overlap(callerOf(call).areas, [codeAtLevel(areaCode, 'district')]),
    since: new Date(call.now.getTime() - duplicateWindowH * HOUR_MS),
  });
  const report = { areaCode, point, words: [description, address, landmark].join(' ') };
  const matches = rankSimilar(report, candidates, { radiusM: duplicateRadiusM, now: call.now, limit: AT_MOST });
  const notes = await latestNotes(
    pool,
    matches.map(({ item }) => item.id),
  );

  const found: Schemas['SimilarIncident'][] = [];
  for (const { item, distanceM } of matches) {
    const photos = await listAttachmentsOf(pool, item.id, { purposes: ['result'], limit: PHOTOS });
    const note = notes.get(item.id);
    // Whoever stands beside it knows where it is; everybody else sees the township.
    const area = distanceM === undefined ? codeAtLevel(item.areaCode, 'township') : item.areaCode;
    found.push({
      id: item.id,
      categoryName: context.categories.get(item.categoryCode)?.name ?? item.categoryCode,
      areaName: context.areas.fullName(area),
      ...(distanceM !== undefined && { distanceM }),
      state: item.state,
      reportedAt: localTime(item.reportedAt),
      ...(item.dueAt && { dueAt: localTime(item.dueAt) }),
      ...(item.closedAt && { closedAt: localTime(item.closedAt) }),
      followers: item.followers,
      ...(note !== undefined && { note }),
      resultPhotos: photos.map((photo) => presentAttachment(photo, context)),
    });
  }
  return found;
}
