import { createHash } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { OPERATION_SCOPES, PUBLIC_SCOPES, scopesOf } from '../domain/permissions.js';
import { findPublishableKey, findSecretKey } from '../store/keys.js';
import type { Caller, Role, Schemas } from '../types.js';
import type { Context } from './call.js';
import type { Operation } from './contract.js';
import { forbidden, Problem, wrongCredential } from './problems.js';

const AUDIENCE = 'digital-cq';
const ROLES: readonly Role[] = ['grid_worker', 'township_dispatcher', 'district_dispatcher', 'supervisor', 'auditor'];

export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

export interface RequestHeaders {
  readonly authorization?: string | undefined;
  readonly origin?: string | undefined;
  readonly referer?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
  readonly 'acting-subject'?: string | string[] | undefined;
}

/** Finds out who calls, and refuses whoever may not call this operation at all. */
export async function authenticate(
  operation: Operation,
  headers: RequestHeaders,
  context: Context,
): Promise<Caller | undefined> {
  if (operation.credentials.length === 0) return undefined;
  const credential = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (!credential) throw new Problem('missing_credential', { headers: { 'WWW-Authenticate': 'Bearer' } });
  const caller = await identify(credential, headers, context);
  if (!operation.credentials.includes(caller.kind)) throw wrongCredential(caller.kind, operation.credentials);
  const subject = headers['acting-subject'];
  if (subject !== undefined && subject !== encodeURIComponent(caller.subject ?? '')) throw new Problem('other_subject');
  const scope = OPERATION_SCOPES[operation.id];
  if (scope && !caller.scopes.includes(scope)) {
    throw forbidden([
      `您的身份没有这项权限（${scope}），请联系管理员。`,
      `You may not do this (${scope}). Ask your administrator.`,
    ]);
  }
  return caller;
}

async function identify(credential: string, headers: RequestHeaders, context: Context): Promise<Caller> {
  if (credential.startsWith('pk_')) return identifyPage(credential, headers, context);
  if (credential.startsWith('sk_')) return identifySite(credential, headers, context);
  return identifyPerson(credential, headers, context);
}

async function identifyPage(credential: string, headers: RequestHeaders, context: Context): Promise<Caller> {
  const key = await findPublishableKey(context.db.pool, credential);
  if (!key) throw new Problem('unknown_key');
  if (!isOwnPage(headers, context)) requireOrigin(key.origins, headers, context);
  return {
    kind: 'publishable',
    identity: `page:${key.id}`,
    keyId: key.id,
    roles: [],
    ...reach(key.areas, context),
    scopes: key.scopes.filter((scope) => PUBLIC_SCOPES.includes(scope)),
    label: key.label,
  };
}

async function identifySite(credential: string, headers: RequestHeaders, context: Context): Promise<Caller> {
  // Only browsers send these, and what a browser sends, everybody who opens the page can read.
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) throw new Problem('secret_key_exposed');
  const key = await findSecretKey(context.db.pool, hashKey(credential));
  if (!key) throw new Problem('unknown_key');
  return {
    kind: 'secret',
    identity: `site:${key.id}`,
    keyId: key.id,
    roles: key.roles,
    ...reach(key.areas, context),
    scopes: key.scopes,
    label: key.label,
  };
}

/** The claims of a guest token; short names where RFC 7519 has them. */
export interface TokenClaims {
  readonly iss: string;
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  readonly label: string | null;
  readonly roles: readonly Role[];
  readonly areas: readonly string[];
  readonly origin: string | null;
}

/** The same claims always make the same token, so it need not be kept to be handed out again. */
export async function signToken(claims: TokenClaims, secret: string): Promise<string> {
  const { iss, sub, iat, exp, jti, label, roles, areas, origin } = claims;
  // Spelled out, because the order of the claims is part of what is signed.
  return new SignJWT({ iss, sub, aud: AUDIENCE, iat, exp, jti, label, roles, areas, origin })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(Buffer.from(secret, 'base64url'));
}

async function identifyPerson(token: string, headers: RequestHeaders, context: Context): Promise<Caller> {
  const { payload } = await jwtVerify(token, Buffer.from(context.secrets.jwt, 'base64url'), {
    algorithms: ['HS256'],
    audience: AUDIENCE,
    currentDate: context.clock(),
  }).catch((error: unknown) => {
    throw new Problem(error instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid');
  });
  const { iss, sub, exp, roles, areas, origin, label } = payload;
  if (!iss || !sub || exp === undefined || !isTexts(roles) || !isTexts(areas)) throw new Problem('token_invalid');
  if (typeof origin === 'string') requireOrigin([origin], headers, context);
  const known = ROLES.filter((role) => roles.includes(role));
  return {
    kind: 'guest',
    identity: `person:${iss}:${sub}`,
    subject: sub,
    keyId: iss,
    roles: known,
    ...reach(areas, context),
    scopes: scopesOf(known),
    expiresAt: new Date(exp * 1000),
    ...(typeof label === 'string' && { label }),
  };
}

/** The areas of a credential, as they were granted and as they are looked up. */
function reach(granted: readonly string[], context: Context): Pick<Caller, 'grantedAreas' | 'areas'> {
  return { grantedAreas: granted, areas: context.areas.expand(granted) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** What the platform itself serves to the visitors of a site: a form shown again, widgets in a frame. */
const OWN_PAGES = /^\/(report$|frame\/)/;

/**
 * Tells whether such a page sent the request. Pages of other origins cannot name it as their referrer; a script on
 * another page of this origin could, but nothing is served here that does not belong to the platform.
 */
function isOwnPage({ origin = '', referer = '', ...headers }: RequestHeaders, context: Context): boolean {
  const isSameOrigin = origin === context.publicOrigin || (!origin && headers['sec-fetch-site'] === 'same-origin');
  if (!isSameOrigin || !URL.canParse(referer)) return false;
  const page = new URL(referer);
  return page.origin === context.publicOrigin && OWN_PAGES.test(page.pathname);
}

/**
 * A page's credential works only from the page's own site. Browsers send no `Origin` with a GET to the same origin;
 * there `Sec-Fetch-Site`, which scripts cannot forge, stands in for it.
 */
function requireOrigin(allowed: readonly string[], headers: RequestHeaders, context: Context): void {
  const isSameOrigin = headers.origin === undefined && headers['sec-fetch-site'] === 'same-origin';
  const origin = isSameOrigin ? context.publicOrigin : headers.origin;
  if (origin !== undefined && allowed.includes(origin)) return;
  if (origin === undefined) throw new Problem('origin_missing');
  throw new Problem('origin_not_allowed', { params: { origin } });
}

export function presentSession(caller: Caller, time: (at: Date) => string): Schemas['Session'] {
  return {
    kind: caller.kind,
    roles: [...caller.roles],
    areas: [...caller.grantedAreas],
    scopes: [...caller.scopes],
    ...(caller.label !== undefined && { label: caller.label }),
    ...(caller.expiresAt && { expiresAt: time(caller.expiresAt) }),
  };
}
