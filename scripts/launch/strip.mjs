// `node strip.mjs FOLDER`: keeps our sources without their types in a folder, see `ensureStripped`.
import fs from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { strippedPlace } from '../../src/documents/apart/stripped-place.mjs';
import { inProject } from './paths.mjs';
import { strippedSources } from './stripped-sources.mjs';

const folder = process.argv[2] ?? '';
for (const name of strippedSources()) {
  const source = inProject(name);
  const place = strippedPlace(folder, name, fs.statSync(source));
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, stripTypeScriptTypes(fs.readFileSync(source, 'utf8')));
}
