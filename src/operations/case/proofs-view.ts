import { MISMATCHES } from '../../domain/case/guards-proof.ts';
import type { LoadedCase } from '../load.ts';
import type { Names } from '../names.ts';
import type { CaseView } from '../views.ts';
import { whoDid } from './whose.ts';

type Proofs = Pick<CaseView, 'triage' | 'probes' | 'kits' | 'probeTriesLeft' | 'cleanups' | 'threads'>;

/** What was found out in a case, oldest first: triage, probes, clean-up, conversations elsewhere. */
export function proofsView({ state, events }: LoadedCase, names: Names): Proofs {
  const all = events.map(({ event }) => event);
  return {
    triage: all.flatMap((event) =>
      event.type === 'triage-recorded'
        ? [
            {
              finding: event.facts.finding,
              grounds: event.facts.grounds,
              says: String(event.text.grounds),
              at: event.facts.at,
              by: whoDid(event, names),
            },
          ]
        : [],
    ),
    probes: all.flatMap((event) => {
      if (event.type !== 'credential-probed') return [];
      const { probe, credential, issuer, answer, code, asserted, at } = event.facts;
      return [{ probe, credential, issuer, answer, code, asserted, at, by: whoDid(event, names) }];
    }),
    kits: all.flatMap((event) => {
      if (event.type !== 'kit-given') return [];
      const { credential, purpose, issuer, until, at } = event.facts;
      return [{ credential, purpose, issuer, until, at, by: whoDid(event, names) }];
    }),
    probeTriesLeft: Math.max(0, MISMATCHES - state.mismatches),
    cleanups: all.flatMap((event) => {
      if (event.type !== 'cleanup-proven') return [];
      const { credential, result, commits, head, since, asserted, at } = event.facts;
      const { repository, where } = event.text;
      return [
        {
          credential,
          result,
          repository: String(repository),
          where: where === undefined ? null : String(where),
          commits,
          head,
          since,
          asserted,
          at,
          by: whoDid(event, names),
        },
      ];
    }),
    threads: all.flatMap((event) => {
      if (event.type !== 'thread-linked') return [];
      const { thread, kind, sha256, at } = event.facts;
      const { address, author, excerpt } = event.text;
      return [
        {
          thread,
          kind,
          address: String(address),
          author: String(author),
          excerpt: String(excerpt),
          sha256,
          at,
          by: whoDid(event, names),
        },
      ];
    }),
  };
}
