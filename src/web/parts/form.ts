import { createContext, useContext, useState } from 'react';

/** The values of a form, all as text, and what is wrong with single ones. */
export interface Form<K extends string> {
  readonly values: Readonly<Record<K, string>>;
  readonly errors: ReadonlyMap<string, string>;
  readonly set: (name: K, value: string) => void;
  readonly setErrors: (errors: ReadonlyMap<string, string>) => void;
}

/** What was typed into a form that was put away, by field; it is there again when the form is opened anew. */
export const KeptValues = createContext<Map<string, string> | null>(null);

/** Keeps what was typed until the form goes, whatever the server answers. */
export function useForm<K extends string>(initial: Readonly<Record<K, string>>): Form<K> {
  const kept = useContext(KeptValues);
  const [values, setValues] = useState(() => withKept(initial, kept ?? new Map()));
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const set = (name: K, value: string) => {
    kept?.set(name, value);
    setValues((before) => ({ ...before, [name]: value }));
    setErrors((before) => new Map([...before].filter(([field]) => field !== name)));
  };
  return { values, errors, set, setErrors };
}

/** The fields among `required` that hold nothing but space, each with what to say. */
export function emptyOnes<K extends string>(form: Form<K>, required: readonly K[]): ReadonlyMap<string, string> {
  return new Map(required.filter((name) => form.values[name].trim() === '').map((name) => [name, EMPTY]));
}

/** An input without its empty fields: what is optional and was left blank is not sent. */
export function filled<T extends Record<string, string>>(values: T): { [N in keyof T]?: string } {
  const entries = Object.entries(values).filter(([, value]) => value.trim() !== '');
  return Object.fromEntries(entries) as { [N in keyof T]?: string }; // the names are a subset of those of `values`
}

const EMPTY = 'This is needed.';

/** Only fields that the form has: its names are those of `initial`. */
function withKept<T extends Readonly<Record<string, string>>>(initial: T, kept: ReadonlyMap<string, string>): T {
  const known = [...kept].filter(([name]) => name in initial);
  return { ...initial, ...Object.fromEntries(known) };
}
