import type { TeamView } from '../../../../operations/house/views.ts';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useForm } from '../../../parts/form.ts';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { queries } from '../../../session.ts';
import { WORDS } from './words.ts';

export function DropTeam({ team, onLeave }: { team: TeamView; onLeave: () => void }) {
  const form = useForm({});
  return (
    <Dialog title={WORDS.drop.title(team.name)} onClose={onLeave}>
      <SubmitForm
        form={form}
        operation="team.drop"
        input={() => ({ team: team.team })}
        button={WORDS.drop.button}
        tone="danger"
        onDone={() => {
          announce(WORDS.drop.done(team.name));
          void queries.invalidateQueries({ queryKey: ['teams'] });
          onLeave();
        }}
        beside={<Button onClick={onLeave}>{WORDS.cancel}</Button>}
      >
        <p>{WORDS.drop.says}</p>
      </SubmitForm>
    </Dialog>
  );
}
