import type { EntitlementRowView } from '../../../../operations/identity/views.ts';
import { Button } from '../../../parts/button.tsx';
import { WORDS as ENTITLEMENTS } from '../../../parts/entitlements/words.ts';
import { FirstOnes } from '../../../parts/first-ones.tsx';
import { TRACE_WORDS } from '../trace-words.ts';

interface Props {
  readonly legend: string;
  readonly rows: readonly EntitlementRowView[];
  readonly keyOf: (row: EntitlementRowView) => string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Rows to be ticked, one by one or all at once. */
export function TickRows({ legend, rows, keyOf, chosen, onChange }: Props) {
  if (rows.length === 0) return null;
  const keys = rows.map(keyOf);
  const isAll = keys.every((key) => chosen.has(key));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  const toggleAll = () => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (isAll) next.delete(key);
      else next.add(key);
    }
    onChange(next);
  };
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {rows.length > 1 && (
        <Button tone="quiet" onClick={toggleAll}>
          {isAll ? TRACE_WORDS.requests.tickNone : TRACE_WORDS.requests.tickAll(rows.length)}
          <span className="unseen">: {legend}</span>
        </Button>
      )}
      <FirstOnes of={rows} name={legend}>
        {(first) => (
          <ul className="ticks">
            {first.map((row) => (
              <li key={keyOf(row)}>
                <label className="radio">
                  <input type="checkbox" checked={chosen.has(keyOf(row))} onChange={() => toggle(keyOf(row))} />
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
