import type { FileSource } from '../../../inventory/importer.ts';

/** What a person says beside the files, as importers take it; `columns` is the mapping of a table. */
export function optionsFor(
  source: FileSource,
  { environment, repository }: { readonly environment: string; readonly repository: string },
  columns: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const options: Record<string, string> = source === 'csv' ? { ...columns } : {};
  // one value for all lines counts only where no column says it
  if (environment.trim() !== '' && (options['environment'] ?? '') === '') options['environment'] = environment.trim();
  if (source === 'github' && repository.trim() !== '') options['repository'] = repository.trim();
  return options;
}
