import { CAUSE_NAMES, IDENTITY_KIND_NAMES, KIND_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { Section } from '../../parts/section.tsx';
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
    </Section>
  );
}

function Identities() {
  const { view } = useCase();
  const verbs = (
    <>
      <VerbButton verb="linkIdentity" />
      {view.identities.length === 0 && !view.identityUnknown && <VerbButton verb="identityUnknown" />}
    </>
  );
  return (
    <Section title={WORDS.identities.title} verbs={verbs}>
      {view.identities.length === 0 && (
        <p className="soft">{view.identityUnknown ? WORDS.identities.unknown : WORDS.identities.none}</p>
      )}
      <ul className="things">
        {view.identities.map(({ identity, kind, name, locator, owner, cases }) => (
          <li key={identity}>
            <p>
              <strong>{name}</strong> <span className="soft">{IDENTITY_KIND_NAMES[kind]}</span>
            </p>
            {locator !== null && <p className="mono breakable">{locator}</p>}
            <p className="small soft">
              {owner === null ? WORDS.identities.noOwner : WORDS.identities.owner(owner)},{' '}
              {WORDS.identities.cases(cases)}
            </p>
            <VerbButton verb="unlinkIdentity" about={identity} of={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
