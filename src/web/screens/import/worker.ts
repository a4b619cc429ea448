import { NotThisFormat } from '../../../inventory/importer.ts';
import { readFiles } from '../../../inventory/sources.ts';
import { batchesOf } from '../../../inventory/batches.ts';
import { importFile } from './import-file.ts';
import type { Ask, FileProgress, Told } from './messages.ts';
import { sampleOf } from './sample.ts';

/** Reads exports away from the page, which stays alive meanwhile. The files never leave this machine. */
addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.is === 'go-on') return goOn();
  const answered = data.is === 'read' ? read(data) : sample(data.file);
  answered.catch((error: unknown) => {
    if (error instanceof NotThisFormat) return tell({ is: 'not-this-format', says: error.message });
    tell({ is: 'broken' });
    throw error;
  });
});

let goOn: () => void = () => {};

async function read({ source, files, options }: Extract<Ask, { is: 'read' }>): Promise<void> {
  let file: FileProgress | null = null;
  const readable = files.map((each) => importFile(each, (progress) => (file = progress)));
  for await (const batch of batchesOf(readFiles(source, readable, options))) {
    const wanted = new Promise<void>((resolve) => (goOn = resolve));
    tell({ is: 'batch', batch, file });
    await wanted;
  }
  tell({ is: 'done' });
}

async function sample(file: File): Promise<void> {
  tell({ is: 'sample', sample: await sampleOf(importFile(file, () => {})) });
}

function tell(told: Told): void {
  postMessage(told);
}
