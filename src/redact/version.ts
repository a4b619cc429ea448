/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = 'e5a9138982f1d634';
