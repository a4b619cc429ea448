import { toHex } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { oxumOf } from './bag.ts';
import type { Pack } from './open.ts';
import { counted, judged } from './report.ts';
import type { Finding } from './report.ts';

/** BagIt: every file of the payload is listed with its digest, and nothing else is; so are the bag's own files. */
export function checkFiles(pack: Pack, sha256: Sha256): readonly Finding[] {
  const payload = [...pack.files].filter(([path]) => path.startsWith('data/'));
  const tags = [...pack.files].filter(([path]) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt');
  const failures = [...differences(sha256, payload, pack.manifest), ...differences(sha256, tags, pack.tagManifest)];
  if (oxumOf(payload.map(([, content]) => content)) !== pack.info.oxum)
    failures.push('The amount of data is not the one that bag-info.txt says.');
  return judged('manifest', failures, `All ${counted(pack.files.size, 'file')} are there and unchanged since packing.`);
}

function differences(
  sha256: Sha256,
  files: readonly (readonly [string, Uint8Array])[],
  manifest: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set(files.map(([path]) => path));
  const lost = [...manifest.keys()]
    .filter((path) => !paths.has(path))
    .map((path) => `${path} is listed in the manifest and missing.`);
  const changed = files.flatMap(([path, content]) => {
    const listed = manifest.get(path);
    if (listed === undefined) return [`${path} is not listed in the manifest.`];
    return listed === toHex(sha256(content)) ? [] : [`${path} was changed after packing.`];
  });
  return [...lost, ...changed];
}
