import { isHttpError, type Client } from '@digital-cq/sdk';
import { getAsset } from '@digital-cq/sdk/assets';
import { getPremises } from '@digital-cq/sdk/premises';
import { resolveCode } from '@digital-cq/sdk/trace';
import type { Asset } from '@digital-cq/sdk/types';
import { readable } from '../../internal/readable.js';

/** What the code on a sign stands for, as far as a report takes it. */
export type Sign = Pick<Asset, 'code' | 'name' | 'nameEn' | 'areaName' | 'location' | 'categoryCodes'>;

/** Finds the public facility or else the shop of a code. That there is neither is an answer, too. */
export async function findSign(client: Client, code: string, signal: AbortSignal): Promise<Sign | 'unknown'> {
  const asset = await known(getAsset(client, { path: { code } }, { signal }));
  return asset ?? (await findShop(client, code, signal)) ?? 'unknown';
}

async function findShop(client: Client, code: string, signal: AbortSignal): Promise<Sign | undefined> {
  const found = await known(resolveCode(client, { query: { value: code } }, { signal }));
  if (found?.subject.type !== 'premises') return undefined;
  const { id } = found.subject;
  const { name, areaCode, areaName, address } = readable(await getPremises(client, { path: { id } }, { signal }));
  return { code, name, areaName, location: { areaCode, ...(address && { address }) }, categoryCodes: [] };
}

/** What the platform has on record; nothing where it says that it has none, or that no such code can be. */
async function known<Found>(asking: Promise<Found>): Promise<Found | undefined> {
  try {
    return readable(await asking);
  } catch (error) {
    if (isHttpError(error, 404) || isHttpError(error, 422)) return undefined;
    throw error;
  }
}
