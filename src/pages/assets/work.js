// Finds a number so that SHA-256 over "challenge:number" begins with enough zero bits (FIPS 180-4). Works apart from the page.
const K = new Uint32Array(64);
const START = new Uint32Array(8);
let found = 0;
for (let n = 2; found < 64; n += 1) {
  let prime = true;
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false;
  if (!prime) continue;
  if (found < 8) START[found] = (n ** 0.5 % 1) * 2 ** 32;
  K[found] = (Math.cbrt(n) % 1) * 2 ** 32;
  found += 1;
}
const w = new Int32Array(64);

// One block of 64 bytes, read from `bytes` at `at`, into `state`.
function compress(state, bytes, at) {
  for (let i = 0; i < 16; i += 1)
    w[i] =
      (bytes[at + 4 * i] << 24) | (bytes[at + 4 * i + 1] << 16) | (bytes[at + 4 * i + 2] << 8) | bytes[at + 4 * i + 3];
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

// A message of more than 64 and at most 119 bytes: the first block is the same for every number.
function solve(challenge, bits) {
  const first = Uint32Array.from(START);
  const head = new TextEncoder().encode(challenge + ':');
  compress(first, head, 0);
  const rest = head.slice(64);
  const block = new Uint8Array(64);
  const state = new Uint32Array(8);
  for (let number = 0; ; number += 1) {
    const digits = String(number);
    const length = rest.length + digits.length;
    block.fill(0);
    block.set(rest);
    for (let i = 0; i < digits.length; i += 1) block[rest.length + i] = digits.charCodeAt(i);
    block[length] = 128;
    new DataView(block.buffer).setUint32(60, (64 + length) * 8);
    state.set(first);
    compress(state, block, 0);
    if (state[0] >>> (32 - bits) === 0) return digits;
  }
}

addEventListener('message', ({ data }) => postMessage(solve(data.challenge, data.bits)));
