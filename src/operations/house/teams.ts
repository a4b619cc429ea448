import type { PersonId, TeamId } from '../../domain/kit/ids.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Result } from '../../domain/kit/result.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { TeamRow } from '../../store/types.ts';
import { id, list, name } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation, reads } from '../operation.ts';
import type { Call, Ran } from '../operation.ts';
import { changeHouse } from './change.ts';
import type { TeamView } from './views.ts';

const MOST_MEMBERS = 500;

export const listTeams = operation({
  name: 'team.list',
  summary: 'List the teams and who is in them',
  changes: false,
  gives: 'teams with their members',
  input: {},
  async run(_input, { ctx }) {
    const names = new Map((await ctx.store.people()).map((one) => [one.person, one.name]));
    const teams = (await ctx.store.teams()).map(({ team, name: called, members }): TeamView => ({
      team,
      name: called,
      members: members.map((person) => ({ person, name: names.get(person) ?? '' })),
    }));
    return reads({ teams });
  },
});

export const makeTeam = operation({
  name: 'team.make',
  summary: 'Make a team of people',
  changes: true,
  gives: 'the id of the team',
  input: { name: name(100), members: list(id<'person'>(), MOST_MEMBERS) },
  run: ({ name: called, members }, call) => keep(call, 'team-made', randomId<'team'>(call.ctx.random), called, members),
});

export const changeTeam = operation({
  name: 'team.change',
  summary: 'Give a team this name and exactly these members',
  changes: true,
  gives: 'the id of the team',
  input: { team: id<'team'>(), name: name(100), members: list(id<'person'>(), MOST_MEMBERS) },
  async run({ team, name: called, members }, call) {
    const known = (await call.ctx.store.teams()).some((one) => one.team === team);
    return known ? keep(call, 'team-changed', team, called, members) : refuse('not-found');
  },
});

export const dropTeam = operation({
  name: 'team.drop',
  summary: 'Dissolve a team; its members stay',
  changes: true,
  gives: 'nothing',
  input: { team: id<'team'>() },
  async run({ team }, call) {
    const known = (await call.ctx.store.teams()).some((one) => one.team === team);
    if (!known) return refuse('not-found');
    return changeHouse(call, { type: 'team-dropped', facts: { team } }, [{ do: 'drop-team', team }], () => ({}));
  },
});

async function keep(
  call: Call,
  type: string,
  team: TeamId,
  called: SafeText,
  given: readonly PersonId[],
): Promise<Result<Ran<{ readonly team: TeamId }>>> {
  const { store } = call.ctx;
  const members = [...new Set(given)];
  const known = new Set((await store.people()).map(({ person }) => person));
  if (!members.every((one) => known.has(one))) return refuse('not-found');
  const isTaken = (other: TeamRow) => other.team !== team && other.name.toLowerCase() === String(called).toLowerCase();
  if ((await store.teams()).some(isTaken)) return refuse('team-name-taken');
  return changeHouse(
    call,
    { type, facts: { team, members }, text: { name: called } },
    [{ do: 'keep-team', team: { team, name: String(called), members } }],
    () => ({ team }),
  );
}
