import { THREAD_KINDS } from '../../domain/case/words.ts';
import { done } from '../../domain/kit/result.ts';
import { utf8 } from '../../ledger/bytes.ts';
import { locator, name, oneOf, text } from '../fields.ts';
import { hex, randomId } from '../ids.ts';
import { notedIn } from '../noted.ts';
import { caseVerb } from './verb.ts';

/** A conversation elsewhere as evidence: where it is, who said it, and what was said, made safe. The digest is over the safe words. */
export const linkThread = caseVerb({
  name: 'case.linkThread',
  verb: 'link-thread',
  summary:
    'Link a conversation elsewhere as evidence: a chat, ticket, pull request or mail, with its author and an excerpt',
  input: { kind: oneOf(THREAD_KINDS), address: locator(), author: name(), excerpt: text(20_000) },
  async carry({ kind, address, author, excerpt }, call, loaded) {
    const noted = await notedIn(call, loaded);
    const sha256 = hex(call.ctx.sha256(utf8(String(excerpt))));
    return done({
      facts: { thread: randomId<'thread'>(call.ctx.random), kind, sha256, credentials: noted.credentials },
      text: { address, author, excerpt },
      noted,
    });
  },
});
