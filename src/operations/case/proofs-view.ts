import { MISMATCHES } from '../../domain/case/guards-proof.ts';
import type { LoadedCase } from '../load.ts';
import type { Names } from '../names.ts';
import type { CaseView } from '../views.ts';

type Proofs = Pick<CaseView, 'triage' | 'probes' | 'kits' | 'probeTriesLeft' | 'cleanups' | 'threads'>;

/** What was found out in a case, oldest first: triage, probes, clean-up, conversations elsewhere. */
export function proofsView({ state, events }: LoadedCase, names: Names): Proofs {
  const who = (event: { readonly actor: Parameters<Names['of']>[0]; readonly facts: { readonly by: string } }) =>
    event.facts.by === 'person' || event.facts.by === 'system' ? names.of(event.actor) : 'a holder of the credential';
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
              by: who(event),
            },
          ]
        : [],
    ),
    probes: all.flatMap((event) => {
      if (event.type !== 'credential-probed') return [];
      const { probe, credential, issuer, answer, code, asserted, at } = event.facts;
      return [{ probe, credential, issuer, answer, code, asserted, at, by: who(event) }];
    }),
    kits: all.flatMap((event) => {
      if (event.type !== 'kit-given') return [];
      const { credential, purpose, issuer, until, at } = event.facts;
      return [{ credential, purpose, issuer, until, at, by: who(event) }];
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
          by: who(event),
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
          by: who(event),
        },
      ];
    }),
  };
}
