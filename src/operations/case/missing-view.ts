import { coreOf } from '../../domain/case/core.ts';
import { standing } from '../../domain/case/standing.ts';
import type { Missing as Owed } from '../../domain/case/standing.ts';
import { disputeWindow } from '../../domain/case/dispute-window.ts';
import type { FingerprintRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import type { LoadedCase } from '../load.ts';
import type { Missing } from '../views.ts';

/** What stands between this case and closing, each with the operation that removes it. */
export function missingView(
  ctx: Context,
  { state }: LoadedCase,
  fingerprints: readonly FingerprintRow[],
): readonly Missing[] {
  if (state.stage === 'closed' || state.stage === 'merged') return [];
  return standing(coreOf(state), ctx.now(), disputeWindow(ctx.promises)).map((owed) => view(owed, fingerprints));
}

function view(owed: Owed, fingerprints: readonly FingerprintRow[]): Missing {
  switch (owed.what) {
    case 'classification':
      return { says: 'Nobody has classified it yet.', operation: 'case.classify', about: null };
    case 'second-look':
      return {
        says: 'The reporter disputed the outcome: somebody else has to classify it anew.',
        operation: 'case.classify',
        about: null,
      };
    case 'identity':
      return {
        says: 'No identity is linked, and nobody has said why it is unknown.',
        operation: 'case.linkIdentity',
        about: null,
      };
    case 'containment':
      return {
        says: 'Nothing verified contains or removes it, and nobody has said why that is not needed.',
        operation: 'case.planAction',
        about: 'contain',
      };
    case 'prevention':
      return {
        says: 'Nothing verified keeps it from coming back, and nobody has said why none is needed.',
        operation: 'case.planAction',
        about: 'prevent',
      };
    case 'disposition': {
      const name = fingerprints.find(({ credential }) => credential === owed.credential)?.placeholder ?? 'A credential';
      return {
        says: `${name} is still open: contain it, or say how it ended.`,
        operation: 'case.settleCredential',
        about: owed.credential,
      };
    }
    case 'signature':
      return {
        says: 'A change that somebody asked for waits for its approval.',
        operation: 'case.decideChange',
        about: owed.request,
      };
    case 'change':
      return {
        says: 'A change that was signed is not to be seen: no import shows it, and no action for it was verified.',
        operation: 'case.planAction',
        about: owed.request,
      };
    case 'execution':
      return {
        says: 'A planned action has not been carried out.',
        operation: 'case.executeAction',
        about: owed.action,
      };
    case 'verification':
      return {
        says: 'An action waits for a second person to verify it.',
        operation: 'case.verifyAction',
        about: owed.action,
      };
    case 'outcome':
      return { says: 'A reporter has no outcome yet.', operation: 'case.recordOutcome', about: owed.submission };
    case 'delivery':
      return {
        says: 'An outcome is written but has not reached its reporter yet.',
        operation: 'case.markUnreachable',
        about: owed.submission,
      };
    case 'answer':
      return {
        says: `A reporter can still answer until ${new Date(owed.until).toISOString().slice(0, 16).replace('T', ' ')} UTC; then the clock closes the case.`,
        operation: 'case.message',
        about: owed.submission,
      };
  }
}
