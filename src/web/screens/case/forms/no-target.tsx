import { useCase } from '../context.ts';
import { VerbButton } from '../verb-button.tsx';
import { Cancel } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';

/** No issuer of this credential is known: what can be done instead. */
export function NoTarget({ credential }: { credential: string | null }) {
  const { may } = useCase();
  return (
    <>
      <p className="note">{TRACE_FIELDS.noTarget}</p>
      <div className="form-end">
        {may('giveKit') && <VerbButton verb="giveKit" about={credential} tone="plain" />}
        <Cancel />
      </div>
    </>
  );
}
