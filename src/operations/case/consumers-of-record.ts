import type { Command } from '../../domain/case/commands.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { storedText } from '../codec.ts';
import { caseRef, id, optional } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { consumersView } from './consumers-view.ts';
import { answer, commandOf, decidedAll, subjectCase } from './verb.ts';

/** Consumers that one press lists; a record can name more than anybody can write to at once. */
const MOST = 100;

/** Lists everybody whom the inventory names as a consumer of an identity and who is not listed yet. */
export const listConsumers = operation({
  name: 'case.listConsumers',
  summary: 'List everybody whom the inventory names as a consumer of an identity; their addresses are given one by one',
  changes: true,
  gives: 'the case as it is afterwards',
  input: { case: caseRef(), identity: id<'identity'>(), credential: optional(id<'credential'>()) },
  subject: subjectByCase,
  async run({ identity, credential }, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    const record = await call.ctx.store.identityRecord(identity);
    const listed = new Set(
      consumersView(loaded)
        .filter((one) => one.identity === identity)
        .map(({ name }) => name),
    );
    const fresh = (record?.consumers ?? []).filter((name) => !listed.has(name)).slice(0, MOST);
    if (fresh.length === 0) return refuse('no-consumers-known');
    const change = await decidedAll(
      call,
      loaded,
      (actor): readonly Command[] =>
        fresh.map((name) =>
          commandOf({
            verb: 'list-consumer',
            actor,
            at: call.at,
            facts: { consumer: randomId<'consumer'>(call.ctx.random), identity, credential },
            text: { name: storedText(name) },
          }),
        ),
      {},
    );
    return change.ok ? done({ change: change.value, answer: () => answer(call) }) : change;
  },
  again: async (_input, call) => done(await answer(call)),
});
