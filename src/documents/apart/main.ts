import { reader } from './reader.ts';
import type { Asked } from './said.ts';

const answer = reader();

// what throws here ends this process, and the one who asked is told that the document cannot be read
process.on('message', (asked: Asked) => void answer(asked).then((said) => process.send?.(said)));
// the server has ended, in whatever way
process.on('disconnect', () => process.exit(0));
