import { KINDS, ROOT_CAUSES, SEVERITIES, VERDICTS } from '../../../../domain/case/words.ts';
import type { RootCause, Verdict } from '../../../../domain/case/words.ts';
import type { KnownBehaviourView } from '../../../../operations/case/views.ts';
import { dayWords } from '../../../parts/day-words.ts';
import { Choice, TextArea } from '../../../parts/field.tsx';
import { filled, useForm } from '../../../parts/form.ts';
import { optionsOf } from '../../../parts/options.ts';
import { Radios } from '../../../parts/radios.tsx';
import { CAUSE_NAMES, KIND_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../../../parts/vocabulary.ts';
import { useCase } from '../context.ts';
import { TRACE_WORDS } from '../trace-words.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

/** Opened plainly, from a proposal, from a triage, whose cause `about` is then, or from a known behaviour, by its id. */
export function Classify({ about }: TaskProps) {
  const { view } = useCase();
  const before = view.classification;
  const known = view.known.find(({ behaviour }) => behaviour === about);
  const proposed = about === 'proposal' ? view.proposal : null;
  const found = ROOT_CAUSES.find((cause) => cause === about);
  const form = useForm({
    kind: found === undefined ? (proposed?.kind ?? before?.kind ?? view.suggestedKind ?? '') : 'authentication-failure',
    verdict: verdictOf(known, found) ?? proposed?.verdict ?? before?.verdict ?? '',
    severity: proposed?.severity ?? before?.severity ?? (known === undefined ? '' : 'low'),
    cause: found ?? before?.cause ?? '',
    note: known === undefined ? '' : noteOf(known),
  });
  const { kind, verdict, severity, cause, note } = form.values;
  const isConfirmed = verdict === 'confirmed';
  return (
    <TaskForm
      verb="classify"
      form={form}
      operation="case.classify"
      input={() => ({ case: view.case, kind, verdict, severity, ...filled({ cause: isConfirmed ? cause : '', note }) })}
      required={['kind', 'verdict', 'severity', ...(isConfirmed ? (['cause'] as const) : [])]}
    >
      <Choice form={form} name="kind" label={FIELDS.kind} options={optionsOf(KINDS, KIND_NAMES)} />
      <Radios form={form} name="verdict" legend={FIELDS.verdict} options={optionsOf(VERDICTS, VERDICT_NAMES)} />
      {isConfirmed && (
        <Choice
          form={form}
          name="cause"
          label={FIELDS.cause}
          help={FIELDS.causeHelp}
          options={optionsOf(ROOT_CAUSES, CAUSE_NAMES)}
        />
      )}
      <Radios form={form} name="severity" legend={FIELDS.severity} options={optionsOf(SEVERITIES, SEVERITY_NAMES)} />
      <TextArea form={form} name="note" label={FIELDS.note} rows={3} optional />
    </TaskForm>
  );
}

function verdictOf(known: KnownBehaviourView | undefined, found: RootCause | undefined): Verdict | undefined {
  if (known !== undefined) return 'approved-automation';
  return found === undefined ? undefined : 'confirmed';
}

function noteOf({ what, schedule, until }: KnownBehaviourView): string {
  return TRACE_WORDS.behaviours.note(what, schedule, dayWords(until));
}
