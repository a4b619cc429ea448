/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = '24e1a5db3b2af03b';
