/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = '5914773cef6485f0';
