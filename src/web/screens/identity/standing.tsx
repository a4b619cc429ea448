import { About } from './about.tsx';
import { Owner } from './owner.tsx';
import { WORDS } from './words.ts';

/** Who answers for it and what it is for: what is missing when something happens at night. */
export function Standing() {
  return (
    <aside className="case-side card identity-side" aria-label={WORDS.owner.title}>
      <Owner />
      <About />
    </aside>
  );
}
