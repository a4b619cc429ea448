import { openApi } from '../../src/operations/openapi.ts';
import { generate } from './generated.ts';

/** The same as `throughline openapi` prints; a running installation names its own address instead. */
await generate('docs/reference/openapi.json', `${JSON.stringify(openApi('http://127.0.0.1:4180'), null, 2)}\n`);
