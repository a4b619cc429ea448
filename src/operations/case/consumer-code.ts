import type { ConsumerId, CaseId } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Context } from '../context.ts';
import { parseCode } from '../fields.ts';
import type { Subject } from '../operation.ts';

/**
 * The seven words of a consumer's link. They are derived, so that a mail that is sent again has the same ones and nothing
 * but their hash is stored; what they are derived from can be no reporter's nonce, which has no space in it. Another
 * address has other words: who was written to by mistake answers for nobody once the right address is given.
 */
export function consumerCode({ vault }: Pick<Context, 'vault'>, consumer: ConsumerId, contact: SafeText): string {
  return vault.trackingCode(`consumer ${consumer} ${String(contact)}`);
}

/** The words of the address that was given last; those of others lead nowhere from then on. */
export function codeRow(ctx: Pick<Context, 'vault'>, consumer: ConsumerId, contact: SafeText, id: CaseId) {
  return { hash: ctx.vault.tokenHash(consumerCode(ctx, consumer, contact)), consumer, case: id };
}

/** Whose code it is; null where it is nobody's. Only its keyed hash is looked up, so time says nothing. */
export function ownerOfCode(ctx: Context, code: unknown): ReturnType<Context['store']['consumerOfCode']> {
  return ctx.store.consumerOfCode(parseCode(String(code)).use((value) => ctx.vault.tokenHash(value)));
}

/** The case in which the consumer of the code in `code` is listed. */
export async function subjectByConsumerCode(
  input: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<Result<Subject>> {
  const owner = await ownerOfCode(ctx, input['code']);
  return owner === null ? refuse('code-unknown') : done({ case: owner.case, submission: null });
}
