import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { KitView } from '../../../../operations/proof/views.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../parts/button.tsx';
import { useForm } from '../../../parts/form.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { OneTime } from '../../../parts/one-time.tsx';
import { Radios } from '../../../parts/radios.tsx';
import { Chip } from '../../../parts/safe-words.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useCase } from '../context.ts';
import { targetInWords } from '../proofs/target-in-words.ts';
import { Cancel, type TaskProps } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';
import { FORM_WORDS } from './words.ts';

/** A one-off link for whoever still holds the credential: it never has to leave their machine. */
export default function GiveKit({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ for: 'probe', target: '' });
  const [kit, setKit] = useState<KitView | null>(null);
  const places = useQuery({
    queryKey: ['probe-targets', view.case],
    queryFn: () => call('case.probeTargets', { case: view.case }),
  });
  const known = view.credentials.find(({ credential }) => credential === about) ?? view.credentials[0];
  const targets = places.data?.credentials.find(({ credential }) => credential === known?.credential)?.targets ?? [];
  const target = form.values.target || (targets[0]?.target ?? '');
  const isProbe = form.values.for === 'probe';
  if (kit !== null) return <Kit kit={kit} />;
  if (places.isError) return <Failed error={places.error} onAgain={() => void places.refetch()} />;
  // a kit that is made before its server is known would leave the holder to find it
  if (places.isPending) return <Loading says={TRACE_FIELDS.targetsLoading} />;
  return (
    <SubmitForm
      form={form}
      operation="case.giveKit"
      input={() => ({
        case: view.case,
        credential: known?.credential ?? '',
        for: form.values.for,
        ...(isProbe && target !== '' && { target }),
      })}
      button={FORM_WORDS.giveKit.submit}
      onDone={setKit}
      beside={<Cancel />}
    >
      {known !== undefined && (
        <p className="field">
          <Chip placeholder={known.placeholder} />
        </p>
      )}
      <Radios
        form={form}
        name="for"
        legend={TRACE_FIELDS.kitFor}
        options={[
          { value: 'probe', label: TRACE_FIELDS.kitProbe, help: TRACE_FIELDS.kitProbeHelp },
          { value: 'git', label: TRACE_FIELDS.kitGit, help: TRACE_FIELDS.kitGitHelp },
        ]}
      />
      {isProbe && targets.length > 1 && (
        <Radios
          form={{ ...form, values: { ...form.values, target } }}
          name="target"
          legend={TRACE_FIELDS.target}
          options={targets.map((one) => ({ value: one.target, label: one.name, help: targetInWords(one) }))}
        />
      )}
      {isProbe && targets.length === 1 && (
        <div className="in-short target">
          <p className="small soft">{TRACE_FIELDS.target}</p>
          <p>{targets.map(targetInWords)}</p>
        </div>
      )}
      {isProbe && targets.length === 0 && <p className="note">{TRACE_FIELDS.kitNoTarget}</p>}
    </SubmitForm>
  );
}

/** Shown once: the command holds the link, and the link is kept here only as a hash. */
function Kit({ kit }: { kit: KitView }) {
  const { leave } = useCase();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {TRACE_FIELDS.kitCommand}
      </h3>
      <p className="small soft">
        {TRACE_FIELDS.kitOnce} <Moment at={kit.expiresAt} />.
      </p>
      <OneTime
        text={kit.command}
        copy={TRACE_FIELDS.kitCopy}
        copied={TRACE_FIELDS.kitCopied}
        notCopied={TRACE_FIELDS.kitNotCopied}
      />
      <div className="form-end">
        <Button tone="next" onClick={leave}>
          {TRACE_FIELDS.backToCase}
        </Button>
      </div>
    </>
  );
}
