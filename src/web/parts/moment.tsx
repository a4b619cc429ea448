/** A moment as `14 Mar 2026, 09:12` in the reader's own time zone; the exact one is in the markup. */
export function Moment({ at, style = 'full' }: { at: number; style?: 'full' | 'day' | 'time' }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={FORMATS.exact.format(at)}>
      {FORMATS[style].format(at)}
    </time>
  );
}

const FORMATS = {
  full: new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
  day: new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
  exact: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' }),
} as const;
