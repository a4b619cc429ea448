import type { Reading } from '../../documents/apart/documents.ts';
import type { Passage } from '../../documents/document.ts';
import type { ValueId } from '../../domain/engagement/events.ts';
import type { KeyId } from '../../domain/kit/ids.ts';
import { utf8 } from '../../ledger/bytes.ts';
import type { TreatedIdentity } from '../../redact/policy/treat.ts';
import type { Redacted } from '../../redact/redact.ts';
import type { SafeFinding } from '../../redact/finding.ts';
import type { EngagementValueRow } from '../../store/types.ts';
import type { Context, StreamId } from '../context.ts';
import { randomId } from '../ids.ts';
import type { CaseJob } from '../redactor.ts';
import { identityFingerprint } from './job.ts';
import { oneReading } from './one-reading.ts';
import type { HeldFinding } from './scan-body.ts';
import { secretRow } from './values.ts';

/** What an engagement knows before a document of it is looked at. */
export interface Known {
  readonly engagement: StreamId;
  readonly contents: KeyId;
  readonly rows: readonly EngagementValueRow[];
}

interface Looked {
  readonly passages: readonly Passage[];
  readonly made: readonly Redacted[];
  readonly one: CaseJob;
  readonly marked: readonly HeldFinding[];
  readonly reading: Pick<Reading, 'placeAt'>;
}

/** Everything that was found, in reading order, and the values that are new to the engagement. */
export async function findingsIn(
  ctx: Context,
  known: Known,
  { passages, made, one, marked, reading }: Looked,
): Promise<{ readonly findings: readonly HeldFinding[]; readonly rows: readonly EngagementValueRow[] }> {
  const register = registerOf(ctx, known);
  const findings: HeldFinding[] = [];
  for (const [i, passage] of passages.entries()) {
    const { findings: secrets = [], identities = [] } = made[i] ?? {};
    const here: HeldFinding[] = [];
    const put = (value: ValueId, at: Pick<SafeFinding, 'start' | 'end' | 'why' | 'confidence'>) =>
      here.push({
        finding: randomId(ctx.random),
        value,
        passage: i,
        start: at.start,
        end: at.end,
        place: reading.placeAt(passage, at.start).place,
        why: at.why,
        confidence: at.confidence,
        marked: marked.some((one) => one.passage === i && one.start === at.start && one.end === at.end),
      });
    for (const finding of oneReading(passage, secrets, one, reading))
      put(register.secret(one.checked(finding)), finding);
    for (const finding of identities) put(await register.identity(passage.text, finding), finding);
    for (const { value, ...at } of register.hiddenBefore(passage.text)) put(value, at);
    findings.push(...here.toSorted((a, b) => a.start - b.start));
  }
  return { findings, rows: register.fresh() };
}

/** The values of an engagement while a document is looked at: each is one, wherever it stands. */
function registerOf(ctx: Context, { engagement, contents, rows }: Known) {
  const byFingerprint = new Map(rows.map((row) => [row.fingerprint, row]));
  const byPlaceholder = new Map(rows.filter(({ body }) => body === null).map((row) => [row.placeholder, row.value]));
  const fresh = new Map<string, EngagementValueRow>();
  const keep = (row: EngagementValueRow): ValueId => {
    byFingerprint.set(row.fingerprint, row);
    fresh.set(row.fingerprint, row);
    return row.value;
  };
  return {
    secret(finding: ReturnType<CaseJob['checked']>): ValueId {
      const before = byFingerprint.get(finding.fingerprint);
      return before?.value ?? keep(secretRow(engagement, randomId<'value'>(ctx.random), finding));
    },
    async identity(text: string, { start, end, kind }: TreatedIdentity): Promise<ValueId> {
      const words = text.slice(start, end);
      const fingerprint = identityFingerprint(ctx, engagement, kind, words);
      const before = byFingerprint.get(fingerprint);
      if (before !== undefined) return before.value;
      const value = randomId<'value'>(ctx.random);
      const body = await ctx.vault.seal(contents, { held: 'words', id: value }, utf8(words));
      const is = { class: 'identity', kind, placeholder: '', check: null, scope: 'engagement' } as const;
      return keep({ engagement, value, fingerprint, body, ...is });
    },
    /** Our own placeholders in a text that was written on after a value was taken out of it. */
    hiddenBefore: (text: string) =>
      [...text.matchAll(PLACEHOLDER)].flatMap((match) => {
        const value = byPlaceholder.get(match[0]);
        const end = match.index + match[0].length;
        return value === undefined ? [] : [{ value, start: match.index, end, why: HIDDEN, confidence: 1 }];
      }),
    fresh: () => [...fresh.values()],
  };
}

const PLACEHOLDER = /\[[a-z0-9][a-z0-9-]{1,48} #[0-9]{1,7}\]/gu;
const HIDDEN = 'It was hidden in an earlier version';
