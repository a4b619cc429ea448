import type { ImportView } from '../../../operations/inventory/views.ts';
import { COUNT } from '../../parts/count.ts';
import { Moment } from '../../parts/moment.tsx';
import { SOURCE_NAMES } from '../../parts/vocabulary.ts';
import { WORDS } from './words.ts';

/** One applied import: what came of it, when, by whom, and the digest of what it read. */
export function ImportFacts({ of: { number, source, name, appliedAt, by, counts, digest } }: { of: ImportView }) {
  return (
    <dl className="facts import-facts">
      <dt>{WORDS.facts.source}</dt>
      <dd className="breakable">
        {name}, {SOURCE_NAMES[source]} {number !== null && <span className="mono small soft">{number}</span>}
      </dd>
      {counts !== null && (
        <>
          <dt>{WORDS.facts.adds}</dt>
          <dd>{COUNT.format(counts.adds)}</dd>
          <dt>{WORDS.facts.changes}</dt>
          <dd>{COUNT.format(counts.changes)}</dd>
          <dt>{WORDS.facts.gone}</dt>
          <dd>{COUNT.format(counts.gone)}</dd>
          <dt>{WORDS.facts.same}</dt>
          <dd>{COUNT.format(counts.same)}</dd>
          <dt>{WORDS.facts.unreadable}</dt>
          <dd>{COUNT.format(counts.unreadable)}</dd>
        </>
      )}
      {appliedAt !== null && (
        <>
          <dt>{WORDS.facts.when}</dt>
          <dd>
            <Moment at={appliedAt} /> {WORDS.facts.by(by)}
          </dd>
        </>
      )}
      {digest !== null && (
        <>
          <dt>{WORDS.facts.digest}</dt>
          <dd className="mono small breakable">{digest}</dd>
        </>
      )}
    </dl>
  );
}
