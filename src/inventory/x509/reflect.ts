/**
 * `@peculiar/x509` finds its algorithms by an injector (tsyringe) that refuses to load where `Reflect` has no metadata, and
 * asks it only for the parameters of constructors: its own have none. These answers are all that it needs; a polyfill of
 * everything would be a dependency for nothing. Has to be imported before the library.
 */
const NOTHING_KNOWN = {
  getMetadata: () => undefined,
  getOwnMetadata: () => undefined,
  hasOwnMetadata: () => false,
  defineMetadata: () => undefined,
};

if (!('getMetadata' in Reflect)) Object.assign(Reflect, NOTHING_KNOWN);
