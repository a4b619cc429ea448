import { MEMBER_ROLES } from '../../../domain/engagement/words.ts';
import type { MemberView } from '../../../operations/engagement/views.ts';
import { MEMBER_ROLE_NAMES } from '../../parts/engagement-words.ts';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Moment } from '../../parts/moment.tsx';
import { Radios } from '../../parts/radios.tsx';
import { useEngagement } from './context.ts';
import { WORDS } from './words.ts';
import { Opener, VerbDialog } from './verb-dialog.tsx';

/** Who belongs to it: nobody else learns that there is one. */
export function Team() {
  const { view, may } = useEngagement();
  return (
    <aside className="case-side card engagement-team" aria-labelledby="team">
      <h2 id="team">{WORDS.team.title}</h2>
      <p className="small soft">{WORDS.team.lead}</p>
      <ul>
        {view.members.map((member) => (
          <Member key={member.person} member={member} />
        ))}
      </ul>
      {view.appointments.map(({ at, lead, by }) => (
        <p key={at} className="small soft">
          {WORDS.team.appointed(lead, by)} <Moment at={at} style="day" />.
        </p>
      ))}
      {view.members.length === 1 && <p className="small">{WORDS.team.alone}</p>}
      {may('add-member') && (
        <Opener label={WORDS.team.add} tone="plain">
          {(leave) => <AddMember leave={leave} />}
        </Opener>
      )}
    </aside>
  );
}

function Member({ member: { person, name, role, isMe } }: { member: MemberView }) {
  const { may } = useEngagement();
  return (
    <li className="engagement-member">
      <span className="row-name">{name}</span>
      {isMe && <span className="small soft">{WORDS.team.you}</span>}
      <span className="tag row-state">{MEMBER_ROLE_NAMES[role]}</span>
      {may('remove-member') && !isMe && (
        <Opener label={WORDS.team.remove} of={name}>
          {(leave) => <RemoveMember person={person} name={name} leave={leave} />}
        </Opener>
      )}
    </li>
  );
}

function AddMember({ leave }: { leave: () => void }) {
  const { view } = useEngagement();
  const form = useForm({ email: '', role: 'reviewer' });
  return (
    <VerbDialog
      title={WORDS.team.add}
      form={form}
      operation="engagement.addMember"
      input={() => ({ engagement: view.engagement, ...form.values })}
      required={['email']}
      button={WORDS.team.addButton}
      done={WORDS.team.added}
      leave={leave}
    >
      <TextField form={form} name="email" type="email" label={WORDS.team.email} help={WORDS.team.emailHelp} />
      <Radios
        form={form}
        name="role"
        legend={WORDS.team.part}
        options={MEMBER_ROLES.map((value) => ({
          value,
          label: MEMBER_ROLE_NAMES[value],
          help: WORDS.team.parts[value],
        }))}
      />
    </VerbDialog>
  );
}

function RemoveMember({ person, name, leave }: { person: string; name: string; leave: () => void }) {
  const { view } = useEngagement();
  const form = useForm({});
  return (
    <VerbDialog
      title={WORDS.team.removeTitle(name)}
      form={form}
      operation="engagement.removeMember"
      input={() => ({ engagement: view.engagement, person })}
      button={WORDS.team.removeButton}
      tone="danger"
      done={WORDS.team.removed(name)}
      leave={leave}
    >
      <p className="task-lead">{WORDS.team.removeLead}</p>
    </VerbDialog>
  );
}
