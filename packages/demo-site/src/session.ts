import { createHmac } from 'node:crypto';
import { Signer } from '@fastify/cookie';

/** Somebody the demo knows. Invented, and known by office only: there are no names of people on this site. */
export interface Identity {
  id: string;
  /** The site's own stable id of the person, as the platform sees it. */
  sub: string;
  label: string;
  role: 'district_dispatcher' | 'township_dispatcher' | 'grid_worker' | 'supervisor';
  areas: readonly [string, ...string[]];
}

export const identities: readonly Identity[] = [
  {
    id: 'district-dispatcher',
    sub: 'duty-0001',
    label: '荣昌区治理中心值班员',
    role: 'district_dispatcher',
    areas: ['500153'],
  },
  {
    id: 'township-dispatcher',
    sub: 'dispatch-0001',
    label: '昌元街道指挥中心调度员',
    role: 'township_dispatcher',
    areas: ['500153001'],
  },
  {
    id: 'grid-changyuan',
    sub: 'grid-0017',
    label: '昌元街道网格员',
    role: 'grid_worker',
    areas: ['500153001'],
  },
  {
    id: 'grid-changzhou',
    sub: 'grid-0023',
    label: '昌州街道网格员',
    role: 'grid_worker',
    areas: ['500153002'],
  },
  {
    id: 'supervisor',
    sub: 'supervise-0001',
    label: '荣昌区督办员',
    role: 'supervisor',
    areas: ['500153'],
  },
  {
    id: 'zone-dispatcher',
    sub: 'duty-0101',
    label: '两江新区治理中心值班员',
    role: 'district_dispatcher',
    areas: ['Z5001'],
  },
];

export function findIdentity(id: unknown): Identity | undefined {
  return identities.find((identity) => identity.id === id);
}

/** What a page may know of an identity. */
export function describeIdentity({ id, label, role, areas }: Identity) {
  return { id, label, role, areas };
}

export const sessionSeconds = 8 * 60 * 60;

/**
 * Sessions live in the cookie itself, signed: who, and until when. The server keeps nothing, so that a person stays
 * signed in while it is started anew. The price: signing out clears the cookie, it cannot call back a stolen one before
 * it runs out. A real site would use its own single sign-on here.
 */
export class Sessions {
  readonly #signer: Signer;

  constructor(secretKey: string, site: string) {
    const key = createHmac('sha256', secretKey).update(`demo-site session ${site}`).digest();
    this.#signer = new Signer(key);
  }

  seal(identity: Identity, now = Date.now()): string {
    return this.#signer.sign(`${identity.id}.${Math.floor(now / 1000) + sessionSeconds}`);
  }

  open(cookie: string | undefined, now = Date.now()): Identity | undefined {
    if (!cookie) return undefined;
    const { valid, value } = this.#signer.unsign(cookie);
    if (!valid || !value) return undefined;
    const [id, until] = value.split('.');
    return Number(until) * 1000 > now ? findIdentity(id) : undefined;
  }
}
