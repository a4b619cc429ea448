/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = '6b559899bb4b954e';
