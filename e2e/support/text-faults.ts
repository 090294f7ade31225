import type { Page } from 'playwright-core';

/**
 * Words in the charts of the page that cannot be read: cut at the edge of their card, or lying on each other.
 * One line each: `bar/signs: "Gains" lies on "Losses"`.
 */
export function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Half a line of leading and the side bearings of letters: nothing is drawn there. */
    const shrink = 1.5;
    /** Of a line's height: above the capitals and below the descenders. */
    const leading = 0.2;
    interface Word {
      readonly text: string;
      readonly box: DOMRect;
      readonly turned: boolean;
    }
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isTurned = (element: Element): boolean => {
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      return matrix !== null && Math.abs(matrix.b) > 0.01;
    };
    /** Where scrolling shows the rest, nothing is cut. */
    const scrolls = (element: Element): boolean =>
      element.closest('[role="grid"], [role="treegrid"], [data-scrolls]') !== null;

    const wordsIn = (card: Element): Word[] => {
      const words: Word[] = [];
      for (const element of card.querySelectorAll(
        '.dvp-drawing text, .dvp-drawing p, .dvp-drawing li, .dvp-drawing span',
      )) {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        if (!own || !isShown(element) || scrolls(element) || element.closest('.dvp-hidden, .dvp-marks')) continue;
        const range = document.createRange();
        range.selectNodeContents(element);
        const box = range.getBoundingClientRect();
        if (box.width > 0) words.push({ text: element.textContent, box, turned: isTurned(element) });
      }
      return words;
    };
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      a.left + shrink < b.right - shrink &&
      b.left + shrink < a.right - shrink &&
      a.top + shrink * 2 < b.bottom - shrink * 2 &&
      b.top + shrink * 2 < a.bottom - shrink * 2;

    return [...document.querySelectorAll('[data-entry]')].flatMap((card) => {
      const name = card.getAttribute('data-entry') ?? '';
      const frame = card.querySelector('.dvp-chart')?.getBoundingClientRect();
      if (!frame) return [`${name}: is not drawn`];
      const words = wordsIn(card);
      const cut = words
        .filter(
          ({ box }) =>
            box.left < frame.left - 1 ||
            box.right > frame.right + 1 ||
            box.top < frame.top - leading * box.height ||
            box.bottom > frame.bottom + leading * box.height,
        )
        .map(({ text }) => `${name}: "${text}" is cut`);
      const upright = words.filter(({ turned }) => !turned);
      const lying = upright.flatMap((a, index) =>
        upright
          .slice(index + 1)
          .filter((b) => overlap(a.box, b.box))
          .map((b) => `${name}: "${a.text}" lies on "${b.text}"`),
      );
      return [...cut, ...lying];
    });
  });
}
