// AssemblyScript; compiled and checked by `npm run build:pass`

// @ts-ignore: decorator
@inline
export function byteAt(at: i32): i32 {
  return load<u8>(at);
}

// @ts-ignore: decorator
@inline
export function fourAt(at: i32): i32 {
  return load<i32>(at);
}

// @ts-ignore: decorator
@inline
export function wordAt(at: i32): i32 {
  return load<i32>(at);
}

// @ts-ignore: decorator
@inline
export function putWord(at: i32, word: i32): void {
  store<i32>(at, word);
}

// @ts-ignore: decorator
@inline
export function product(a: i32, b: i32): i32 {
  return a * b;
}
