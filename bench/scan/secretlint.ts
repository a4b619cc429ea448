import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Document } from './documents.ts';

/** How many documents secretlint finds the secret of: a message whose span touches it. */
export async function secretlintFinds(documents: readonly Document[]): Promise<number> {
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
  let found = 0;
  for (const [i, { text, secret }] of documents.entries()) {
    const { messages } = await lintSource({
      source: { filePath: `${i}.txt`, content: text, ext: '.txt', contentType: 'text' },
      options: { config },
    });
    const start = text.indexOf(secret);
    if (messages.some(({ range: [from, to] }) => from < start + secret.length && start < to)) found += 1;
  }
  return found;
}
