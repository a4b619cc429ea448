import type { EvidenceRow } from '../../store/types.ts';
import { readAbout } from '../about-file.ts';
import type { LoadedCase } from '../load.ts';
import type { CaseView } from '../views.ts';

/** The files of a case: what each is, what was hidden in it, and how its copy was proved. */
export function evidenceView(loaded: LoadedCase, rows: readonly EvidenceRow[]): CaseView['evidence'] {
  const names = evidenceNames(loaded);
  return rows.map(({ evidence, sha256, size, about }) => ({
    evidence,
    name: names.get(evidence) ?? 'proof',
    sha256,
    size,
    about: readAbout(about),
  }));
}

/** What each file is called, in the words of the event that brought it. */
export function evidenceNames({ events }: LoadedCase): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ event }) => {
      switch (event.type) {
        case 'evidence-added':
          return [[event.facts.evidence.id, String(event.text.name)] as const];
        case 'action-executed':
        case 'submitted':
        case 'message':
          return named(event.facts.evidence ?? [], String(event.text.files ?? ''));
        default:
          return [];
      }
    }),
  );
}

function named(files: readonly { readonly id: string }[], names: string): readonly (readonly [string, string])[] {
  const called = names.split('\n');
  return files.map(({ id }, i) => [id, called[i] ?? 'proof']);
}
