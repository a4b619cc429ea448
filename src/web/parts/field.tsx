import type { Form } from './form.ts';
import { Labelled, type LabelledProps } from './labelled.tsx';

interface Common<K extends string> extends Omit<LabelledProps, 'error'> {
  readonly form: Form<K>;
  readonly name: K;
}

interface TextProps<K extends string> extends Common<K> {
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local' | 'number' | 'time' | 'url';
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
    <Labelled {...common} error={form.errors.get(name)}>
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
    <Labelled {...common} error={form.errors.get(name)}>
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
    <Labelled {...common} error={form.errors.get(name)}>
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
