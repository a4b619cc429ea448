import { Moment } from '../../parts/moment.tsx';
import { Link } from '../../parts/router.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { Section } from '../../parts/section.tsx';
import { STAGE_NAMES } from '../../parts/vocabulary.ts';
import { useIdentity } from './context.ts';
import { WORDS } from './words.ts';

/** The cases that it was part of, each with how far it is. */
export function SeenIn() {
  const { view } = useIdentity();
  return (
    <Section title={WORDS.seenIn.title}>
      {view.seenIn.length === 0 && <p className="soft">{WORDS.seenIn.none}</p>}
      {view.seenIn.length > 0 && (
        <ul className="rows">
          {view.seenIn.map(({ case: id, number, title, stage, openedAt, isOpen }) => (
            <li key={id} className="row-item">
              <Link to={`/cases/${number}`}>
                <span className="mono">{number}</span> <SafeWords text={title} />
              </Link>
              <span className="small soft">
                {WORDS.seenIn.opened} <Moment at={openedAt} style="day" />
              </span>
              <span className={isOpen ? 'row-state tag tag-strong' : 'row-state tag'}>{STAGE_NAMES[stage]}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
