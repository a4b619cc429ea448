import type { ActionView } from '../../../operations/views.ts';
import { SafeWords } from '../../parts/safe-words.tsx';
import { MEANS_NAMES } from '../../parts/vocabulary.ts';
import { Proof } from './proof.tsx';
import { StateMark } from './state-mark.tsx';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

export function Action({ action }: { action: ActionView }) {
  const { action: about, state, what, means } = action;
  return (
    <li className="action">
      <StateMark state={state} />
      <div className="action-what">
        <p>
          <strong>
            <SafeWords text={what} />
          </strong>
        </p>
        <p className="small soft">
          {WORDS.actions.states[state]} · {MEANS_NAMES[means]}
          {action.executedBy !== null && ` · ${WORDS.actions.executedBy(action.executedBy)}`}
          {action.verifiedBy !== null && ` ${WORDS.actions.verifiedBy(action.verifiedBy)}`}
        </p>
        <Proof action={action} />
        {state === 'executed' && action.mine && <p className="small">{WORDS.actions.mine}</p>}
        <div className="verbs">
          {state === 'planned' && <VerbButton verb="executeAction" about={about} of={what} />}
          {state === 'executed' && <VerbButton verb="verifyAction" about={about} of={what} />}
          {state === 'planned' && <VerbButton verb="waiveAction" about={about} of={what} />}
          {state === 'planned' && <VerbButton verb="requestExemption" about={about} of={what} />}
        </div>
      </div>
    </li>
  );
}
