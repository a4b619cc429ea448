/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = '34a9d2e8fd82debb';
