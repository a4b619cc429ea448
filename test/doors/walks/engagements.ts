import { walkEngagementInventory } from './engagement-inventory.ts';

type Call = (name: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

/** Every text and document that goes into an engagement. */
export async function walkEngagements(
  call: Call,
  t: Texts,
  text: (field: string) => string,
  { lead, reviewer }: { readonly lead: string; readonly reviewer: string },
): Promise<void> {
  const here = { engagement: 'E-1' };
  const does = (verb: string, input: object, cookie = lead) =>
    call(`engagement.${verb}`, { ...here, ...input }, cookie);
  const file = (field: string) => ({ name: text(field), content: text(field) });
  await call(
    'engagement.open',
    { ...t('engagement.open', 'name', 'customer', 'purpose'), kind: 'implementation', retention: 'brief' },
    lead,
  );
  await does('addMember', { email: 'rosa@example.org', role: 'reviewer' });
  const added = await does('addDocument', {
    ...t('engagement.addDocument', 'name'),
    file: file('engagement.addDocument.file'),
  });
  const { documents, values } = added as {
    documents: { document: string; version: string }[];
    values: { value: string; class: string }[];
  };
  const { document, version } = documents[0] ?? {};
  const value = values.find((one) => one.class === 'secret')?.value;
  await does('decide', {
    values: [value],
    disposition: 'redact-and-rotate',
    ...t('engagement.decide', 'reason'),
  });
  const until = Date.now() + 86_400_000;
  await does('requestException', { value, until, ...t('engagement.requestException', 'reason') });
  await does('decideException', { value, granted: true, ...t('engagement.decideException', 'reason') }, reviewer);
  await does('keepOriginal', { document, version, until, ...t('engagement.keepOriginal', 'reason') });
  await does('addVersion', {
    document,
    ...t('engagement.addVersion', 'name'),
    file: file('engagement.addVersion.file'),
  });
  await does('review', { document });
  await does('preview', { document });
  await walkReport(does, t, file);
  const { holds } = (await does('placeHold', t('engagement.placeHold', 'reason'))) as unknown as Holds;
  await does('liftHold', { hold: holds[0]?.hold, ...t('engagement.liftHold', 'reason') });
  await does('beginClosing', {});
  await does('resumeReporting', t('engagement.resumeReporting', 'reason'));
  await walkEngagementInventory(does, t);
  await walkShares(does, t, { until, reviewer });
  await does('show', {});
  await walkDisposal(call, t, lead);
}

/** Another one without anything in it, since a case keeps the first from being closed. */
async function walkDisposal(call: Call, t: Texts, lead: string): Promise<void> {
  const about = { customer: 'Bolt', purpose: 'short', kind: 'offboarding', retention: 'brief' };
  const { engagement } = await call('engagement.open', { name: 'Second', ...about }, lead);
  await call('engagement.beginClosing', { engagement }, lead);
  await call('engagement.close', { engagement }, lead);
  const words = t('engagement.requestDisposal', 'reason');
  await call('engagement.requestDisposal', { engagement, confirm: 'Second', ...words }, lead);
}

interface Holds {
  readonly holds: readonly { readonly hold: string }[];
}

/** A report is begun from the template and written on. */
async function walkReport(
  does: Does,
  t: Texts,
  file: (field: string) => { readonly name: string; readonly content: string },
): Promise<void> {
  const { documents } = (await does('newReport', t('engagement.newReport', 'name', 'period'))) as Shown;
  const { document, version: base } = documents.at(-1) ?? {};
  await does('source', { document });
  await does('saveSource', { document, base, file: file('engagement.saveSource.file') });
}

type Does = (verb: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;

/** A report is released and shared, and the share is opened and revoked. */
async function walkShares(
  does: Does,
  t: Texts,
  { until, reviewer }: { until: number; reviewer: string },
): Promise<void> {
  const file = { name: 'shared.md', content: '# Done\n' };
  const { documents } = (await does('addDocument', { name: 'shared.md', file })) as Shown;
  const document = documents.at(-1)?.document;
  const proved = (await does('prove', { document })) as Shown;
  const hash = proved.documents.at(-1)?.rendition?.hash;
  await does('approveRelease', { document, hash }, reviewer);
  await does('release', { document, hash });
  const share = { document, form: 'html', email: 'carla@example.org', until, view: true, download: true };
  const made = await does('share', { ...share, ...t('engagement.share', 'recipient') });
  await does('shareLog', {});
  await does('revokeShare', { share: made['share'], ...t('engagement.revokeShare', 'reason') });
}

interface Shown extends Record<string, unknown> {
  readonly documents: readonly {
    readonly document: string;
    readonly version: string;
    readonly rendition: { readonly hash: string } | null;
  }[];
}
