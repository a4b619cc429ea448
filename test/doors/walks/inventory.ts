/** Calls an operation as a responder and keeps what it answered. */
type Call = (operation: string, input: object) => Promise<unknown>;
/** A text about a field with a fresh credential in it. */
type Text = (field: string) => string;

/** The imports and the identities of the walk through every text: each string of a record, and each that a person writes. */
export async function walkInventory(call: Call, text: Text): Promise<void> {
  const of = (operation: string, ...fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, text(`${operation}.${field}`)]));
  const begun = await call('inventory.begin', { source: 'csv', ...of('inventory.begin', 'name') });
  const { import: id } = begun as { import: string };
  await call('inventory.add', { import: id, records: [hostileRecord(text)], unreadable: unreadable(text) });
  // a name that is far too long comes back as a place that cannot be read
  const tooLong = { ...hostileRecord(text), name: `${text('inventory.add.records.long')} ${'x'.repeat(600)}` };
  await call('inventory.add', { import: id, records: [tooLong], unreadable: [] });
  for (const part of ['adds', 'changes', 'gone', 'unreadable']) await call('inventory.preview', { import: id, part });
  await call('inventory.apply', { import: id });
  await call('inventory.list', {});
  await call('identity.list', of('identity.list', 'words'));
  const all = await call('identity.list', {});
  const { identities } = all as { identities: readonly { identity: string; source: unknown }[] };
  const identity = identities.find(({ source }) => source !== null)?.identity;
  await call('identity.confirmOwner', { identity, ...of('identity.confirmOwner', 'owner', 'team') });
  await call('identity.describe', { identity, ...of('identity.describe', 'purpose', 'environment') });
  await call('identity.setConsumers', { identity, consumers: [text('identity.setConsumers.consumers')] });
  const explained = await call('identity.explain', {
    identity,
    until: Date.now() + 86_400_000,
    ...of('identity.explain', 'what', 'owner', 'schedule'),
  });
  const { behaviours } = explained as { behaviours: readonly { behaviour: string }[] };
  await call('identity.endBehaviour', {
    identity,
    behaviour: behaviours[0]?.behaviour,
    ...of('identity.endBehaviour', 'reason'),
  });
  await call('identity.retire', { identity, ...of('identity.retire', 'reason') });
  await call('identity.show', { identity });
}

function hostileRecord(text: Text) {
  const part = (name: string) => text(`inventory.add.records.${name}`);
  return {
    key: part('key'),
    kind: 'bot',
    name: part('name'),
    locator: part('locator'),
    environment: part('environment'),
    owner: part('owner'),
    ownerFrom: part('ownerFrom'),
    purpose: part('purpose'),
    status: 'active',
    consumers: [part('consumers')],
    credentials: [
      {
        kind: part('c').slice(-50),
        label: part('label'),
        issued: 1,
        rotated: null,
        expires: null,
        lastUsed: null,
        active: true,
      },
    ],
    entitlements: [
      {
        system: 'aws',
        effect: 'allow',
        action: part('action'),
        notActions: [part('notActions')],
        resource: part('resource'),
        notResources: [part('notResources')],
        condition: part('condition'),
        via: [part('via')],
      },
    ],
    remarks: [part('remarks')],
  };
}

function unreadable(text: Text) {
  return [{ where: text('inventory.add.unreadable.where'), says: text('inventory.add.unreadable.says') }];
}
