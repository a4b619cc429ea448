import type { ActionView } from '../../../operations/views.ts';
import { SafeWords } from '../../parts/safe-words.tsx';
import { ACTION_KIND_NAMES, MEANS_NAMES } from '../../parts/vocabulary.ts';
import { Proof } from './proof.tsx';

/** Which action an open form is about. */
export function ActionInShort({ action, withProof = false }: { action: ActionView; withProof?: boolean }) {
  return (
    <div className="in-short">
      <p className="small soft">
        {ACTION_KIND_NAMES[action.kind]} · {MEANS_NAMES[action.means]}
      </p>
      <p>
        <strong>
          <SafeWords text={action.what} />
        </strong>
      </p>
      {withProof && <Proof action={action} />}
    </div>
  );
}
