import { ROLES } from '../../../domain/people/roles.ts';
import { Checks } from '../../parts/checks.tsx';
import { ROLE_NAMES } from '../../parts/vocabulary.ts';
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
      options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role], help: ROLE_LEADS[role] }))}
      chosen={chosen}
      onChange={onChange}
      error={error}
    />
  );
}
