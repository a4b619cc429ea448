/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = 'e3f0bebcb54f5507';
