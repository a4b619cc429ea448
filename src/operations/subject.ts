import { done } from '../domain/kit/result.ts';
import type { Result } from '../domain/kit/result.ts';
import { refuse } from '../domain/kit/refusals.ts';
import { findCase } from './load.ts';
import { parseCaseRef, parseCode } from './fields.ts';
import type { Context } from './context.ts';
import type { Subject } from './operation.ts';

/** The case that the field `case` names. */
export async function subjectByCase(input: Readonly<Record<string, unknown>>, ctx: Context): Promise<Result<Subject>> {
  const id = await findCase(ctx, parseCaseRef(String(input['case'])));
  return id === null ? refuse('not-found') : done({ case: id, submission: null });
}

/** The submission that the tracking code in `code` opens. Only its keyed hash is looked up, so time says nothing. */
export async function subjectByCode(input: Readonly<Record<string, unknown>>, ctx: Context): Promise<Result<Subject>> {
  const code = parseCode(String(input['code']));
  const owner = await ctx.store.codeOwner(code.use((value) => ctx.vault.tokenHash(value)));
  return owner === null ? refuse('code-unknown') : done(owner);
}
