import type { CaseView } from '../../../operations/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { WORDS } from './words.ts';

export function ExemptionInShort({ exemption }: { exemption: CaseView['exemptions'][number] }) {
  return (
    <div className="in-short">
      <p>
        <strong>{exemption.state.charAt(0).toUpperCase() + exemption.state.slice(1)}</strong> {WORDS.exemptions.until}{' '}
        <Moment at={exemption.until} style="day" />
      </p>
      <p>
        <SafeWords text={exemption.justification} />
      </p>
      <p className="small">
        <span className="label">{WORDS.exemptions.controls}</span> <SafeWords text={exemption.controls} />
      </p>
    </div>
  );
}
