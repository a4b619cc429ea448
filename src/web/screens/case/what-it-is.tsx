import { CAUSE_NAMES, KIND_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { Identities } from './identities.tsx';
import { Section } from '../../parts/section.tsx';
import { Proposal } from './proposal.tsx';
import { Triage } from './triage.tsx';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** The two answers to "what is this about": its class, and the identities. */
export function WhatItIs() {
  return (
    <div className="section-pair">
      <Classification />
      <Identities />
    </div>
  );
}

function Classification() {
  const { view } = useCase();
  const { classification, suggestedKind } = view;
  return (
    <Section title={WORDS.classification.title} verbs={<VerbButton verb="classify" />}>
      {classification === null ? (
        <p className="soft">
          {WORDS.classification.none} {suggestedKind !== null && WORDS.suggested(KIND_NAMES[suggestedKind])}
        </p>
      ) : (
        <dl className="facts">
          <dt>{WORDS.classification.kind}</dt>
          <dd>{KIND_NAMES[classification.kind]}</dd>
          <dt>{WORDS.classification.verdict}</dt>
          <dd>{VERDICT_NAMES[classification.verdict]}</dd>
          <dt>{WORDS.classification.severity}</dt>
          <dd>{SEVERITY_NAMES[classification.severity]}</dd>
          {classification.cause !== null && (
            <>
              <dt>{WORDS.classification.cause}</dt>
              <dd>{CAUSE_NAMES[classification.cause]}</dd>
            </>
          )}
        </dl>
      )}
      <Proposal />
      <Triage />
    </Section>
  );
}
