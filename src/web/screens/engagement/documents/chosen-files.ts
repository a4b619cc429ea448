/** A file that somebody chose, and how its document is called: a file of a folder by where it lies in there. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}

/** What was chosen by a file field; a folder's files have a path that begins with the folder. */
export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  return inOrder([...files].map((file) => ({ name: belowFolder(file.webkitRelativePath) ?? file.name, file })));
}

/** What was dropped: files, and everything in and below folders. Files that the browser cannot read are named without one. */
export async function droppedFiles(items: Iterable<DataTransferItem>): Promise<readonly ChosenFile[]> {
  // all of them are asked for at once: after the first wait the browser has forgotten what was dropped
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (entry !== null && isFolder(entry)) return await filesBelow(entry, '');
      return file === null ? [] : [{ name: file.name, file }];
    }),
  );
  return inOrder(found.flat());
}

async function filesBelow(folder: FileSystemDirectoryEntry, path: string): Promise<ChosenFile[]> {
  const found: ChosenFile[] = [];
  for (const entry of await entriesOf(folder)) {
    const name = `${path}${entry.name}`;
    if (isFolder(entry)) found.push(...(await filesBelow(entry, `${name}/`)));
    else if (isFile(entry)) found.push({ name, file: await fileOf(entry) });
  }
  return found;
}

/** A reader gives some at a time, and none when there are no more (File and Directory Entries API, readEntries). */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (more.length === 0) return entries;
    entries.push(...more);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** The path below the folder that was chosen, as the command line names it; null where no folder was. */
function belowFolder(path: string): string | null {
  const at = path.indexOf('/');
  return at === -1 ? null : path.slice(at + 1);
}

/** Files that systems leave behind, such as `.DS_Store`, are no documents. */
function inOrder(files: readonly ChosenFile[]): readonly ChosenFile[] {
  return files.filter(({ file }) => !file.name.startsWith('.')).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
