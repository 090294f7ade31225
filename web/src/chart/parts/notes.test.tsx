import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Notes } from './notes';

describe('what is said below a chart', () => {
  it('can be reached with the keyboard where it is longer than its line, and only there', () => {
    const html = (isCut: boolean) =>
      renderToStaticMarkup(<Notes text="Two values are left out." isCut={isCut} most={160} />);
    expect(html(true)).toContain('tabindex="0"');
    expect(html(true)).toContain('role="note" aria-label="Notes on the data"');
    expect(html(false)).not.toContain('tabindex');
    expect(html(false)).not.toContain('role');
    expect(html(true)).toContain('Two values are left out.');
  });
});
