import { useState } from 'react';
import type { SentFile } from '../../../operations.ts';
import { useForm } from '../../../parts/form.ts';
import { useCase } from '../context.ts';
import { FilesField } from './files-field.tsx';
import { TaskForm } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function AddEvidence() {
  const { view } = useCase();
  const [file, setFile] = useState<SentFile | null>(null);
  const form = useForm({ file: '' });
  return (
    <TaskForm
      verb="addEvidence"
      form={form}
      operation="case.addEvidence"
      input={() => ({ case: view.case, file: file ?? { name: '', base64: '' } })}
      required={['file']}
      meanwhile={FIELDS.reading}
    >
      <FilesField
        label={FIELDS.files}
        error={form.errors.get('file')}
        onRead={([first]) => {
          setFile(first ?? null);
          form.set('file', first?.name ?? '');
        }}
      />
    </TaskForm>
  );
}
