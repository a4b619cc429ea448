import { chown, lchown, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Who runs the server: nobody else where we are not root. The ids are those of a named account, which initdb asks for. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so that root lends it the account `postgres`, else `nobody`. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const accounts = new Map(
    (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => [line.split(':')[0], line.split(':')]),
  );
  const fields = accounts.get('postgres') ?? accounts.get('nobody');
  if (fields === undefined)
    throw new Error('PostgreSQL does not run as root, and this machine has no account `nobody` to lend it');
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** Gives a folder and all that is in it to the account; does nothing where there is none to give it to. */
export async function giveTo({ uid, gid }: Account, folder: string): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  await chown(folder, uid, gid);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  await Promise.all(entries.map(async (entry) => await lchown(join(entry.parentPath, entry.name), uid, gid)));
}
