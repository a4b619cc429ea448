import type { IdentityEvent } from '../../domain/identity/said.ts';

/** One plain sentence for each thing that a person said about an identity. */
export function sentenceOf(event: IdentityEvent): string {
  switch (event.type) {
    case 'identity-opened':
      return 'The identity got a trace of its own.';
    case 'owner-confirmed':
      return event.text.team === undefined
        ? `The owner was confirmed: ${String(event.text.owner)}.`
        : `The owner was confirmed: ${String(event.text.owner)}, ${String(event.text.team)}.`;
    case 'identity-described':
      return 'What it is for and where it is used was said.';
    case 'consumers-set':
      return 'Who uses it was said.';
    case 'behaviour-explained':
      return 'A behaviour was explained.';
    case 'behaviour-ended':
      return 'An explanation was ended.';
    case 'identity-retired':
      return 'The identity was retired.';
    case 'text-redacted':
      return 'Words were taken out of what a person had said; their commitment stays.';
    case 'inventory-redacted':
      return event.facts.snapshots.length === 0
        ? 'Words were taken out of the inventory.'
        : 'Words were taken out of the inventory, also of snapshots; their digests stay.';
    case 'redaction-proposed':
      return 'Newer detectors take something of this identity for a secret.';
    case 'redaction-decided':
      return event.facts.decision === 'taken-out'
        ? 'What newer detectors had found was taken out.'
        : 'What newer detectors had found is no secret.';
  }
}

const LABELS: Readonly<Record<string, string>> = {
  name: 'Name',
  locator: 'Where it is',
  source: 'Source',
  owner: 'Owner',
  team: 'Team',
  purpose: 'Purpose',
  environment: 'Environment',
  consumers: 'Consumers',
  what: 'What it does',
  schedule: 'When',
  reason: 'Reason',
};

/** The texts of an event with their labels, in the order in which they are read. */
export function textsOf(event: IdentityEvent): readonly { readonly label: string; readonly body: string }[] {
  const texts = new Map<string, unknown>(Object.entries(event.text));
  return Object.entries(LABELS).flatMap(([field, label]) =>
    texts.has(field) ? [{ label, body: String(texts.get(field)) }] : [],
  );
}
