import { useId, type ReactNode } from 'react';
import type { Form } from './form.ts';

interface Common<K extends string> {
  readonly form: Form<K>;
  readonly name: K;
  readonly label: string;
  readonly help?: ReactNode;
  readonly optional?: boolean;
}

/** A labelled control with its help and its error, tied together for screen readers. */
function Labelled<K extends string>({
  form,
  name,
  label,
  help,
  optional = false,
  children,
}: Common<K> & { children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const error = form.errors.get(name);
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false,
  );
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> (optional)</span>}
      </label>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({
        id,
        'aria-invalid': error !== undefined,
        ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
      })}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
    </div>
  );
}

interface TextProps<K extends string> extends Common<K> {
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'url';
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly list?: string;
}

export function TextField<K extends string>({
  type = 'text',
  autoComplete = 'off',
  placeholder,
  list,
  ...common
}: TextProps<K>) {
  const { form, name } = common;
  return (
    <Labelled {...common}>
      {(ids) => (
        <input
          {...ids}
          name={name}
          type={type}
          value={form.values[name]}
          autoComplete={autoComplete}
          placeholder={placeholder}
          list={list}
          onChange={(event) => form.set(name, event.target.value)}
        />
      )}
    </Labelled>
  );
}

export function TextArea<K extends string>({ rows = 4, ...common }: Common<K> & { readonly rows?: number }) {
  const { form, name } = common;
  return (
    <Labelled {...common}>
      {(ids) => (
        <textarea
          {...ids}
          name={name}
          rows={rows}
          value={form.values[name]}
          onChange={(event) => form.set(name, event.target.value)}
        />
      )}
    </Labelled>
  );
}

interface ChoiceProps<K extends string> extends Common<K> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function Choice<K extends string>({ options, ...common }: ChoiceProps<K>) {
  const { form, name } = common;
  return (
    <Labelled {...common}>
      {(ids) => (
        <select {...ids} name={name} value={form.values[name]} onChange={(event) => form.set(name, event.target.value)}>
          <option value="">Choose …</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface Ids {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}
