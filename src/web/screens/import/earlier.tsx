import { useQuery } from '@tanstack/react-query';
import type { ImportView } from '../../../operations/inventory/views.ts';
import { call } from '../../api.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { COUNT } from '../../parts/count.ts';
import { Moment } from '../../parts/moment.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Section } from '../../parts/section.tsx';
import { useSubmit } from '../../parts/use-submit.ts';
import { SOURCE_NAMES } from '../../parts/vocabulary.ts';
import { queries } from '../../session.ts';
import { WORDS } from './words.ts';

/** What was imported before, newest first; what was begun and not applied can be thrown away. */
export function Earlier() {
  const earlier = useQuery({ queryKey: ['imports'], queryFn: () => call('inventory.list', { limit: 20 }) });
  const imports = earlier.data?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <div className="import-earlier">
      <Section title={WORDS.earlier.title}>
        <ul className="rows">
          {imports.map((one) => (
            <One key={one.import} one={one} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function One({ one }: { one: ImportView }) {
  const { source, name, state, begunAt, appliedAt, by, counts, records, number } = one;
  return (
    <li className="row-block">
      <p>
        <strong className="breakable">{name}</strong> <span className="small soft">{SOURCE_NAMES[source]}</span>{' '}
        {number !== null && <span className="mono small soft">{number}</span>}
      </p>
      <p className="small soft">
        {WORDS.earlier.states[state]} <Moment at={appliedAt ?? begunAt} /> {WORDS.facts.by(by)}
        {'. '}
        {counts === null
          ? WORDS.earlier.staged(COUNT.format(records))
          : WORDS.earlier.done(COUNT.format(counts.adds), COUNT.format(counts.changes), COUNT.format(counts.gone))}
      </p>
      {state === 'staged' && <Abandon one={one} />}
    </li>
  );
}

function Abandon({ one: { import: imported, name } }: { one: ImportView }) {
  const { busy, problem, send } = useSubmit('inventory.abandon');
  const onAbandon = async () => {
    if ((await send({ import: imported })) === null) return;
    announce(WORDS.earlier.abandoned);
    void queries.invalidateQueries({ queryKey: ['imports'] });
  };
  return (
    <>
      <Refusal problem={problem} />
      <div className="verbs">
        <Button tone="quiet" busy={busy} onClick={() => void onAbandon()}>
          {WORDS.preview.abandon}
          <span className="unseen">: {name}</span>
        </Button>
      </div>
    </>
  );
}
