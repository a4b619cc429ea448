import { SCOPES } from '../../domain/people/actor.ts';
import type { TokenRow } from '../../store/types.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse, refuseFields } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { id, list, moment, name, oneOf } from '../fields.ts';
import { randomId } from '../ids.ts';
import { houseEntry } from '../house/stream.ts';
import { operation, reads } from '../operation.ts';
import { tokenView } from './view.ts';

/** A year and the day that some have more. Whoever needs it longer makes a new one: so it is looked at again. */
const LONGEST_MS = 366 * 86_400_000;

export const listTokens = operation({
  name: 'token.list',
  summary: 'List API tokens: what each may, until when, and on which day it last came',
  changes: false,
  gives: 'tokens without their values, the newest first',
  input: {},
  run: async (_input, { ctx, at }) => reads({ tokens: (await ctx.store.tokens()).map((row) => tokenView(row, at)) }),
});

export const makeToken = operation({
  name: 'token.make',
  summary: 'Make an API token that may report, propose or read until a day within a year',
  changes: true,
  gives: 'the token and its value, which is shown once',
  input: { name: name(100), scopes: list(oneOf(SCOPES), SCOPES.length), until: moment() },
  async run({ name: called, scopes, until }, call) {
    const { ctx, at } = call;
    if (scopes.length === 0) return refuseFields([{ field: 'scopes', says: NOTHING }]);
    if (until <= at || until > at + LONGEST_MS) return refuse('day-not-ahead');
    const value = ctx.vault.token('tla_');
    const row: TokenRow = {
      token: randomId<'token'>(ctx.random),
      hash: ctx.vault.tokenHash(value),
      name: String(called),
      scopes: SCOPES.filter((scope) => scopes.includes(scope)),
      madeAt: at,
      expiresAt: until,
      endedAt: null,
      usedOn: null,
    };
    const facts = { token: row.token, scopes: row.scopes, until };
    const made = await houseEntry(call, { type: 'token-made', facts, text: { name: called } });
    return done({
      change: { streams: [made], rows: { tokens: [row] } },
      answer: () => Promise.resolve({ token: tokenView(row, at), value }),
    });
  },
});

export const endToken = operation({
  name: 'token.end',
  summary: 'End an API token at once; what came with it stays',
  changes: true,
  gives: 'the token',
  input: { token: id<'token'>() },
  async run({ token }, call) {
    const { ctx, at } = call;
    const row = (await ctx.store.tokens()).find((one) => one.token === token);
    if (row === undefined) return refuse('not-found');
    if (row.endedAt !== null) return refuse('already-done');
    const after = { ...row, endedAt: at };
    const ended = await houseEntry(call, { type: 'token-ended', facts: { token }, text: null });
    return done({
      change: { streams: [ended], rows: { tokens: [after] } },
      answer: () => Promise.resolve({ token: tokenView(after, at) }),
    });
  },
});

const NOTHING = safe`Choose at least one thing that the token may do.`;
