/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = '8ba5c03edbc6e3a5';
