import { useEffect, useRef, useState } from 'react';
import type { Disposition } from '../../../domain/engagement/words.ts';
import { Button } from '../../parts/button.tsx';
import { FINDING_DISPOSITION_NAMES } from '../../parts/engagement-words.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { useReview } from './context.ts';
import { WORDS } from './words.ts';

/** Asks why a value stays. Enter decides, Escape takes it back. */
export function Reason({ disposition }: { disposition: Disposition }) {
  const { answer } = useReview();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') setError(WORDS.reason.empty);
        else answer(reason);
      }}
    >
      <p className="small">
        <strong>{FINDING_DISPOSITION_NAMES[disposition]}.</strong> {WORDS.dispositions[disposition]}
      </p>
      <Labelled label={WORDS.reason.label} error={error}>
        {(ids) => (
          <input
            {...ids}
            ref={field}
            type="text"
            autoComplete="off"
            value={reason}
            maxLength={2_000}
            onChange={(event) => {
              setReason(event.target.value);
              setError(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') answer(null);
            }}
          />
        )}
      </Labelled>
      <div className="form-end">
        <Button type="submit" tone="next">
          {WORDS.reason.button}
        </Button>
        <Button onClick={() => answer(null)}>{WORDS.reason.cancel}</Button>
      </div>
    </form>
  );
}
