import { TextArea } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Section } from '../../parts/section.tsx';
import { WORDS } from './closing-words.ts';
import { useEngagement } from './context.ts';
import { Opener, VerbDialog } from './verb-dialog.tsx';

/** What is missing until the engagement can be closed, and the steps of closing it. */
export function Closing() {
  const { view, may } = useEngagement();
  if (view.stage === 'disposed') return null;
  const isReady = view.closing.length === 0;
  return (
    <Section title={WORDS.title}>
      {view.stage === 'closed' && <p>{WORDS.closed}</p>}
      {view.stage === 'closing' && isReady && <p>{WORDS.ready}</p>}
      {(view.stage === 'open' || view.stage === 'reporting') && <p className="soft">{WORDS.working}</p>}
      {view.stage === 'closing' && !isReady && (
        <>
          <p>{WORDS.missing}</p>
          <ul className="in-words">
            {counted(view.closing.map(({ says }) => says)).map(([says, count]) => (
              <li key={says}>{WORDS.times(says, count)}</li>
            ))}
          </ul>
        </>
      )}
      <div className="verbs closing-verbs">
        {may('begin-closing') && (
          <Opener label={WORDS.begin} tone="plain">
            {(leave) => <Begin leave={leave} />}
          </Opener>
        )}
        {may('close') && isReady && (
          <Opener label={WORDS.close} tone="next">
            {(leave) => <Close leave={leave} />}
          </Opener>
        )}
        {may('resume-reporting') && (
          <Opener label={WORDS.resume} tone="plain">
            {(leave) => <Resume leave={leave} />}
          </Opener>
        )}
      </div>
    </Section>
  );
}

/** Each sentence once, with how often it was said. */
function counted(all: readonly string[]): readonly (readonly [string, number])[] {
  return [...new Set(all)].map((says) => [says, all.filter((one) => one === says).length]);
}

interface Props {
  readonly leave: () => void;
}

function Begin({ leave }: Props) {
  const { view } = useEngagement();
  return (
    <VerbDialog
      title={WORDS.begin}
      form={useForm({})}
      operation="engagement.beginClosing"
      input={() => ({ engagement: view.engagement })}
      button={WORDS.begin}
      done={WORDS.begun}
      leave={leave}
    >
      <p className="task-lead">{WORDS.beginLead}</p>
    </VerbDialog>
  );
}

function Close({ leave }: Props) {
  const { view } = useEngagement();
  return (
    <VerbDialog
      title={WORDS.close}
      form={useForm({})}
      operation="engagement.close"
      input={() => ({ engagement: view.engagement })}
      button={WORDS.close}
      done={WORDS.closeDone}
      leave={leave}
    >
      <p className="task-lead">{WORDS.closeLead(view.retentionDays)}</p>
    </VerbDialog>
  );
}

function Resume({ leave }: Props) {
  const { view } = useEngagement();
  const form = useForm({ reason: '' });
  return (
    <VerbDialog
      title={WORDS.resume}
      form={form}
      operation="engagement.resumeReporting"
      input={() => ({ engagement: view.engagement, reason: form.values.reason })}
      required={['reason']}
      button={WORDS.resume}
      done={WORDS.resumed}
      leave={leave}
    >
      <TextArea form={form} name="reason" label={WORDS.resumeReason} rows={3} />
    </VerbDialog>
  );
}
