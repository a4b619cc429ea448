import type { Actor } from '../domain/people/actor.ts';
import type { Context } from '../operations/context.ts';
import type { Operation } from '../operations/operation.ts';
import { openLimiter } from './limits.ts';
import type { Limiter } from './limits.ts';
import { openWorkGate } from './work/gate.ts';
import type { WorkGate } from './work/gate.ts';

/** What stands before the operations, one for all surfaces over HTTP. */
export interface Guards {
  readonly limiter: Limiter;
  readonly gate: WorkGate;
}

export function openGuards(ctx: Context, freeReports: number): Guards {
  const limiter = openLimiter(ctx.now);
  const gate = openWorkGate({
    limiter,
    now: ctx.now,
    sealed: (text) => ctx.vault.tokenHash(`work\0${text}`),
    random: () => Buffer.from(ctx.random(16)).toString('hex'),
    free: freeReports,
  });
  return { limiter, gate };
}

/** The one thing that anybody may write who shows nothing at all: no session, no token, no code, no link. */
export function isOpenReport(operation: Pick<Operation, 'name'>, actor: Actor): boolean {
  return operation.name === 'case.report' && actor.kind === 'anonymous';
}
