import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { File } from './file.ts';
import { inFolder, toolSays } from './tool.ts';

/** Everything in a ZIP archive as `unzip` unpacks it. Names are those in the archive. */
export async function unzippedBy(bytes: Uint8Array): Promise<File[]> {
  // 1: it unpacked all and warns of something
  return await unpackedBy(bytes, (path, into) => toolSays('unzip', ['-qq', '-o', path, '-d', into], undefined, [1]));
}

/** Everything in a TAR.GZ archive as `tar` unpacks it. */
export async function untarred(bytes: Uint8Array): Promise<File[]> {
  return await unpackedBy(bytes, (path, into) => toolSays('tar', ['-xzf', path, '-C', into]));
}

/** What is attached to a PDF, as poppler takes it out. */
export async function attachedTo(pdf: Uint8Array): Promise<File[]> {
  return await unpackedBy(pdf, (path, into) => toolSays('pdfdetach', ['-saveall', '-o', into, path]));
}

/** The pictures in a PDF, as poppler takes them out: whole, also where something lies over them. */
export async function picturesIn(pdf: Uint8Array): Promise<File[]> {
  return await unpackedBy(pdf, (path, into) => toolSays('pdfimages', ['-png', path, join(into, 'picture')]));
}

/** Every part of a mail as Python's `email` decodes it, and its headers. */
export async function unpackedMail(bytes: Uint8Array): Promise<File[]> {
  return await unpackedBy(bytes, (path, into) => toolSays('python3', ['-c', READ_MAIL, path, into]));
}

const READ_MAIL = `
import email, email.policy, os, sys
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
for n, part in enumerate(mail.walk()):
    with open(os.path.join(sys.argv[2], f'{n}-headers'), 'w', errors='replace') as out:
        out.writelines(f'{name}: {value}\\n' for name, value in part.items())
    body = part.get_payload(decode=True)
    if body is not None:
        name = part.get_filename() or 'body'
        with open(os.path.join(sys.argv[2], f'{n}-{os.path.basename(name)}'), 'wb') as out:
            out.write(body)
`;

async function unpackedBy(
  bytes: Uint8Array,
  unpack: (path: string, into: string) => Promise<unknown>,
): Promise<File[]> {
  return await inFolder(async (folder) => {
    const path = join(folder, 'packed');
    const into = join(folder, 'in');
    await mkdir(into);
    await writeFile(path, bytes);
    await unpack(path, into);
    const names = await readdir(into, { recursive: true, withFileTypes: true });
    const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    return await Promise.all(
      files.toSorted().map(async (file) => ({
        name: file.slice(into.length + 1),
        bytes: new Uint8Array(await readFile(file)),
      })),
    );
  });
}
