import { Checks } from '../../parts/checks.tsx';
import { nameOf, ROLE_NAMES } from '../../parts/vocabulary.ts';
import { ROLE_LEADS, WORDS } from './words.ts';

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error?: string | undefined;
}

export function RoleChecks({ chosen, onChange, error }: Props) {
  return (
    <Checks
      legend={WORDS.invite.roles}
      options={Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label, help: nameOf(ROLE_LEADS, value) }))}
      chosen={chosen}
      onChange={onChange}
      error={error}
    />
  );
}
