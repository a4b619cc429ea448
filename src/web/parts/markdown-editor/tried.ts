import { Problem } from '../../problem.ts';
import { sessionEnded } from '../../session.ts';
import type { SaveOutcome } from './saving.ts';
import { WORDS } from './words.ts';

/** What became of an attempt; one that failed, for whatever reason, is a refusal, so that the text can be saved again. */
export async function tried(save: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof Problem)) {
      console.error(error instanceof Error ? error.name : 'the report was not saved');
      return { is: 'refused', problem: WORDS.failed };
    }
    if (error.status === 401) sessionEnded();
    return { is: 'refused', problem: error };
  }
}
