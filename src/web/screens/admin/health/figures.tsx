import { Fragment, type ReactNode } from 'react';
import type { HealthView } from '../../../../operations/house/health.ts';
import { Moment } from '../../../parts/moment.tsx';
import { sizeInWords } from '../../../parts/size.ts';
import { WORDS } from './words.ts';

export function Figures({ health }: { health: HealthView }) {
  const { facts } = WORDS;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [facts.version, health.version],
    [facts.engine, WORDS.engines[health.engine]],
    [facts.since, <Moment key={facts.since} at={health.runningSince} />],
    [facts.ledger, health.backlog.ledger],
    [facts.mails, health.backlog.mails],
    [facts.keys, health.keys.held],
    [facts.destroyed, health.keys.destroyed],
    [facts.root, momentOr(health.keys.rootMadeAt)],
    [facts.disk, WORDS.of(sizeInWords(health.disk.free), sizeInWords(health.disk.size))],
    [facts.backup, momentOr(health.backupAt)],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function momentOr(at: number | null): ReactNode {
  return at === null ? WORDS.nothing : <Moment at={at} />;
}
