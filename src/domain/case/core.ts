import type { CaseId, Millis } from '../kit/ids.ts';
import type { Before, CaseState, Classification, Work } from './state.ts';
import type { Stage } from './words.ts';

/** A case without its union: what reducers change before the stage gives it its shape again. */
export interface Core {
  readonly work: Work;
  readonly classification: Classification | null;
  readonly disputed: boolean;
  readonly ended: { readonly closedAt: Millis } | { readonly into: CaseId; readonly before: Before } | null;
}

export function coreOf(state: CaseState): Core {
  const { work, classification, disputed } = partsOf(state);
  if (state.stage === 'closed') return { work, classification, disputed, ended: { closedAt: state.closedAt } };
  if (state.stage === 'merged')
    return { work, classification, disputed, ended: { into: state.into, before: state.before } };
  return { work, classification, disputed, ended: null };
}

/** The shape that `stage` asks for. Throws where the parts do not fit: that is a defect, never a refusal. */
export function shape(core: Core, stage: Stage): CaseState {
  const { work, classification, disputed, ended } = core;
  if (stage === 'merged' && ended !== null && 'into' in ended)
    return { ...work, stage, into: ended.into, before: ended.before };
  if (stage === 'received' && classification === null) return { ...work, stage };
  if (classification === null) throw new Error(`A case without a classification cannot be at ${stage}.`);
  if (stage === 'classified') return { ...work, stage, classification, disputed };
  if (stage === 'closed' && ended !== null && 'closedAt' in ended)
    return { ...work, stage, classification, closedAt: ended.closedAt };
  if (stage === 'acting' || stage === 'verified' || stage === 'told') return { ...work, stage, classification };
  throw new Error(`The parts of this case do not fit the stage ${stage}.`);
}

function partsOf(state: CaseState): Pick<Core, 'work' | 'classification' | 'disputed'> {
  switch (state.stage) {
    case 'received': {
      const { stage: _stage, ...work } = state;
      return { work, classification: null, disputed: false };
    }
    case 'classified': {
      const { stage: _stage, classification, disputed, ...work } = state;
      return { work, classification, disputed };
    }
    case 'merged': {
      const { stage: _stage, into: _into, before, ...work } = state;
      return { work, classification: before.classification, disputed: before.disputed };
    }
    case 'closed': {
      const { stage: _stage, classification, closedAt: _closedAt, ...work } = state;
      return { work, classification, disputed: false };
    }
    default: {
      const { stage: _stage, classification, ...work } = state;
      return { work, classification, disputed: false };
    }
  }
}
