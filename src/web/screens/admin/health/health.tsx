import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { usePage } from '../../../parts/router.tsx';
import { Section } from '../../../parts/section.tsx';
import { CheckLine } from './check-line.tsx';
import { Figures } from './figures.tsx';
import { WORDS } from './words.ts';

/** What `throughline doctor` says at a quick look, for administrators. */
export default function Health() {
  usePage(WORDS.title);
  const found = useQuery({ queryKey: ['health'], queryFn: () => call('house.doctor', {}) });
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  const health = found.data;
  const again = () => void found.refetch().then(() => announce(WORDS.looked));
  return (
    <div className="page page-narrow settings">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
        <Button onClick={again}>{WORDS.again}</Button>
      </div>
      <Section title={WORDS.checks} lead={WORDS.sum[health.standing]}>
        <ul className="rows">
          {health.lines.map((line) => (
            <CheckLine key={`${line.check} ${line.says}`} line={line} />
          ))}
        </ul>
      </Section>
      <Section title={WORDS.figures}>
        <Figures health={health} />
      </Section>
    </div>
  );
}
