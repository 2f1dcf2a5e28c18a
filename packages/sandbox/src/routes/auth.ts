import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { isWithin } from '../domain/areas.js';
import { PUBLIC_SCOPES } from '../domain/permissions.js';
import { presentSession, signToken, type TokenClaims } from '../http/auth.js';
import { callerOf, created, ok, type Context, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { command } from '../http/idempotency.js';
import { Problem, type FieldProblem } from '../http/problems.js';
import { localTime } from '../present/time.js';
import { insertKey, listKeysOf, revokeKey } from '../store/keys.js';
import type { KeyRow } from '../store/rows.js';
import type { Caller, Schemas } from '../types.js';

type AuthHandlers = Pick<
  Handlers,
  'getSession' | 'mintGuestToken' | 'listPublishableKeys' | 'createPublishableKey' | 'revokePublishableKey'
>;

export const authHandlers: AuthHandlers = {
  getSession: async (call) => ok(presentSession(callerOf(call), localTime)),

  mintGuestToken: command(
    async (_tx, call, context): Promise<{ claims: TokenClaims }> => {
      const caller = callerOf(call);
      const { sub, label, roles, areas, origin, ttlSeconds = 600 } = call.body;
      requireOwnAreas(areas, caller, context);
      const foreign = roles.flatMap((role, index): FieldProblem[] =>
        caller.roles.includes(role)
          ? []
          : [
              {
                pointer: `/body/roles/${index}`,
                code: 'outside',
                message: [`这个密钥不能授予角色 ${role}。`, `This key may not grant the role ${role}.`],
              },
            ],
      );
      if (foreign.length > 0) {
        throw new Problem('forbidden', {
          params: { reason: ['这个密钥不能授予所请求的角色。', 'This key may not grant the roles asked for.'] },
          errors: foreign,
        });
      }
      const iat = Math.floor(call.now.getTime() / 1000);
      return {
        claims: {
          iss: caller.keyId,
          sub,
          iat,
          exp: iat + ttlSeconds,
          jti: ulid(call.now.getTime()),
          label: label ?? null,
          roles,
          areas,
          origin: origin ?? null,
        },
      };
    },
    async ({ claims }, _call, context) =>
      created({
        token: await signToken(claims, context.secrets.jwt),
        expiresAt: localTime(new Date(claims.exp * 1000)),
      }),
  ),

  listPublishableKeys: async (call, context) => {
    const { limit = 50 } = call.query;
    const [before] = decodeCursor(call.query.cursor, [CURSOR.id]) ?? [];
    const rows = await listKeysOf(context.db.pool, callerOf(call).keyId, limit + 1, before);
    return ok(pageOf(rows, limit, presentKey, (row) => encodeCursor(row.id)));
  },

  createPublishableKey: command(
    async (tx, call, context): Promise<{ row: KeyRow }> => {
      const caller = callerOf(call);
      const { label, origins, areas } = call.body;
      if (areas) requireOwnAreas(areas, caller, context);
      const row: KeyRow = {
        id: ulid(call.now.getTime()),
        kind: 'publishable',
        key: `pk_${randomBytes(16).toString('hex')}`,
        keyHash: null,
        ownerId: caller.keyId,
        label,
        origins,
        areas: [...(areas ?? caller.grantedAreas)],
        scopes: [...PUBLIC_SCOPES],
        roles: [],
        createdAt: call.now.toISOString(),
        revokedAt: null,
      };
      await insertKey(tx, row);
      return { row };
    },
    ({ row }) => created(presentKey(row)),
  ),

  revokePublishableKey: command(
    async (tx, call) => {
      const isRevoked = await revokeKey(tx, callerOf(call).keyId, call.path.id, call.now);
      if (!isRevoked) throw new Problem('not_found');
      return {};
    },
    (_facts, call, { streams }) => {
      for (const stream of streams) if (stream.keyId === call.path.id) stream.close();
      return { status: 204, body: undefined };
    },
  ),
};

function presentKey(row: KeyRow): Schemas['PublishableKey'] {
  return {
    id: row.id,
    key: row.key ?? '',
    label: row.label,
    origins: row.origins,
    areas: row.areas,
    scopes: row.scopes,
    createdAt: localTime(row.createdAt),
  };
}

/** A key gives no more than its own areas. */
function requireOwnAreas(areas: readonly string[], caller: Caller, context: Context): void {
  const errors = areas.flatMap((code, index): FieldProblem[] => {
    const isOwn = context.areas.expand([code]).every((part) => isWithin(part, caller.areas));
    if (isOwn && context.areas.get(code)) return [];
    const message = [
      '这个区域不存在，或不在密钥的范围内。',
      'This area does not exist or is outside the key’s areas.',
    ] as const;
    return [{ pointer: `/body/areas/${index}`, code: 'outside', message }];
  });
  if (errors.length === 0) return;
  const names = caller.grantedAreas.map((area) => context.areas.fullName(area)).join('、');
  throw new Problem('outside_area', { params: { areas: names }, errors });
}
