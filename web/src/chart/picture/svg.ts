export type Attributes = Readonly<Record<string, string | number>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// eslint-disable-next-line no-control-regex -- what XML cannot hold, even escaped
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** As XML wants it; characters that XML cannot hold are left out. */
const escapeXml = (text: string): string =>
  text.replace(notXml, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** An element with its children, which are markup already. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

export const textTag = (content: string, x: number, y: number, attributes: Attributes): string =>
  tag('text', { x, y, ...attributes }, escapeXml(content));
