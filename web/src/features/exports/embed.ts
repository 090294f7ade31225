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

const toBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
