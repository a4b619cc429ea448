import fs from 'node:fs';
import path from 'node:path';
import { ROOT, inProject } from './paths.mjs';

/** The sources that a process may load which reads documents: paths below the project's root. */
export function strippedSources() {
  return ROOMS.flatMap((room) => below(inProject('src', room)));
}

/** `documents`, and the rooms that it may import. */
export const ROOMS = ['documents', 'redact', 'domain'];

function below(place) {
  return fs.readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(place, entry.name);
    // AssemblyScript is another language: what it was compiled to is read
    if (entry.isDirectory()) return entry.name === 'assembly' ? [] : below(at);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path.relative(ROOT, at)] : [];
  });
}
