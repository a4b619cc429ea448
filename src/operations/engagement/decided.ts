import type { EngagementCommand, EngagementDoer } from '../../domain/engagement/commands.ts';
import { decideEngagement } from '../../domain/engagement/decide.ts';
import type { EngagementEvent } from '../../domain/engagement/events.ts';
import { evolveEngagement } from '../../domain/engagement/evolve.ts';
import type { Engagement } from '../../domain/engagement/state.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import type { EngagementWrite } from '../../store/types.ts';
import type { Context } from '../context.ts';
import type { Call, Change } from '../operation.ts';
import { doers } from './doers.ts';
import type { Doers } from './doers.ts';
import { notedValues } from './values.ts';
import { openedText } from './opened-text.ts';
import { rowOf } from './row.ts';
import { draftOf } from './stream.ts';
import type { LoadedEngagement } from './stream.ts';

/** What goes with the events of a change of an engagement. */
export interface More {
  readonly engagements?: readonly EngagementWrite[];
  readonly rows?: Omit<NonNullable<Change['rows']>, 'engagements'>;
  readonly cases?: Change['cases'];
}

/** Several verbs on a loaded engagement, one after the other: all of them, or none. */
export async function decidedAll(
  call: Call,
  loaded: LoadedEngagement,
  commandsOf: (by: Doers) => readonly EngagementCommand[],
  more: More = {},
): Promise<Result<Change>> {
  const { ctx } = call;
  const made = allOf(loaded.state, commandsOf(await doers(call, loaded.head)), ctx.detectors);
  if (!made.ok) return made;
  const { state, events } = made.value;
  const shown = rowOf(state, openedText(loaded), call.at);
  return done({
    streams: [{ head: loaded.head, drafts: events.map((event) => draftOf(event, state.contents)) }],
    ...(more.cases === undefined ? {} : { cases: more.cases }),
    rows: {
      ...more.rows,
      engagements: [{ do: 'show', row: shown }, ...(await notedValues(call, loaded)), ...(more.engagements ?? [])],
    },
  });
}

function allOf(
  before: Engagement,
  commands: readonly EngagementCommand[],
  detectors: Context['detectors'],
): Result<{ readonly state: Engagement; readonly events: readonly EngagementEvent[] }> {
  const events: EngagementEvent[] = [];
  let state = before;
  for (const command of commands) {
    const event = decideEngagement(state, command, detectors);
    if (!event.ok) return event;
    events.push(event.value);
    state = evolveEngagement(state, event.value, before.id);
  }
  return done({ state, events });
}

/** Ties a verb to its own facts and text, which the caller has made for it. */
export function commandOf<V extends EngagementCommand['verb']>(
  verb: V,
  actor: EngagementDoer,
  at: number,
  { facts, text }: Pick<Extract<EngagementCommand, { verb: V }>, 'facts' | 'text'>,
): EngagementCommand {
  return { verb, actor, at, facts, text } as unknown as EngagementCommand;
}
