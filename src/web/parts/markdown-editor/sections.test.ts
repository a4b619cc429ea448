import { expect, test } from 'vitest';
import { sectionsLeft, type TemplateSection } from './sections.ts';

const TEMPLATE: readonly TemplateSection[] = [
  { heading: 'Context', hint: 'What was agreed.', body: '' },
  { heading: 'Closeout', hint: 'Tick what is done.', body: '- [ ] Accounts are closed\n- [ ] Notes are gone' },
];

const leftOf = (text: string) =>
  sectionsLeft(text.split('\n'), TEMPLATE).map(({ heading, why }) => `${heading} ${why}`);

test('given only what the template says, when it is read, then every section is empty', () => {
  expect(
    leftOf(
      '# R\n\n## Context\n\n> What was agreed.\n\n## Closeout\n\n> Tick what is done.\n\n- [ ] Accounts are closed\n- [ ] Notes are gone\n',
    ),
  ).toEqual(['Context empty', 'Closeout empty']);
});

test('given text beside the instruction, when it is read, then the instruction is still to go', () => {
  expect(
    leftOf('## Context\n\n> What was\n> agreed.\n\nTwo services.\n\n## Closeout\n- [x] Accounts are closed\n'),
  ).toEqual(['Context instruction']);
});

test('given a heading that is gone, or stands in code, when it is read, then its section is missing', () => {
  expect(leftOf('## context ##\n\nTwo services.\n\n```\n## Closeout\nx\n```\n')).toEqual(['Closeout missing']);
});

test('given a section with a quote of its own, when it is read, then that is no instruction', () => {
  expect(leftOf('## Context\n\n> They said so.\n\nTwo.\n\n## Closeout\n\nAll of it.\n')).toEqual([]);
});
