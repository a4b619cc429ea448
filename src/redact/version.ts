/** The version of the detectors, made by `npm run docs` from the sources of this room. */
export const DETECTORS = 'b4af16b81ad5a873';
