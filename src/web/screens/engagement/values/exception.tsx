import type { ValueView } from '../../../../operations/engagement/views.ts';
import { endOfDay } from '../../../parts/end-of-day.ts';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Moment } from '../../../parts/moment.tsx';
import { Radios } from '../../../parts/radios.tsx';
import { useMe } from '../../../session.ts';
import { useEngagement } from '../context.ts';
import { Opener, VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

/** Leave to release although a credential is not proved dead: asked for by one person, decided by another. */
export function ExceptionOf({ value }: { value: ValueView }) {
  const { may } = useEngagement();
  const me = useMe();
  const { exception, words, kind, disposition } = value;
  const of = words ?? kind;
  const isAsked = exception?.state === 'asked';
  if (disposition !== 'redact-and-rotate') return null;
  return (
    <>
      {exception !== null && (
        <span className="small">
          {WORDS.exception.states[exception.state](exception.by)}
          {exception.until !== null && (
            <>
              {' '}
              {WORDS.exception.until} <Moment at={exception.until} style="day" />
            </>
          )}
        </span>
      )}
      {!isAsked && may('request-exception') && (
        <Opener label={WORDS.exception.ask} of={of}>
          {(leave) => <Ask value={value} leave={leave} />}
        </Opener>
      )}
      {isAsked && may('decide-exception') && exception.by !== me?.name && (
        <Opener label={WORDS.exception.decide} of={of} tone="plain">
          {(leave) => <Decide value={value} leave={leave} />}
        </Opener>
      )}
    </>
  );
}

interface Props {
  readonly value: ValueView;
  readonly leave: () => void;
}

const LONGEST_MS = 92 * 86_400_000;

function isWithin(until: number): boolean {
  const now = Date.now();
  return until > now && until <= now + LONGEST_MS;
}

function Ask({ value: { value }, leave }: Props) {
  const { view } = useEngagement();
  const form = useForm({ until: '', reason: '' });
  const until = endOfDay(form.values.until) ?? 0;
  return (
    <VerbDialog
      title={WORDS.exception.ask}
      form={form}
      operation="engagement.requestException"
      input={() => ({ engagement: view.engagement, value, until, reason: form.values.reason })}
      required={['until', 'reason']}
      check={() => new Map(isWithin(until) ? [] : [['until', WORDS.exception.untilWrong]])}
      button={WORDS.exception.ask}
      done={WORDS.exception.asked}
      leave={leave}
    >
      <p className="task-lead soft">{WORDS.exception.askLead}</p>
      <TextField form={form} name="until" type="date" label={WORDS.exception.untilLabel} />
      <TextArea form={form} name="reason" label={WORDS.exception.reason} rows={3} />
    </VerbDialog>
  );
}

function Decide({ value: { value, exception }, leave }: Props) {
  const { view } = useEngagement();
  const form = useForm({ decision: 'refuse', reason: '' });
  const { decision, reason } = form.values;
  return (
    <VerbDialog
      title={WORDS.exception.decide}
      form={form}
      operation="engagement.decideException"
      input={() => ({ engagement: view.engagement, value, granted: decision === 'grant', reason })}
      required={['reason']}
      button={WORDS.exception.decideButton}
      done={WORDS.exception.decided}
      leave={leave}
    >
      {exception !== null && exception.reason !== null && (
        <div className="in-short">
          <p className="small soft">{WORDS.exception.states[exception.state](exception.by)}</p>
          <p className="safe-words">{exception.reason}</p>
        </div>
      )}
      <Radios
        form={form}
        name="decision"
        legend={WORDS.exception.decision}
        options={[
          { value: 'refuse', label: WORDS.exception.refuse },
          { value: 'grant', label: WORDS.exception.grant },
        ]}
      />
      <TextArea form={form} name="reason" label={WORDS.exception.reason} rows={3} />
    </VerbDialog>
  );
}
