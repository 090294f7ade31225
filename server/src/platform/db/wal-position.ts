const remembered = 64;

/** A place in PostgreSQL's log, `16/B374D848`, as a number that can be compared. */
export function toPosition(lsn: string): bigint {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

/** Where the primary's log was at which moment: what a replica has replayed says of when it is. */
export class PrimaryPositions {
  /** Oldest first. */
  readonly #seen: { readonly at: number; readonly position: bigint }[] = [];

  /** `at`: milliseconds since 1970, taken before the primary was asked. */
  add(at: number, position: bigint): void {
    this.#seen.push({ at, position });
    if (this.#seen.length > remembered) this.#seen.shift();
  }

  /** The last moment of which a log replayed to here holds everything; null: an earlier one than is remembered. */
  lastSeenAt(replayed: bigint): number | null {
    return this.#seen.findLast(({ position }) => position <= replayed)?.at ?? null;
  }
}
