import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProbedView } from '../../../../operations/proof/views.ts';
import { call } from '../../../api.ts';
import { announce } from '../../../parts/announce.tsx';
import { Checks } from '../../../parts/checks.tsx';
import { useForm } from '../../../parts/form.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Radios } from '../../../parts/radios.tsx';
import { Chip } from '../../../parts/safe-words.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useCase } from '../context.ts';
import { targetInWords } from '../proofs/target-in-words.ts';
import { NoTarget } from './no-target.tsx';
import { ProbeResult } from './probe-result.tsx';
import { SecretField } from './secret-field.tsx';
import { Cancel, type TaskProps } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';
import { FORM_WORDS } from './words.ts';

/**
 * Offers the old credential to its issuer, once. Where it is tried is the server's list, never typed; the credential is
 * read from its field when the form is sent, and the field is emptied at once.
 */
export default function Probe({ about }: TaskProps) {
  const { view, show } = useCase();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [probed, setProbed] = useState<ProbedView | null>(null);
  const form = useForm({ target: '', consent: '', secret: '' });
  const places = useQuery({
    queryKey: ['probe-targets', view.case],
    queryFn: () => call('case.probeTargets', { case: view.case }),
  });
  const known = view.credentials.find(({ credential }) => credential === about) ?? view.credentials[0];
  if (places.isError) return <Failed error={places.error} onAgain={() => void places.refetch()} />;
  if (places.isPending) return <Loading says={TRACE_FIELDS.targetsLoading} />;
  const targets = places.data.credentials.find(({ credential }) => credential === known?.credential)?.targets ?? [];
  if (known === undefined || targets.length === 0) return <NoTarget credential={known?.credential ?? null} />;
  if (probed !== null && probed.answer !== 'mismatched') return <ProbeResult probed={probed} />;
  const target = form.values.target || (targets.length === 1 ? (targets[0]?.target ?? '') : '');
  const give = () => {
    const secret = field.current?.value ?? '';
    if (field.current !== null) field.current.value = '';
    return { case: view.case, credential: known.credential, target, secret, consent: form.values.consent === 'yes' };
  };
  const check = () =>
    new Map([
      ...(target === '' ? [['target', TRACE_FIELDS.chooseTarget] as const] : []),
      ...(form.values.consent === 'yes' ? [] : [['consent', TRACE_FIELDS.consentNeeded] as const]),
      ...((field.current?.value ?? '') === '' ? [['secret', TRACE_FIELDS.secretNeeded] as const] : []),
    ]);
  return (
    <SubmitForm
      form={form}
      operation="case.probe"
      input={give}
      check={check}
      forgetful
      button={FORM_WORDS.probe.submit}
      beside={<Cancel />}
      onDone={(given) => {
        setProbed(given);
        show(given.case);
        announce(given.says);
      }}
    >
      <p className="field">
        <Chip placeholder={known.placeholder} />
      </p>
      {targets.length === 1 ? (
        <div className="in-short target">
          <p className="small soft">{TRACE_FIELDS.target}</p>
          <p>{targets.map(targetInWords)}</p>
        </div>
      ) : (
        <Radios
          form={form}
          name="target"
          legend={TRACE_FIELDS.target}
          options={targets.map((one) => ({ value: one.target, label: one.name, help: targetInWords(one) }))}
        />
      )}
      {probed !== null && (
        <p className="note note-strong">
          {probed.says} {TRACE_FIELDS.triesLeft(probed.triesLeft)}
        </p>
      )}
      <SecretField
        field={field}
        lines={known.kind.includes('private-key')}
        label={TRACE_FIELDS.secret}
        help={TRACE_FIELDS.secretHelp}
        error={form.errors.get('secret')}
      />
      <Checks
        legend={TRACE_FIELDS.consentLegend}
        options={[{ value: 'yes', label: TRACE_FIELDS.consent }]}
        chosen={form.values.consent === 'yes' ? ['yes'] : []}
        onChange={(chosen) => form.set('consent', chosen[0] ?? '')}
        error={form.errors.get('consent')}
      />
    </SubmitForm>
  );
}
