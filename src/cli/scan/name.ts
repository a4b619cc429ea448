import { find } from '../../redact/find.ts';
import type { Finding } from '../../redact/finding.ts';

/** How sure it must be that a path holds a credential before a part of its name is hidden. */
const SURE = 0.9;

/** A path to print, and the credentials in it. */
export interface Named {
  readonly shown: string;
  readonly secrets: readonly Finding[];
}

/** A path in which every credential is replaced by its kind: names of files are printed, and some hold keys. */
export function nameOf(path: string): Named {
  // an ending such as `.txt` could pass for a part of a token
  const stem = path.replace(/\.[A-Za-z0-9]{1,8}$/u, '');
  const secrets = find(stem).filter((finding) => finding.class === 'secret' && finding.confidence >= SURE);
  let shown = '';
  let at = 0;
  for (const { start, end, kind } of secrets) {
    shown += `${path.slice(at, start)}[${kind}]`;
    at = end;
  }
  return { shown: shown + path.slice(at), secrets };
}
