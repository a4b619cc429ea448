import type { ValueView } from '../../../../operations/engagement/views.ts';
import { FINDING_DISPOSITION_NAMES } from '../../../parts/engagement-words.ts';
import { FirstOnes } from '../../../parts/first-ones.tsx';
import { Link } from '../../../parts/router.tsx';
import { Chip } from '../../../parts/safe-words.tsx';
import { Section } from '../../../parts/section.tsx';
import { STAGE_NAMES } from '../../../parts/vocabulary.ts';
import { useEngagement } from '../context.ts';
import { ExceptionOf } from './exception.tsx';
import { Outcome } from './outcome.tsx';
import { WORDS } from './words.ts';

/** The credentials that were found in this engagement, each with what was decided and how far its case is. */
export function Cases() {
  const { view } = useEngagement();
  const secrets = view.values.filter((value) => value.class === 'secret');
  if (secrets.length === 0 || view.stage === 'disposed') return null;
  return (
    <Section title={WORDS.title} lead={WORDS.lead}>
      <FirstOnes of={secrets} name={WORDS.title}>
        {(first) => (
          <ul className="rows">
            {first.map((value) => (
              <Credential key={value.value} value={value} />
            ))}
          </ul>
        )}
      </FirstOnes>
    </Section>
  );
}

function Credential({ value }: { value: ValueView }) {
  const { disposition, decidedBy, words, kind, alsoIn } = value;
  return (
    <li className="row-block found-credential">
      <p className="found-credential-what">
        <Chip placeholder={words ?? kind} />{' '}
        {disposition === null ? (
          <span className="tag">{WORDS.undecided}</span>
        ) : (
          <span className="tag tag-strong">{FINDING_DISPOSITION_NAMES[disposition]}</span>
        )}{' '}
        {decidedBy !== null && <span className="small soft">{WORDS.decidedBy(decidedBy)}</span>}
      </p>
      <CaseOf value={value} />
      {alsoIn.length > 0 && (
        <p className="small">
          {WORDS.alsoIn}{' '}
          {alsoIn.map((engagement) => (
            <Link key={engagement} to={`/engagements/${engagement}`} className="mono number">
              {engagement}{' '}
            </Link>
          ))}
        </p>
      )}
    </li>
  );
}

function CaseOf({ value }: { value: ValueView }) {
  const found = value.case;
  if (found === null && value.disposition !== 'redact-and-rotate') return null;
  return (
    <div className="found-credential-case">
      {found !== null && (
        <span className="small">
          {WORDS.case(STAGE_NAMES[found.stage])}{' '}
          {found.case !== null && (
            <Link to={`/cases/${found.case}`} className="mono number">
              {found.case}
            </Link>
          )}
        </span>
      )}
      <span className={value.dead === true ? 'tag tag-strong' : 'tag'}>
        {value.dead === true ? WORDS.dead : value.dead === false ? WORDS.shownAlive : WORDS.alive}
      </span>
      {found?.answered === true && <Outcome value={value} />}
      {value.dead !== true && <ExceptionOf value={value} />}
    </div>
  );
}
