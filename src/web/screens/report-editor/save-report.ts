import type { SourceView } from '../../../operations/engagement/views.ts';
import { call } from '../../api.ts';
import { afterFailure, nextKey, randomKey, type Tried } from '../../parts/keys.ts';
import type { SaveOutcome } from '../../parts/markdown-editor/saving.ts';
import { Problem } from '../../problem.ts';
import { queries } from '../../session.ts';

/** Saves a report. Where nobody knows how a try ended, the next one with the same text is the same request. */
export function reportSaver(
  engagement: string,
  document: string,
): (text: string, base: string) => Promise<SaveOutcome> {
  let last: Tried | null = null;
  return async (text, base) => {
    const input = { engagement, document, base, file: { name: 'report.md', content: text } };
    const tried = nextKey(last, JSON.stringify(input), randomKey);
    last = tried;
    try {
      const kept = await call('engagement.saveSource', input, tried.key);
      last = null;
      forgetBefore(engagement, document);
      return savedAs(kept);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      last = afterFailure(tried, error);
      if (error.reason !== 'older-version') throw error;
      const { version, text: theirs } = await call('engagement.source', { engagement, document });
      return { is: 'conflict', version, text: theirs };
    }
  };
}

/** The page of the engagement and the review know the version before. */
function forgetBefore(engagement: string, document: string): void {
  void queries.invalidateQueries({ queryKey: ['engagement', engagement] });
  void queries.invalidateQueries({ queryKey: ['review', engagement, document] });
}

function savedAs({ version, text }: SourceView): SaveOutcome {
  return { is: 'saved', version, text };
}
