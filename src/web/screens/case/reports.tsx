import { useCase } from './context.ts';
import { Report } from './report.tsx';
import { Section } from '../../parts/section.tsx';
import { WORDS } from './words.ts';

/** What was reported, by whom as far as that is known, and where each reporter stands. */
export function Reports() {
  const { view } = useCase();
  return (
    <Section title={WORDS.reports.title}>
      <ol className="reports">
        {view.submissions.map((submission, index) => (
          <Report key={submission.submission} submission={submission} count={index + 1} />
        ))}
      </ol>
    </Section>
  );
}
