import type { CaseView } from '../../../../operations/views.ts';
import { Chip } from '../../../parts/safe-words.tsx';
import { DISPOSITION_NAMES } from '../../../parts/vocabulary.ts';
import { useCase } from '../context.ts';
import { StateMark } from '../state-mark.tsx';
import { VerbButton } from '../verb-button.tsx';
import { WORDS } from '../words.ts';
import { Cleanups } from './cleanups.tsx';
import { Kits } from './kits.tsx';
import { Probes } from './probes.tsx';

/** One credential: how it ended, and what proves that it is dead. */
export function Credential({ credential: one }: { credential: CaseView['credentials'][number] }) {
  const { view } = useCase();
  const { credential, placeholder, disposition } = one;
  return (
    <li className="case-credential">
      <div className="row-item">
        <StateMark state={disposition === null ? 'planned' : 'verified'} />
        <Chip placeholder={placeholder} />
        <span className={disposition === null ? 'row-state soft' : 'row-state'}>
          {disposition === null ? WORDS.credentials.open : DISPOSITION_NAMES[disposition]}
        </span>
      </div>
      <div className="credential-proofs">
        <Probes probes={view.probes.filter((probe) => probe.credential === credential)} />
        <Kits kits={view.kits.filter((kit) => kit.credential === credential)} />
        <Cleanups cleanups={view.cleanups.filter((cleanup) => cleanup.credential === credential)} />
        <div className="verbs">
          {disposition === null && <VerbButton verb="settleCredential" about={credential} of={placeholder} />}
          <VerbButton verb="probe" about={credential} of={placeholder} />
          <VerbButton verb="giveKit" about={credential} of={placeholder} />
        </div>
      </div>
    </li>
  );
}
