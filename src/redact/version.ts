/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = '142b123266467218';
