import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Link } from '../../parts/router.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { SeverityTag } from '../../parts/severity.tsx';
import { KIND_NAMES, STAGE_NAMES, VERDICT_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { MoreVerbs } from './more-verbs.tsx';
import type { Pack } from './use-pack.ts';
import { WORDS } from './words.ts';

export function CaseHead({ pack }: { pack: Pack }) {
  const { view } = useCase();
  const { classification } = view;
  return (
    <header className="case-head">
      <p className="case-path small soft">
        <Link to="/">{WORDS.back}</Link> <span aria-hidden="true">/</span> <span className="mono">{view.number}</span>
      </p>
      <h1>
        <SafeWords text={view.title} />
      </h1>
      <div className="case-facts">
        <span className="tag tag-strong">{STAGE_NAMES[view.stage]}</span>
        {view.urgent && <span className="tag tag-strong">{WORDS.urgent}</span>}
        {classification === null ? (
          <span className="tag">{WORDS.unclassified}</span>
        ) : (
          <>
            <span className="tag">{KIND_NAMES[classification.kind]}</span>
            <span className="tag">{VERDICT_NAMES[classification.verdict]}</span>
            <SeverityTag severity={classification.severity} />
          </>
        )}
        <span className="small soft">
          {WORDS.opened} <Moment at={view.openedAt} />
        </span>
        <span className="case-tools">
          {view.may.includes('ledger.pack') && (
            <Button busy={pack.busy} onClick={pack.fetch}>
              {WORDS.exportPack}
            </Button>
          )}
          <MoreVerbs />
        </span>
      </div>
      <Refusal problem={pack.problem} />
    </header>
  );
}
