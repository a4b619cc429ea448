import { useState, type ReactNode } from 'react';
import type { EngagementWrite, Takes } from '../../operations.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import type { Form } from '../../parts/form.ts';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { useEngagement } from './context.ts';
import { WORDS } from './words.ts';

interface OpenerProps {
  readonly label: string;
  /** What it is about, for those who hear the button without seeing what stands beside it. */
  readonly of?: string;
  readonly tone?: 'next' | 'plain' | 'quiet';
  readonly children: (leave: () => void) => ReactNode;
}

/** A button that opens a window of its own. */
export function Opener({ label, of, tone = 'quiet', children }: OpenerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone={tone} onClick={() => setOpen(true)}>
        {label}
        {of !== undefined && <span className="unseen">: {of}</span>}
      </Button>
      {isOpen && children(() => setOpen(false))}
    </>
  );
}

interface Props<K extends string, O extends EngagementWrite> {
  readonly title: string;
  readonly form: Form<K>;
  readonly operation: O;
  readonly input: () => Takes<O> | Promise<Takes<O>>;
  readonly required?: readonly K[];
  readonly check?: () => ReadonlyMap<string, string>;
  readonly button: string;
  readonly tone?: 'next' | 'danger';
  /** A credential is in the input: it is not remembered for a retry. */
  readonly forgetful?: boolean;
  readonly meanwhile?: string;
  /** What is said when it is done. */
  readonly done: string;
  readonly leave: () => void;
  readonly children?: ReactNode;
}

/** A form for one change of an engagement, in a window of its own: afterwards the page shows the engagement as it is now. */
export function VerbDialog<K extends string, O extends EngagementWrite>(props: Props<K, O>) {
  const { title, done, leave, children, ...form } = props;
  const { finish } = useEngagement();
  return (
    <Dialog title={title} onClose={leave}>
      <SubmitForm
        {...form}
        onDone={(view) => {
          leave();
          finish(view, done);
        }}
        beside={<Button onClick={leave}>{WORDS.cancel}</Button>}
      >
        {children}
      </SubmitForm>
    </Dialog>
  );
}
