import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import type { Gives, Operation, Takes } from '../operations.ts';
import { Button } from './button.tsx';
import { emptyOnes, type Form } from './form.ts';
import type { Problem } from '../problem.ts';
import { Loading } from './loading.tsx';
import { Refusal } from './refusal.tsx';
import { useSubmit } from './use-submit.ts';

interface Props<K extends string, O extends Operation> {
  readonly form: Form<K>;
  readonly operation: O;
  readonly input: () => Takes<O> | Promise<Takes<O>>;
  readonly required?: readonly K[];
  /** What else is wrong before anything is sent, by field. */
  readonly check?: () => ReadonlyMap<string, string>;
  readonly button: string;
  readonly tone?: 'next' | 'danger';
  /** A credential is in the input: it is not remembered for a retry. */
  readonly forgetful?: boolean;
  /** What is being done while the answer is waited for, where it takes long. */
  readonly meanwhile?: string | undefined;
  readonly onDone: (given: Gives<O>) => void;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A form for one operation: what is empty is said before anything is sent, what the server refuses is said beside its
 * field or beside the button, the first wrong field takes the focus, and what was typed stays.
 */
export function SubmitForm<K extends string, O extends Operation>(props: Props<K, O>) {
  const {
    form,
    operation,
    input,
    required = [],
    check = () => new Map(),
    button,
    tone = 'next',
    forgetful = false,
    meanwhile,
    onDone,
    beside,
    children,
  } = props;
  const { busy, problem, send } = useSubmit(operation, { forgetful });
  const element = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (problem === null) return;
    if (problem.fields.size > 0) form.setErrors(problem.fields);
    else element.current?.querySelector('.form-end')?.scrollIntoView({ block: 'nearest' });
    // Only a new answer sets errors anew; typing takes them away.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [problem]);
  useEffect(() => {
    if (form.errors.size > 0) firstWrong(element.current)?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [problem, form.errors.size > 0]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = new Map([...check(), ...emptyOnes(form, required)]);
    form.setErrors(wrong);
    if (wrong.size > 0) return;
    const given = await send(input());
    if (given !== null) onDone(given);
  };
  return (
    // The fields do the typing; the form only listens to what comes up from them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={element} noValidate onSubmit={submit} onKeyDown={submitByKey}>
      {children}
      {busy && meanwhile !== undefined && <Loading says={meanwhile} />}
      <Refusal problem={problem} besides={unplaced(problem, form)} />
      <div className="form-end">
        <Button type="submit" tone={tone} busy={busy}>
          {button}
        </Button>
        {beside}
      </div>
    </form>
  );
}

/** Control or Command with Enter sends the form from within a text area too. */
function submitByKey(event: React.KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

/** What the server says about fields that this form does not show, or shows as a group of its own. */
function unplaced<K extends string>(problem: Problem | null, form: Form<K>): readonly string[] {
  return [...(problem?.fields ?? [])].flatMap(([field, says]) => (field in form.values ? [] : [`${field}: ${says}`]));
}

function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  return wrong?.querySelector('input') ?? wrong;
}
