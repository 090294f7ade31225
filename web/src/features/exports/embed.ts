import type { Picture, PictureWords } from '../../chart';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * HTML that shows the picture in any page: no script, no request to us, nothing that has to be allowed. It stays as
 * it was when it was copied. The picture is an image, so that its styles and ids meet nobody else's.
 */
export function embedHtml({ svg, width, height }: Picture, { title, footnotes = [] }: PictureWords): string {
  const address = `data:image/svg+xml;base64,${toBase64(svg)}`;
  const image = `<img src="${address}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" alt="${escapeHtml([title, ...footnotes].join('. '))}" style="max-width:100%;height:auto">`;
  return `<figure style="margin:0">${image}</figure>\n`;
}

export const frameThemes = ['auto', 'light', 'dark'] as const;
export type FrameTheme = (typeof frameThemes)[number];

/** HTML of a frame with the chart as it is whenever somebody looks, for people who may see it here. No secret is in it. */
export function frameHtml(origin: string, chartId: string, name: string, theme: FrameTheme): string {
  const address = `${origin}/embed/charts/${chartId}${theme === 'auto' ? '' : `?theme=${theme}`}`;
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(name)}" width="640" height="420" style="border:0;max-width:100%" loading="lazy"></iframe>\n`;
}

const toBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
