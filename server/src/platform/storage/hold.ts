/** Holds what the work asks for as long as it takes. */
export async function holding<T>(work: (hold: Hold) => Promise<T>): Promise<T> {
  const hold = new Hold();
  try {
    return await work(hold);
  } finally {
    hold.release();
  }
}

/** Files that are in use until it is released: they stay where they are although others may need the room. */
export class Hold {
  readonly #releases: (() => void)[] = [];
  #released = false;

  /** What is added when everything was released already is released at once. */
  add(release: () => void): void {
    if (this.#released) release();
    else this.#releases.push(release);
  }

  release(): void {
    this.#released = true;
    for (const release of this.#releases.splice(0)) release();
  }
}
