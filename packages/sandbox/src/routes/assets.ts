import { ok, type Handlers } from '../http/call.js';
import { Problem } from '../http/problems.js';
import { findAsset } from '../store/assets.js';

export const assetHandlers: Pick<Handlers, 'getAsset'> = {
  // Whoever stands before a sign may read it, wherever it stands.
  getAsset: async ({ path }, { db, areas }) => {
    const row = await findAsset(db.pool, path.code);
    if (!row) throw new Problem('not_found');
    const { name, categoryCodes, areaCode, address, point, ...asset } = row;
    return ok({
      ...asset,
      name: name[0],
      nameEn: name[1],
      categoryCodes: [...categoryCodes],
      location: { areaCode, address, point },
      areaName: areas.fullName(areaCode),
    });
  },
};
