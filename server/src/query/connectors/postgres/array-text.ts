/** An element of an array: its text, null, or an array again. */
export type ArrayElement = string | null | readonly ArrayElement[];

/** PostgreSQL's text of an array, `{1,NULL,"a \"b\""}`, as its elements. Bounds before it are left out. */
export function parseArray(text: string): readonly ArrayElement[] {
  const start = text.indexOf('{');
  return new Reader(text, start).array();
}

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  array(): readonly ArrayElement[] {
    const elements: ArrayElement[] = [];
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '}') {
      elements.push(this.#element());
      if (this.#text[this.#at] === ',') this.#at += 1;
    }
    this.#at += 1;
    return elements;
  }

  #element(): ArrayElement {
    if (this.#text[this.#at] === '{') return this.array();
    if (this.#text[this.#at] === '"') return this.#quoted();
    const end = this.#text.slice(this.#at).search(/[,}]/);
    const plain = this.#text.slice(this.#at, this.#at + end);
    this.#at += end;
    return plain === 'NULL' ? null : plain;
  }

  #quoted(): string {
    let content = '';
    for (this.#at += 1; this.#at < this.#text.length && this.#text[this.#at] !== '"'; this.#at += 1) {
      if (this.#text[this.#at] === '\\') this.#at += 1;
      content += this.#text[this.#at] ?? '';
    }
    this.#at += 1;
    return content;
  }
}
