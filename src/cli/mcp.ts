import type { Actor } from '../domain/people/actor.ts';
import type { House } from './house.ts';
import { EXIT, refused, say } from './output.ts';
import { FLAG, parsed, WORD } from './parsed.ts';
import { converse } from './speak.ts';
import type { Call, Who } from './speak.ts';

const HELP = `Usage: throughline mcp [--as ADDRESS] [--read-only | --allow-proposals] [--data DIR]

Speaks the Model Context Protocol over standard input and output, for an assistant on this machine.
  --as ADDRESS       Read what this person reads. Without it the API token in THROUGHLINE_TOKEN says what may be read.
  --read-only        Offer only what reads. This is so where nothing is said.
  --allow-proposals  With a token that may report or propose: offer that too. Nothing that decides is ever offered.
  --data DIR         Where everything is kept, ./data by default. Where a server runs, it is asked; else the folder is
                     opened for as long as the assistant stays.
A token is given in the environment only: everybody on a machine sees the arguments of a command.`;

/** `throughline mcp`: nothing but the protocol may come out of standard output once it has begun. */
export async function mcpCommand(args: readonly string[], house: House): Promise<number> {
  const read = parsed(args, {
    help: FLAG,
    as: WORD,
    data: WORD,
    'read-only': FLAG,
    'allow-proposals': FLAG,
  });
  if (typeof read === 'string') return say(`${read}\nSee: throughline mcp --help`, EXIT.usage);
  const { help, as, data, 'read-only': isReadOnly, 'allow-proposals': mayPropose } = read.values;
  if (help === true) return say(HELP, EXIT.done);
  if (isReadOnly === true && mayPropose === true) return say('Choose --read-only or --allow-proposals.', EXIT.usage);
  const value = process.env['THROUGHLINE_TOKEN'] ?? '';
  if (as === undefined && value === '')
    return say('Say for whom: --as ADDRESS, or an API token in THROUGHLINE_TOKEN.', EXIT.usage);
  const by = {
    dir: house.dataDir(data),
    as: as ?? null,
    token: as === undefined ? `Bearer ${value}` : null,
    channel: 'mcp',
  } as const;
  const ended = await converse(house, by, (call, who) =>
    assistFor(house, { call, who, mayWrite: mayPropose === true }),
  );
  return ended.ok ? ended.value : say(ended.says, EXIT.refused);
}

async function assistFor(
  house: House,
  { call, who, mayWrite }: { readonly call: Call; readonly who: Who; readonly mayWrite: boolean },
): Promise<number> {
  const answer = await who();
  if (answer.kind === 'refused') return refused(answer.problem, false);
  if (answer.kind !== 'value') return say('The server has ended. Start it, or try again without it.', EXIT.refused);
  await house.assist({ actor: actorIn(answer.value), mayWrite, call });
  return EXIT.done;
}

/** The server's own answer: `/who` of its socket gives nothing else. */
function actorIn(value: unknown): Actor {
  return value as Actor;
}
