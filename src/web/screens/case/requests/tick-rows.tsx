import type { EntitlementRowView } from '../../../../operations/identity/views.ts';
import { Button } from '../../../parts/button.tsx';
import { WORDS as ENTITLEMENTS } from '../../../parts/entitlements/words.ts';
import { FirstOnes } from '../../../parts/first-ones.tsx';
import { TRACE_WORDS } from '../trace-words.ts';

interface Props {
  readonly legend: string;
  readonly rows: readonly EntitlementRowView[];
  /** Places in `rows`. */
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** Rows to be ticked, one by one or all at once. */
export function TickRows({ legend, rows, chosen, onChange }: Props) {
  if (rows.length === 0) return null;
  const isAll = chosen.size === rows.length;
  const toggle = (place: number) => {
    const next = new Set(chosen);
    if (!next.delete(place)) next.add(place);
    onChange(next);
  };
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {rows.length > 1 && (
        <Button tone="quiet" onClick={() => onChange(new Set(isAll ? [] : rows.keys()))}>
          {isAll ? TRACE_WORDS.requests.tickNone : TRACE_WORDS.requests.tickAll(rows.length)}
          <span className="unseen">: {legend}</span>
        </Button>
      )}
      <FirstOnes of={rows} name={legend}>
        {(first) => (
          <ul className="ticks">
            {first.map((row, place) => (
              // The place is what names a row of one comparison.
              <li key={place}>
                <label className="radio">
                  <input type="checkbox" checked={chosen.has(place)} onChange={() => toggle(place)} />
                  <span className="breakable">
                    {ENTITLEMENTS.effects[row.effect]} <span className="mono">{row.says}</span>
                    {row.condition !== null && (
                      <span className="help breakable">
                        {ENTITLEMENTS.rows.when} <span className="mono">{row.condition}</span>
                      </span>
                    )}
                    {row.via.length > 0 && (
                      <span className="help">
                        {ENTITLEMENTS.rows.via} {row.via.join(', ')}
                      </span>
                    )}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </FirstOnes>
    </fieldset>
  );
}
