import type { CaseRecord } from './record.ts';

/** "Classified by a person, with kind, verdict, severity and, where confirmed, a root cause"; after a dispute by somebody else. */
export function unclassified(record: CaseRecord): readonly string[] {
  const latest = record.last('classified');
  if (latest === null) return ['nobody had classified it'];
  const missing: string[] = [];
  if (!record.isBy(latest, 'person')) missing.push('it was not classified by a person');
  if (['kind', 'verdict', 'severity'].some((name) => record.word(latest, name) === ''))
    missing.push('the classification is not complete');
  if (record.word(latest, 'verdict') === 'confirmed' && record.word(latest, 'cause') === '')
    missing.push('it was confirmed without a root cause');
  return [...missing, ...unlooked(record)];
}

/** Every dispute needs a later classification by somebody who had not classified before it. */
function unlooked(record: CaseRecord): readonly string[] {
  const disputes = record.all('outcome-answered').filter((event) => record.word(event, 'answer') !== 'confirmed');
  const isUnseen = disputes.some((dispute) => {
    const handlers = record
      .before(dispute)
      .all('classified')
      .map(({ actor }) => actor);
    return !record.all('classified').some(({ seq, actor }) => seq > dispute.seq && !handlers.includes(actor));
  });
  return isUnseen ? ['a reporter had disputed the outcome and nobody else had looked again'] : [];
}

/** Whether the verdict says that something had to be done. */
export function asksForWork(record: CaseRecord): boolean {
  const latest = record.last('classified');
  return latest !== null && ['confirmed', 'policy-exception'].includes(record.word(latest, 'verdict'));
}
