import type { ReactNode } from 'react';
import type { CaseWrite, Takes } from '../../../operations.ts';
import { Button } from '../../../parts/button.tsx';
import type { Form } from '../../../parts/form.ts';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useCase } from '../context.ts';
import type { Verb } from '../verbs.ts';
import { FIELDS, FORM_WORDS } from './words.ts';

/** What each form of the case page is handed: the id of the thing it is about, where it was opened for one. */
export interface TaskProps {
  readonly about: string | null;
}

interface Props<K extends string, O extends CaseWrite> {
  readonly verb: Verb;
  readonly form: Form<K>;
  readonly operation: O;
  readonly input: () => Takes<O> | Promise<Takes<O>>;
  readonly required?: readonly K[];
  readonly check?: () => ReadonlyMap<string, string>;
  readonly meanwhile?: string | undefined;
  readonly children?: ReactNode;
}

/** A form for one verb of a case: when the server has done it, the page shows the case as it is now. */
export function TaskForm<K extends string, O extends CaseWrite>({ verb, children, ...form }: Props<K, O>) {
  const { finish } = useCase();
  return (
    <SubmitForm
      {...form}
      button={FORM_WORDS[verb].submit}
      onDone={(view) => finish(view, FORM_WORDS[verb].done)}
      beside={<Cancel />}
    >
      {children}
    </SubmitForm>
  );
}

export function Cancel() {
  const { leave } = useCase();
  return <Button onClick={leave}>{FIELDS.cancel}</Button>;
}
