import { go, usePlace } from './router.tsx';
import { useNow } from './now.ts';

const DAY = 86_400_000;
const PERIODS = [30, 90, 365] as const;
type Period = (typeof PERIODS)[number];

/** The days up to now that a review looks at; they stand in the address. `from` is the start of a day, in UTC. */
export function usePeriod(): { readonly days: Period; readonly from: number } {
  const { query } = usePlace();
  const now = useNow();
  const days = PERIODS.find((each) => String(each) === query.get('days')) ?? 90;
  return { days, from: (Math.floor(now / DAY) - days) * DAY };
}

/** Chooses the days and leaves the rest of the address as it is. */
export function PeriodSwitch() {
  const { path, query } = usePlace();
  const { days } = usePeriod();
  const choose = (to: Period) => {
    const next = new URLSearchParams(query);
    next.set('days', String(to));
    go(`${path}?${next}`, 'replace');
  };
  return (
    <div className="filter-stages" role="group" aria-label={WORDS.legend}>
      {PERIODS.map((each) => (
        <button
          key={each}
          type="button"
          className="filter-stage"
          aria-pressed={each === days}
          onClick={() => choose(each)}
        >
          {WORDS.days[each]}
        </button>
      ))}
    </div>
  );
}

const WORDS = {
  legend: 'Which time',
  days: { 30: '30 days', 90: '90 days', 365: 'A year' } satisfies Record<Period, string>,
} as const;
