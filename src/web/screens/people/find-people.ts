import type { PersonLineView } from '../../../operations/views.ts';
import { ROLE_NAMES } from '../../parts/vocabulary.ts';

export type Standing = PersonLineView['status'] | 'all';

/** Those in whose name, address or roles every word stands, by name; whoever was shut out comes last. */
export function findPeople(
  people: readonly PersonLineView[],
  words: string,
  standing: Standing,
): readonly PersonLineView[] {
  const wanted = words.toLowerCase().split(/\s+/u);
  return people
    .filter(({ status }) => standing === 'all' || status === standing)
    .filter((person) => {
      const said = [person.name, person.email, ...person.roles.map((role) => ROLE_NAMES[role])]
        .join('\n')
        .toLowerCase();
      return wanted.every((word) => said.includes(word));
    })
    .toSorted((a, b) => Number(isGone(a)) - Number(isGone(b)) || a.name.localeCompare(b.name, 'en'));
}

function isGone({ status }: PersonLineView): boolean {
  return status === 'disabled';
}
