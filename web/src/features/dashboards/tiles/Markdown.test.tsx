import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Markdown } from './Markdown';

const html = (text: string): string => renderToStaticMarkup(<Markdown text={text} />);

it('shows words, lists and links', () => {
  const made = html('# Title\n\n- one\n- **two**\n\n[site](https://example.org)');
  expect(made).toContain('<h2>Title</h2>');
  expect(made).toContain('<strong>two</strong>');
  expect(made).toContain('href="https://example.org"');
});

it.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '![x](https://example.org/spy.png)'])(
  'runs and fetches nothing of %s',
  (text) => expect(html(text)).not.toMatch(/<(img|script|iframe)/),
);

it('follows no address that is code', () => {
  expect(html('[x](javascript:alert(1)) [y](data:text/html,hi)')).not.toMatch(/javascript:|data:/);
});
