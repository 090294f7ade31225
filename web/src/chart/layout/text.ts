/** Width in pixels of a line of text. */
export type MeasureText = (text: string, fontSize: number, weight?: number) => number;

/** Far Eastern and other full-width letters, and pictographs: as wide as they are high. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const narrow = /[iljtfrI1.,:;'|()[\]\s]/;
const broad = /[mwMW@%—]/;

function emOf(letter: string): number {
  if (wide.test(letter)) return 1;
  if (narrow.test(letter)) return 0.33;
  if (broad.test(letter)) return 0.9;
  return letter >= 'A' && letter <= 'Z' ? 0.68 : 0.58;
}

/** A careful guess from letter classes, for where there is no canvas. */
export const estimateText: MeasureText = (text, fontSize) => {
  let em = 0;
  for (const letter of text) em += emOf(letter);
  return em * fontSize;
};

const cacheLimit = 5000;

/** Exact widths from a canvas in the given font; remembered, because axes ask for the same labels again. */
export function createMeasureText(fontFamily: string): MeasureText {
  if (typeof document === 'undefined') return estimateText;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateText;
  const known = new Map<string, number>();
  return (text, fontSize, weight = 400) => {
    const key = `${weight} ${fontSize} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    context.font = `${weight} ${fontSize}px ${fontFamily}`;
    // Figures are drawn tabular, all as wide as a zero.
    const measured = context.measureText(text.replace(/\d/g, '0')).width;
    if (known.size > cacheLimit) known.clear();
    known.set(key, measured);
    return measured;
  };
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name to be followed by a value: one that is written from right to left does not draw the value into itself. */
export const apart = (name: string): string => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name);

/** The text, cut with an ellipsis so that it is at most `width` wide. Letters are never split. */
export function fitText(text: string, width: number, measure: MeasureText, fontSize: number, weight?: number): string {
  if (measure(text, fontSize, weight) <= width) return text;
  const letters = Array.from(text);
  let low = 0;
  let high = letters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('')}…`, fontSize, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

export const widest = (texts: Iterable<string>, measure: MeasureText, fontSize: number, weight?: number): number => {
  let width = 0;
  for (const text of texts) width = Math.max(width, measure(text, fontSize, weight));
  return Math.ceil(width);
};

/**
 * The text in lines of at most `width`, broken between words; a word that is wider stays whole, cut with an ellipsis.
 * Far Eastern scripts have no spaces: they are broken between letters.
 */
export function wrapText(text: string, width: number, measure: MeasureText, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else if (wide.test(word)) lines.push(...breakWord(word, width, measure, fontSize));
    else lines.push(fitText(word, width, measure, fontSize));
  }
  return lines;
}

/** A letter with the marks that may begin no line after it, or end none before it. */
const unbroken = /[「『【（〔〈《]*.[、。，．・」』】）〕〉》！？：；ー々〜…%）)\p{M}]*/gsu;

/** A word of Far Eastern letters in as few lines as it needs, of nearly one length: none ends with a letter alone. */
function breakWord(word: string, width: number, measure: MeasureText, fontSize: number): string[] {
  const letters = word.match(unbroken) ?? [];
  for (let count = Math.max(1, Math.ceil(measure(word, fontSize) / width)); count <= letters.length; count += 1) {
    const each = Math.ceil(letters.length / count);
    const lines = Array.from({ length: Math.ceil(letters.length / each) }, (_, line) =>
      letters.slice(line * each, (line + 1) * each).join(''),
    );
    if (lines.every((line) => measure(line, fontSize) <= width)) return lines;
  }
  return [fitText(word, width, measure, fontSize)];
}
