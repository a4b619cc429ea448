import type { EntitlementRowView, EntitlementsView } from '../../../operations/identity/views.ts';
import { EntitlementRows } from '../../parts/entitlements/rows.tsx';
import { Unseen } from '../../parts/entitlements/unseen.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { useIdentity } from './context.ts';
import { WORDS } from './words.ts';

/** What it may do: in words, with the exact rows on demand, and where it is only approximate. */
export function Entitlements() {
  const { view } = useIdentity();
  const { entitlements, remarks } = view;
  return (
    <Section title={WORDS.entitlements.title}>
      {remarks.length > 0 && (
        <div className="note remarks">
          <h3 className="note-title">{WORDS.entitlements.approximate}</h3>
          <ul>
            {remarks.map((remark) => (
              <li key={remark} className="breakable">
                {remark}
              </li>
            ))}
          </ul>
        </div>
      )}
      {entitlements === null && <p className="soft">{WORDS.entitlements.unknown}</p>}
      {entitlements !== null && <Known entitlements={entitlements} />}
    </Section>
  );
}

function Known({ entitlements: { rows, total, takenAt, digest, unseen } }: { entitlements: EntitlementsView }) {
  const { view } = useIdentity();
  const redacted = view.snapshots.some((one) => one.digest === digest && one.redacted);
  if (total === 0) return <p className="soft">{WORDS.entitlements.nothing}</p>;
  const name = total > rows.length ? WORDS.entitlements.firstRows(rows.length, total) : WORDS.entitlements.rows(total);
  return (
    <>
      <InWords title={WORDS.entitlements.allows} rows={rows.filter(({ effect }) => effect === 'allow')} />
      <InWords title={WORDS.entitlements.denies} rows={rows.filter(({ effect }) => effect === 'deny')} />
      <InWords title={WORDS.entitlements.limits} rows={rows.filter(({ effect }) => effect === 'limit')} />
      <details className="fold">
        <summary>{name}</summary>
        <EntitlementRows rows={rows} name={name} />
      </details>
      <Unseen says={unseen} />
      <p className="small soft breakable">
        {WORDS.entitlements.taken} <Moment at={takenAt} />, {WORDS.entitlements.digest}{' '}
        <span className="mono">{digest}</span>
      </p>
      {redacted && <p className="small soft">{WORDS.entitlements.redacted}</p>}
    </>
  );
}

/** More would be read by nobody in words: the rows are there for it. */
const MOST_IN_WORDS = 8;

function InWords({ title, rows }: { title: string; rows: readonly EntitlementRowView[] }) {
  if (rows.length === 0) return null;
  const left = rows.length - MOST_IN_WORDS;
  return (
    <div className="in-words">
      <h3>{title}</h3>
      <ul>
        {rows.slice(0, MOST_IN_WORDS).map(({ says }, index) => (
          // Two rows can read alike; the list never changes under its index.
          <li key={index} className="breakable">
            {says}
          </li>
        ))}
        {left > 0 && <li className="soft">{WORDS.entitlements.more(left)}</li>}
      </ul>
    </div>
  );
}
