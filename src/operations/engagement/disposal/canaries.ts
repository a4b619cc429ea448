import type { EngagementCommand, EngagementDoer } from '../../../domain/engagement/commands.ts';
import type { Millis, StreamId } from '../../../domain/kit/ids.ts';
import { storedText } from '../../codec.ts';
import type { Context } from '../../context.ts';
import { commandOf } from '../decided.ts';

/** Plants the canary `number`: its word goes into the engagement as the text of an event, which is content like any other. */
export function plantCanary(
  { vault }: Pick<Context, 'vault'>,
  system: EngagementDoer,
  engagement: StreamId,
  number: number,
  at: Millis,
): EngagementCommand {
  const word = storedText(vault.canary(engagement, number));
  return commandOf('plant-canary', system, at, { facts: { number }, text: { word } });
}
