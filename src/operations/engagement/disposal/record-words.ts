import type { Act, Held } from '../../../ledger/disposal.ts';
import { copyInWords } from './copy-words.ts';
import type { DisposalRecordView } from './record.ts';

const HELD: Readonly<Record<Held['what'], string>> = {
  text: 'text',
  'safe-copy': 'safe copy of a document',
  renditions: 'copies for the customer',
  'recipient-copy': 'copy for one recipient',
};

/** The record as a report for people, in Markdown: what a PDF of it is made from. */
export function recordInWords({ engagement, name, customer, record, people }: DisposalRecordView): string {
  const by = (act: Act) => `${cell(people[act.actor] ?? 'Somebody')} on ${momentOf(act.at)}`;
  const { asked, approved, executed, verified, countersigned, early, held, copies } = record;
  return [
    '---',
    `title: ${JSON.stringify(`Disposal record of ${engagement}`)}`,
    `Engagement: ${JSON.stringify(name)}`,
    `Customer: ${JSON.stringify(customer)}`,
    '---',
    '',
    '## What was done',
    '',
    'Everything that this engagement held was disposed of by cryptographic erase (CE), as NIST SP 800-88 Rev. 2 has it: it was sealed with AES-256-GCM from the first moment, and the data keys were destroyed. What had been sealed was removed as well. The keys were not in a validated cryptographic module, so no more than that is claimed.',
    '',
    '| Step | By whom and when |',
    '| --- | --- |',
    `| Asked for${early ? ', before its time' : ''} | ${by(asked)} |`,
    ...(approved === null ? [] : [`| Approved | ${by(approved)} |`]),
    `| Carried out | ${by(executed)} |`,
    `| Tried whether it can be read | ${verified === null ? 'not yet' : momentOf(verified.at)} |`,
    `| Countersigned | ${countersigned === null ? 'not yet' : by(countersigned)} |`,
    '',
    '## Whether it worked',
    '',
    verified === null
      ? 'Nobody has tried yet.'
      : verified.unreadable === 'yes'
        ? `By other code than that which destroyed: each key was tried and is gone, and every byte of the installation was searched for ${verified.canaries} canaries and for what was sealed. Nothing was found.`
        : 'Something was still found, as listed below. It is tried again each day.',
    '',
    '## Every copy',
    '',
    '| Copy | What became of it |',
    '| --- | --- |',
    ...copies.map(copyInWords).map(({ what, became }) => `| ${what} | ${became} |`),
    '',
    '## What was held',
    '',
    `${held.length} items, each by its commitment alone. A file that turns up can be recognised by its digest. The digest of a text is salted, and its salt is gone with it: it shows that there was one, and nobody can try out what it said.`,
    '',
    '| Event | What | Commitment |',
    '| --- | --- | --- |',
    ...held.map(({ seq, what, commitment }) => `| ${seq} | ${HELD[what]} | ${inFours(commitment)} |`),
    '',
    'The ledger goes on verifying: a pack of this engagement holds this record signed, over events that stand in the log.',
    '',
  ].join('\n');
}

function momentOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Nothing that ends a cell of a table or begins markup. */
function cell(words: string): string {
  return words.replaceAll(/[|\\`*_[\]<>\n]/gu, ' ');
}

/** In groups, so that people can compare by eye. */
function inFours(commitment: string): string {
  return (commitment.match(/.{1,4}/gu) ?? []).join(' ');
}
