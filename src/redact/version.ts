/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = '805cda83a5a882b9';
