import { useState } from 'react';
import type { SentFile } from '../../../operations.ts';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { filled, useForm } from '../../../parts/form.ts';
import { ActionInShort } from '../action-in-short.tsx';
import { useCase } from '../context.ts';
import { FilesField } from './files-field.tsx';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function ExecuteAction({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ proof: '', link: '' });
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const action =
    view.actions.find((each) => each.action === about) ?? view.actions.find((each) => each.state === 'planned');
  return (
    <TaskForm
      verb="executeAction"
      form={form}
      operation="case.executeAction"
      input={() => ({
        case: view.case,
        action: action?.action ?? '',
        proof: form.values.proof,
        ...filled({ link: form.values.link }),
        ...(files.length > 0 && { files }),
      })}
      required={['proof']}
      meanwhile={files.length > 0 ? FIELDS.reading : undefined}
    >
      {action !== undefined && <ActionInShort action={action} />}
      <TextArea form={form} name="proof" label={FIELDS.proof} help={FIELDS.proofHelp} rows={5} />
      <TextField form={form} name="link" type="url" label={FIELDS.link} help={FIELDS.linkHelp} optional />
      <FilesField label={FIELDS.filesOptional} multiple error={form.errors.get('files')} onRead={setFiles} />
    </TaskForm>
  );
}
