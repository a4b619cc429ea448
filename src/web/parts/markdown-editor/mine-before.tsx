import { Button } from '../button.tsx';
import { Section } from '../section.tsx';
import { WORDS } from './words.ts';

/** A text that was given up for somebody else's, to copy from. */
export function MineBefore({ text, onDrop }: { readonly text: string; readonly onDrop: () => void }) {
  return (
    <Section
      title={WORDS.mineBefore}
      lead={WORDS.mineBeforeNext}
      verbs={<Button onClick={onDrop}>{WORDS.drop}</Button>}
    >
      <textarea readOnly rows={12} value={text} aria-label={WORDS.mineBefore} spellCheck={false} />
    </Section>
  );
}
