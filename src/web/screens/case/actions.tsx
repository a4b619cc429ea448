import { ACTION_KINDS, type ActionKind } from '../../../domain/case/words.ts';
import { ACTION_KIND_NAMES } from '../../parts/vocabulary.ts';
import { Action } from './action.tsx';
import { useCase } from './context.ts';
import { Section } from '../../parts/section.tsx';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** What is done about it, in the three kinds that a case owes. */
export function Actions() {
  return (
    <Section title={WORDS.actions.title} verbs={<VerbButton verb="planAction" />}>
      <div className="action-kinds">
        {ACTION_KINDS.map((kind) => (
          <KindOfAction key={kind} kind={kind} />
        ))}
      </div>
    </Section>
  );
}

function KindOfAction({ kind }: { kind: ActionKind }) {
  const { view } = useCase();
  const actions = view.actions.filter((action) => action.kind === kind);
  const isWaived = view.waivedKinds.includes(kind);
  const name = ACTION_KIND_NAMES[kind];
  return (
    <div className="action-kind">
      <header>
        <h3>{name}</h3>
        <p className="small soft">{WORDS.actions.leads[kind]}</p>
      </header>
      <div>
        {actions.length > 0 && (
          <ul className="rows">
            {actions.map((action) => (
              <Action key={action.action} action={action} />
            ))}
          </ul>
        )}
        {actions.length === 0 && <p className="soft">{isWaived ? WORDS.actions.waived : WORDS.actions.none}</p>}
        {actions.length === 0 && !isWaived && (
          <div className="verbs">
            <VerbButton verb="planAction" about={kind} of={name} />
            <VerbButton verb="waiveAction" about={kind} of={name} />
          </div>
        )}
      </div>
    </div>
  );
}
