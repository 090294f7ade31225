import { inspect } from 'node:util';

const hidden = '***';

/** A value that cannot be printed: string, JSON and inspect all show `***`. Only crypto and egress call `reveal`. */
export class Secret<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  reveal(): T {
    return this.#value;
  }
  toString(): string {
    return hidden;
  }
  toJSON(): string {
    return hidden;
  }
  [Symbol.toPrimitive](): string {
    return hidden;
  }
  [inspect.custom](): string {
    return hidden;
  }
}
