/**
 * Counts the writes of this process. What was read of somebody's rights may be kept for a moment as long as nothing was
 * written since: a change made here acts at the very next request, one made on another instance when the moment is over.
 */
export class Writes {
  #count = 0;

  /** Changes when a write begins and when it ends. */
  get count(): number {
    return this.#count;
  }

  /** Call the answer when the write is done. */
  begin(): () => void {
    this.#count += 1;
    return () => {
      this.#count += 1;
    };
  }
}
