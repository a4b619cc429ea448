import type { Selectable } from 'kysely';
import { SCOPES } from '../../domain/people/actor.ts';
import type { Scope } from '../../domain/people/actor.ts';
import type { Tables } from '../tables.ts';
import type { TokenReads, TokenRow } from '../types.ts';
import type { Engine } from './engine.ts';

export function tokenReads({ db }: Engine): TokenReads {
  const rows = () => db.selectFrom('api_token').selectAll();
  return {
    tokens: async () => (await rows().orderBy('made_at', 'desc').orderBy('token').execute()).map(toToken),
    async tokenOf(hash) {
      const row = await rows().where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? null : toToken(row);
    },
  };
}

function toToken(row: Selectable<Tables['api_token']>): TokenRow {
  const { token, hash, name, scopes, made_at, expires_at, ended_at, used_on } = row;
  return {
    token,
    hash,
    name,
    scopes: parseScopes(scopes),
    madeAt: made_at,
    expiresAt: expires_at,
    endedAt: ended_at,
    usedOn: used_on,
  };
}

/** The column holds what `keepToken` wrote; a scope that a later version took out of the list counts for nothing. */
function parseScopes(json: string): readonly Scope[] {
  const parsed: unknown = JSON.parse(json);
  return SCOPES.filter((scope) => Array.isArray(parsed) && parsed.includes(scope));
}
