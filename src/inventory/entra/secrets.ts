import type { CredentialRecord } from '../../domain/identity/record.ts';
import type { Values } from '../read/values.ts';
import { records, text } from '../read/values.ts';
import { credential } from '../record.ts';

export interface Secrets {
  readonly credentials: readonly CredentialRecord[];
  readonly remarks: readonly string[];
}

/**
 * The credentials of an application or a service principal. Of a password
 * (https://learn.microsoft.com/en-us/graph/api/resources/passwordcredential) neither `secretText` nor `hint`, which is the
 * beginning of it, is read; of a key (https://learn.microsoft.com/en-us/graph/api/resources/keycredential) not `key`.
 */
export function secretsOf(value: Values): Secrets {
  const remarks: string[] = [];
  const passwords = records(value['passwordCredentials']).map((one) =>
    credential('client-secret', label(one), true, dates(one), remarks),
  );
  // a certificate that signs and verifies is listed once for each
  const keys = new Map(
    records(value['keyCredentials']).map((one) => {
      const name = label(one);
      return [name, credential(kindOf(one), name, true, dates(one), remarks)] as const;
    }),
  );
  const federated = records(value['federatedIdentityCredentials']).map((one) =>
    credential(
      'federated',
      `${text(one['name']) ?? text(one['id']) ?? ''} (${text(one['issuer']) ?? 'no issuer'}, ${text(one['subject']) ?? 'no subject'})`,
      true,
      {},
      remarks,
    ),
  );
  if (records(value['passwordCredentials']).some((one) => text(one['secretText']) !== null))
    remarks.push('The export holds a secret itself (secretText). It was not read; the file should not lie about.');
  return { credentials: [...passwords, ...keys.values(), ...federated], remarks };
}

function label(one: Values): string {
  const id = text(one['keyId']) ?? 'without an id';
  const name = text(one['displayName']);
  return name === null ? id : `${name} (${id})`;
}

function kindOf(one: Values): string {
  return one['type'] === 'Symmetric' ? 'symmetric-key' : 'certificate';
}

function dates(one: Values) {
  return { issued: one['startDateTime'], expires: one['endDateTime'] };
}
