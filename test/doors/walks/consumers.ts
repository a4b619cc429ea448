import { storedText } from '../../../src/operations/codec.ts';
import { consumerCode } from '../../../src/operations/case/consumer-code.ts';
import { brand } from '../../../src/domain/kit/ids.ts';
import type { House } from '../../support/house.ts';

type Call = (name: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

/** Every text of what consumers are listed, told and asked with. */
export async function walkConsumers(
  house: House,
  call: Call,
  t: Texts,
  of: { readonly case: string | undefined; readonly identity: string | undefined; readonly cookie: string },
): Promise<void> {
  const asked = { case: of.case, identity: of.identity, ...t('case.triage', 'host', 'chain') };
  await call('case.triage', asked, of.cookie);
  const listed = await call(
    'case.addConsumer',
    { case: of.case, identity: of.identity, ...t('case.addConsumer', 'name') },
    of.cookie,
  );
  const { consumers } = listed as { consumers?: { consumer: string }[] };
  const consumer = consumers?.[0]?.consumer ?? '';
  await call('case.contactConsumer', { case: of.case, consumer, contact: 'nightly@example.org' }, of.cookie);
  const code = consumerCode(house.app.ctx, brand<'consumer'>(consumer), storedText('nightly@example.org'));
  await call('case.consumerAnswer', { code, answer: 'moved', ...t('case.consumerAnswer', 'note') });
}
