import { endQuietly } from '../../src/cli/end-quietly.ts';

// `npm run bench:… | head`: what was printed is what was wanted
endQuietly(0);
