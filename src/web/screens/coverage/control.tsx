import { useEffect, useRef } from 'react';
import type { ControlView } from '../../../operations/review/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { placeOfControl } from '../../parts/place-of-control.ts';
import { usePeriod } from '../../parts/period.tsx';
import { Link, usePlace } from '../../parts/router.tsx';
import { Events } from './events.tsx';
import { WORDS } from './words.ts';

/** One control: what it asks for, how much is evidence for it, and the events once they are wanted. */
export function Control({ control }: { control: ControlView }) {
  const { query } = usePlace();
  const { days } = usePeriod();
  const { id, title, says, citedAs, cases, events, last } = control;
  const isOpen = query.get('control') === id;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={row} className={events === 0 ? 'row-block control control-bare' : 'row-block control'}>
      <h3>
        <span className="mono">{id}</span> {title}
      </h3>
      <p>
        {says}
        {citedAs.length > 0 && (
          <span className="small soft">
            {' '}
            ({WORDS.cited} {citedAs.join(', ')})
          </span>
        )}
      </p>
      {events === 0 || last === null ? (
        <p className="small soft">{WORDS.none}</p>
      ) : (
        <p className="small">
          {WORDS.evidence(WORDS.cases(cases), WORDS.events(events))}, {WORDS.last} <Moment at={last} style="day" />.{' '}
          <Link to={isOpen ? `/coverage?days=${days}` : placeOfControl(id, days)}>
            {isOpen ? WORDS.hide : WORDS.show}
            <span className="unseen">: {id}</span>
          </Link>
        </p>
      )}
      {isOpen && <Events control={id} />}
    </li>
  );
}
