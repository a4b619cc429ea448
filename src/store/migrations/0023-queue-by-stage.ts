import type { Migration } from './migration.ts';

/** The queue of one stage is a short walk along an index, as the whole one is; a stage can still be counted by it. */
export const queueByStage: Migration = {
  number: 23,
  name: 'queue by stage',
  statements: () => [
    'create index case_view_stage_order on case_view (stage, due_rank, urgency, opened_at, case_id)',
    'drop index case_view_stage',
  ],
};
