/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = 'c3fda22e1522ab59';
