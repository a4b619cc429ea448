import type { ReactNode } from 'react';
import type { CauseCounts, PatternsView } from '../../../operations/review/views.ts';
import { COUNT } from '../../parts/count.ts';
import { usePeriod } from '../../parts/period.tsx';
import { Link } from '../../parts/router.tsx';
import { Section } from '../../parts/section.tsx';
import { IDENTITY_KIND_NAMES, nameOf } from '../../parts/vocabulary.ts';
import { causeName } from './cause-name.ts';
import { placeOf, type Figure } from './figure.ts';
import { WORDS } from './words.ts';

/** Every figure of the window, each a link to its cases. */
export function Figures({ view }: { view: PatternsView }) {
  const failures = view.failures.filter(({ cases }) => cases > 0);
  return (
    <>
      <dl className="review-totals">
        <Total name={WORDS.cases} value={view.cases} />
        <Total name={WORDS.repeated} value={view.repeated} />
        <Total name={WORDS.recurrences} value={view.recurrences} figure={{ recurrence: true }} />
      </dl>
      <div className="review-pair">
        <Section title={WORDS.causes}>
          <Rows>
            {view.causes.map(({ cause, cases }) => (
              <Row key={cause} figure={{ cause }} cases={cases} of={view.cases}>
                {causeName(cause)}
              </Row>
            ))}
          </Rows>
        </Section>
        <Section title={WORDS.teams}>
          <Rows>
            {view.teams.map(({ team, cases, causes }) => (
              <Row key={team ?? ''} figure={teamFigure(team)} cases={cases} of={view.cases} causes={causes}>
                {team ?? WORDS.noTeam}
              </Row>
            ))}
          </Rows>
        </Section>
      </div>
      <Identities view={view} />
      <div className="review-pair">
        <Section title={WORDS.gaps} lead={WORDS.gapsLead}>
          {view.gaps.length === 0 && <p className="soft">{WORDS.noGaps}</p>}
          <Rows>
            {view.gaps.map(({ gap, says, cases }) => (
              <Row key={gap} figure={{ gap }} cases={cases} of={view.cases}>
                {says}
              </Row>
            ))}
          </Rows>
        </Section>
        <Section title={WORDS.failures} lead={WORDS.failuresLead}>
          {failures.length === 0 && <p className="soft">{WORDS.held}</p>}
          <Rows>
            {failures.map(({ failure, says, cases }) => (
              <Row key={failure} figure={{ failure }} cases={cases} of={view.cases}>
                {says}
              </Row>
            ))}
          </Rows>
        </Section>
      </div>
    </>
  );
}

function Identities({ view }: { view: PatternsView }) {
  return (
    <Section title={WORDS.identities}>
      <Rows>
        {view.identities.map(({ identity, kind, name, team, cases, causes }) => (
          <Row
            key={identity}
            figure={{ identity }}
            cases={cases}
            of={view.cases}
            causes={causes}
            more={`${nameOf(IDENTITY_KIND_NAMES, kind)}, ${team ?? WORDS.noOwner}`}
          >
            {name}
          </Row>
        ))}
        {view.withoutIdentity > 0 && (
          <Row figure={{ withoutIdentity: true }} cases={view.withoutIdentity} of={view.cases}>
            {WORDS.withoutIdentity}
          </Row>
        )}
      </Rows>
      {view.moreIdentities > 0 && <p className="soft">{WORDS.moreIdentities(COUNT.format(view.moreIdentities))}</p>}
    </Section>
  );
}

function teamFigure(team: string | null): Figure {
  return team === null ? { withoutTeam: true } : { team };
}

function Total({ name, value, figure }: { name: string; value: number; figure?: Figure }) {
  const { days } = usePeriod();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {figure === undefined || value === 0 ? (
          COUNT.format(value)
        ) : (
          <Link to={placeOf(figure, days)}>{COUNT.format(value)}</Link>
        )}
      </dd>
    </div>
  );
}

/** Nothing where there is no row: an empty list says nothing. */
function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows review-rows">{children}</ul>;
}

interface RowProps {
  readonly figure: Figure;
  readonly cases: number;
  /** All cases of the window, for the length of the bar. */
  readonly of: number;
  readonly causes?: CauseCounts;
  /** Beside the name. */
  readonly more?: string;
  readonly children: ReactNode;
}

function Row({ figure, cases, of, causes, more, children }: RowProps) {
  const { days } = usePeriod();
  return (
    <li className="review-row">
      <p className="review-name">
        <Link to={placeOf(figure, days)}>{children}</Link>
        {more !== undefined && <span className="small soft"> {more}</span>}
      </p>
      <p className="review-count">{WORDS.count(cases)}</p>
      <div className="review-bar" aria-hidden="true">
        <i style={{ width: `${Math.round((100 * cases) / Math.max(1, of))}%` }} />
      </div>
      {causes !== undefined && (
        <ul className="review-causes small">
          {Object.entries(causes).map(([cause, count]) => (
            <li key={cause}>
              <Link to={placeOf({ ...figure, cause }, days)}>
                {causeName(cause)} {count}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
