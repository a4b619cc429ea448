import { type Shape, shapeDetector } from '../shapes.ts';

const TOKENS = 'https://pypi.org/help/#apitoken';

/** The first bytes of a macaroon (version 2, a location of so many characters) in base64, by the index that issued it. */
const LOCATIONS = [
  ['pypi-AgEIcHlwaS5vcmc', 'PyPI API token'],
  ['pypi-AgENdGVzdC5weXBpLm9yZw', 'TestPyPI API token'],
] as const;

/** The Python Package Index: macaroons that name their index. */
export const pypi = shapeDetector('pypi', [
  ...LOCATIONS.map(([anchor, what]): Shape => ({
    kind: 'pypi-token',
    what,
    source: TOKENS,
    anchor,
    pattern: /pypi-AgE[A-Za-z0-9_-]{50,1000}/y,
    check: () => ({ confidence: 0.98, why: 'a macaroon that names the index' }),
  })),
  {
    kind: 'pypi-token',
    what: 'API token of a package index',
    source: TOKENS,
    anchor: 'pypi-AgE',
    pattern: /pypi-AgE(?!IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}/y,
    check: () => ({ confidence: 0.8, why: 'a macaroon of another index' }),
  },
]);
