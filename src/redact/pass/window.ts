/** Bytes that are added at one end and dropped at the other. */
export class Window {
  #room = new Uint8Array(0x40000);
  #length = 0;

  /** What is there now; good until more is added or something dropped. */
  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  add(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#room.length) {
      const room = new Uint8Array(Math.max(this.#room.length * 2, this.#length + bytes.length));
      room.set(this.bytes);
      this.#room = room;
    }
    this.#room.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  dropBefore(place: number): void {
    this.#room.copyWithin(0, place, this.#length);
    this.#length -= place;
  }
}
