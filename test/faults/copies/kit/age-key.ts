import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';

/** A key of age as a file, as `age-keygen` writes it, and who it is. */
export interface AgeKey {
  readonly file: string;
  readonly identity: string;
  readonly recipient: string;
}

export async function ageKey(folder: string, name: string): Promise<AgeKey> {
  const identity = await generateIdentity();
  const file = join(folder, name);
  await writeFile(file, `# made for one test\n${identity}\n`, { mode: 0o600 });
  return { file, identity, recipient: await identityToRecipient(identity) };
}
