import { useId } from 'react';
import type { Form } from './form.ts';

interface Props<K extends string> {
  readonly form: Form<K>;
  readonly name: K;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly help?: string }[];
}

/** A choice among few, all of them visible. */
export function Radios<K extends string>({ form, name, legend, options }: Props<K>) {
  const id = useId();
  const error = form.errors.get(name);
  return (
    <fieldset
      role="radiogroup"
      aria-invalid={error !== undefined}
      className={error === undefined ? 'field' : 'field field-wrong'}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend>{legend}</legend>
      <div className="radios">
        {options.map(({ value, label, help }) => (
          <label key={value} className="radio">
            <input
              type="radio"
              name={`${id}-${name}`}
              value={value}
              checked={form.values[name] === value}
              onChange={() => form.set(name, value)}
            />
            <span>
              {label}
              {help !== undefined && <span className="help">{help}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
    </fieldset>
  );
}
