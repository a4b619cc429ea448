import { useQuery } from '@tanstack/react-query';
import type { CoverageView } from '../../../operations/review/views.ts';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePeriod } from '../../parts/period.tsx';
import { ReviewPage } from '../../parts/review-page.tsx';
import { mayReadIdentities } from '../../parts/rights.ts';
import { usePage } from '../../parts/router.tsx';
import { Section } from '../../parts/section.tsx';
import { useMe } from '../../session.ts';
import { Control } from './control.tsx';
import { Export } from './export.tsx';
import { WORDS } from './words.ts';

/** Each control of each framework with the cases and events that are evidence for it. */
export default function Coverage() {
  usePage(WORDS.title);
  const me = useMe();
  return mayReadIdentities(me) ? <Review /> : <p className="page soft">{WORDS.onlyReaders}</p>;
}

function Review() {
  const { days, from } = usePeriod();
  const found = useQuery({ queryKey: ['review', 'coverage', from], queryFn: () => call('review.coverage', { from }) });
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  return (
    <ReviewPage
      words={WORDS}
      other={{ to: `/patterns?days=${days}`, name: WORDS.patterns }}
      beside={<Export from={from} />}
    >
      {found.data.frameworks.map((framework) => (
        <Framework key={framework.id} framework={framework} />
      ))}
    </ReviewPage>
  );
}

function Framework({ framework }: { framework: CoverageView['frameworks'][number] }) {
  const { name, version, source, controls } = framework;
  const shown = controls.filter(({ events }) => events > 0).length;
  return (
    <Section
      title={name}
      verbs={
        <a href={source} rel="noreferrer">
          {WORDS.source}
        </a>
      }
    >
      <p className="section-lead small soft">
        {WORDS.version(version)}. {WORDS.shown(shown, controls.length)}.
      </p>
      <ul className="rows">
        {controls.map((control) => (
          <Control key={control.id} control={control} />
        ))}
      </ul>
    </Section>
  );
}
