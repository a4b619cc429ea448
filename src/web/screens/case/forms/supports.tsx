import { useCase } from '../context.ts';
import { FIELDS } from './words.ts';

/** The entries of the trace that a part of the outcome rests on, each a step to that entry. */
export function Supports({ events }: { events: readonly string[] }) {
  const { view } = useCase();
  const entries = view.trace.filter(({ event }) => events.includes(event));
  if (entries.length === 0) return <p className="supports soft">{FIELDS.noSupports}</p>;
  return (
    <div className="supports">
      <p className="soft">{FIELDS.supports}</p>
      <ul>
        {entries.map(({ event, seq, says }) => (
          <li key={event}>
            <a href={`#event-${event}`}>
              <span className="mono">#{seq}</span> {says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
