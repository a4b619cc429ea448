import { useQuery } from '@tanstack/react-query';
import type { FileSource } from '../../../inventory/importer.ts';
import { call } from '../../api.ts';
import type { Form } from '../../parts/form.ts';
import { Suggestions } from '../../parts/suggestions.tsx';
import { WORDS } from './words.ts';

/** What the source is called here: an existing name replaces its picture, so the existing ones are offered. */
export function SourceName({ form, kind }: { form: Form<'name'>; kind: FileSource | null }) {
  const [name, error] = [form.values.name, form.errors.get('name')];
  const known = useQuery({ queryKey: ['imports', 'sources'], queryFn: () => call('identity.list', { limit: 1 }) });
  const names = (known.data?.sources ?? []).filter((one) => one.kind === kind).map((one) => one.name);
  const typed = name.trim().toLowerCase();
  const offered = names.some((one) => one === name)
    ? []
    : names.filter((one) => one.toLowerCase().includes(typed)).slice(0, 8);
  return (
    <Suggestions
      label={WORDS.name}
      help={WORDS.nameHelp}
      error={error}
      text={name}
      onType={(text) => form.set('name', text)}
      offered={offered}
      keyOf={(one) => one}
      show={(one) => ({ name: one, more: WORDS.nameKnown })}
      onChoose={(one) => form.set('name', one)}
      count={WORDS.nameOffers}
    />
  );
}
