import { lookAt } from '../looking.ts';
import type { Check } from '../looking.ts';

/** Nobody outside keeps our checkpoints yet (ledger.md, “Writing” 5). */
export const checkWitness: Check = async () => [
  lookAt(
    'witness',
    'There is no outside witness: rollback of the machine would not be seen.',
    'Give the checkpoint to somebody outside from time to time, such as your auditor.',
  ),
];
