import { useState } from 'react';
import { TRIAGE_FINDINGS } from '../../../../domain/case/words.ts';
import type { TriageAnswerView } from '../../../../operations/case/views.ts';
import { Button } from '../../../parts/button.tsx';
import { Choice, TextArea, TextField } from '../../../parts/field.tsx';
import { filled, useForm } from '../../../parts/form.ts';
import { optionsOf } from '../../../parts/options.ts';
import { Radios } from '../../../parts/radios.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { TRIAGE_FINDING_NAMES } from '../../../parts/trace-vocabulary.ts';
import { useSubmit } from '../../../parts/use-submit.ts';
import { useCase } from '../context.ts';
import { VerbButton } from '../verb-button.tsx';
import { momentOf } from './moment-of.ts';
import { Cancel, TaskForm } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';
import { TriageAnswer } from './triage-answer.tsx';

/** First what is known is looked up, then a person says what it comes to. */
export default function RecordTriage() {
  const { view } = useCase();
  const form = useForm({
    identity: view.identities[0]?.identity ?? '',
    failed: '',
    worked: '',
    host: '',
    chain: '',
    finding: '',
    says: '',
  });
  const { busy, problem, send } = useSubmit('case.triage');
  const [known, setKnown] = useState<TriageAnswerView | null>(null);
  const { identity, failed, worked, host, chain, finding, says } = form.values;
  if (view.identities.length === 0) return <NoIdentity />;
  const chosen = known?.findings.find((one) => one.finding === finding);

  const look = async () => {
    const [failedAt, workedAt] = [momentOf(failed), momentOf(worked)];
    const answer = await send({
      case: view.case,
      identity,
      ...(failedAt !== null && { failed: failedAt }),
      ...(workedAt !== null && { worked: workedAt }),
      ...filled({ host: host.trim(), chain }),
    });
    if (answer === null) return;
    setKnown(answer);
    // a key that was pasted by mistake does not stay on the screen, and is not sent with the next look
    if (answer.privateKey) form.set('chain', answer.certificates);
    choose(answer.findings[0]?.finding ?? '', answer);
  };
  const choose = (word: string, from: TriageAnswerView | null) => {
    form.set('finding', word);
    const grounds = from?.findings.find((one) => one.finding === word)?.grounds ?? [];
    form.set('says', grounds.map((ground) => ground.says).join(' '));
  };
  return (
    <TaskForm
      verb="recordTriage"
      form={form}
      operation="case.recordTriage"
      input={() => ({
        case: view.case,
        finding,
        grounds: chosen?.grounds.map(({ ground }) => ground) ?? [],
        says,
      })}
      check={() => new Map(known === null ? [['finding', TRACE_FIELDS.lookFirst]] : [])}
      required={['finding', 'says']}
    >
      {view.identities.length > 1 && (
        <Choice
          form={form}
          name="identity"
          label={TRACE_FIELDS.triageOf}
          options={view.identities.map((one) => ({ value: one.identity, label: one.name }))}
        />
      )}
      <TextField form={form} name="failed" type="datetime-local" label={TRACE_FIELDS.failed} optional />
      <TextField form={form} name="worked" type="datetime-local" label={TRACE_FIELDS.worked} optional />
      <TextArea form={form} name="chain" label={TRACE_FIELDS.chain} help={TRACE_FIELDS.chainHelp} rows={4} optional />
      {chain !== '' && (
        <TextField form={form} name="host" label={TRACE_FIELDS.host} help={TRACE_FIELDS.hostHelp} optional />
      )}
      <Refusal problem={problem} besides={[...(problem?.fields.values() ?? [])]} />
      <p className="field">
        <Button busy={busy} onClick={() => void look()}>
          {TRACE_FIELDS.look}
        </Button>
      </p>
      {known !== null && <TriageAnswer answer={known} />}
      {(known !== null || form.errors.has('finding')) && (
        <Radios
          form={{ ...form, set: (_name, word) => choose(word, known) }}
          name="finding"
          legend={TRACE_FIELDS.triageFinding}
          options={optionsOf(TRIAGE_FINDINGS, TRIAGE_FINDING_NAMES)}
        />
      )}
      {known !== null && (
        <TextArea form={form} name="says" label={TRACE_FIELDS.triageSays} help={TRACE_FIELDS.triageSaysHelp} />
      )}
    </TaskForm>
  );
}

/** Without an identity nothing is known that could be looked up. */
function NoIdentity() {
  return (
    <>
      <p className="note">{TRACE_FIELDS.triageNoIdentity}</p>
      <div className="form-end">
        <VerbButton verb="linkIdentity" tone="plain" />
        <Cancel />
      </div>
    </>
  );
}
