import type { Stage } from '../../../domain/case/words.ts';

/** The stages in which something is still owed. */
export const OPEN_STAGES: readonly Stage[] = ['received', 'classified', 'acting', 'verified', 'told'];
