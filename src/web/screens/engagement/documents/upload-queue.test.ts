import { expect, test } from 'vitest';
import { type Sent, sendInOrder, type Upload } from './upload-queue.ts';

const file = (name: string): Upload => ({ name, file: new File(['x'], name), is: 'waiting' });
const names = (uploads: readonly Upload[]) => uploads.map(({ name, is }) => `${name} ${is}`);

test('given three files, when the second is refused, then the third is sent all the same, one at a time', async () => {
  const shown: string[] = [];
  const answers: Sent[] = [{ is: 'done' }, { is: 'refused', says: 'is locked.' }, { is: 'unchanged' }];
  await sendInOrder(
    ['a', 'b', 'c'].map(file),
    async () => answers.shift() ?? { is: 'unchanged' },
    (uploads) => shown.push(uploads.map(({ is }) => is).join(' ')),
  );
  expect(shown).toEqual([
    'busy waiting waiting',
    'done waiting waiting',
    'done busy waiting',
    'done refused waiting',
    'done refused busy',
    'done refused unchanged',
  ]);
});

test('given the connection went, when the same list is sent again, then only what is missing travels', async () => {
  const sent: string[] = [];
  const send =
    (answers: Readonly<Record<string, Sent>>) =>
    async ({ name }: { readonly name: string }) => {
      sent.push(name);
      return answers[name] ?? ({ is: 'done' } as const);
    };
  const first = await sendInOrder(['a', 'b', 'c'].map(file), send({ b: { is: 'halt', says: 'no answer' } }), () => {});
  expect(names(first)).toEqual(['a done', 'b failed', 'c waiting']);
  const second = await sendInOrder(first, send({}), () => {});
  expect(names(second)).toEqual(['a done', 'b done', 'c done']);
  expect(sent).toEqual(['a', 'b', 'b', 'c']);
});
