import type { ReactNode } from 'react';
import type { IdentityWrite, Takes } from '../../../operations.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import type { Form } from '../../../parts/form.ts';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';

/** What each form of the identity page is handed: the id of the thing it is about, where it is about one. */
export interface FormProps {
  readonly about: string | null;
}

interface Props<K extends string, O extends IdentityWrite> {
  readonly title: string;
  readonly form: Form<K>;
  readonly operation: O;
  readonly input: () => Takes<O>;
  readonly required?: readonly K[];
  readonly check?: () => ReadonlyMap<string, string>;
  readonly button: string;
  readonly tone?: 'next' | 'danger';
  /** What is said when it is done. */
  readonly done: string;
  readonly children: ReactNode;
}

/** A form for one verb of an identity, in a window of its own: when the server has done it, the page shows the identity as it is now. */
export function VerbForm<K extends string, O extends IdentityWrite>({ title, done, children, ...form }: Props<K, O>) {
  const { finish, leave } = useIdentity();
  return (
    <Dialog title={title} onClose={leave}>
      <SubmitForm
        {...form}
        onDone={(view) => finish(view, done)}
        beside={<Button onClick={leave}>{WORDS.cancel}</Button>}
      >
        {children}
      </SubmitForm>
    </Dialog>
  );
}
