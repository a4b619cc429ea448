/** What the program offers to whoever has filled its tables and put an input into its memory. */
export { findAnchors, stoppedAt } from './anchors.ts';
export { findRuns, runsStoppedAt } from './runs.ts';
export { countUnits } from './units.ts';
