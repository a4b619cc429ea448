import type { ReactNode } from 'react';

interface Props {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: ReactNode; readonly help?: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** Any number of a few things. */
export function Checks({ legend, options, chosen, onChange, error }: Props) {
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset className={error === undefined ? 'field' : 'field field-wrong'}>
      <legend>{legend}</legend>
      <div className="radios">
        {options.map(({ value, label, help }) => (
          <label key={value} className="radio">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              aria-invalid={error !== undefined}
              onChange={() => toggle(value)}
            />
            <span>
              {label}
              {help !== undefined && <span className="help">{help}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className="error">
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
    </fieldset>
  );
}
