import type { Split } from '../../test/corpora/language.ts';

/** The page of the handbook on which the tables are kept. */
export function page(tables: readonly string[], split: Split): string {
  const [recall, sorts, alarms, calibration] = tables;
  return `# How well we find

Printed and kept here by \`npm run bench:matrix -- --split ${split} --write\`. The documents are made from a seed by \`test/corpora/\`: reports, tickets, chats, mails, runbooks, tables, configurations, logs, shell sessions and code reviews in eight languages. The phrasings measured here are ${split === 'held' ? 'not those' : 'those'} that the detectors were written against.

Our own corpus flatters us: the people who wrote the detectors also wrote its sentences. It shows where one language or one way of writing falls behind another, and it fails when something breaks. What is found in other people's text is measured with \`npm run bench:detect\` on labelled lines that are not ours.

## Secrets that are found

Per cent of the secrets of which every character lies inside a finding, by the way in which they are written and the language.

${recall}

By the sort of value:

${sorts}

## False alarms

Findings per 1,000 words of documents that hold no secret, but talk about passwords, keys and tokens, and are full of hashes, identifiers, dates and numbers.

${alarms}

## What a confidence is worth

Findings by the confidence that they carry: the mean that was said, the share that was real, and how many there were, over the documents with and without secrets together.

${calibration}
`;
}
