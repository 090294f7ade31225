import interFont from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { fonts, type Tokens } from '../ui/theme/tokens';
import type { ChartModel, LegendModel } from './model';

/** A chart as files. */
export interface Picture {
  readonly svg: string;
  readonly png: () => Promise<Blob>;
}

interface PictureRequest {
  readonly root: HTMLElement;
  readonly model: ChartModel;
  readonly tokens: Tokens;
  readonly title: string;
  readonly subtitle: string | undefined;
}

const namespace = 'http://www.w3.org/2000/svg';
const edge = 20;
const pixelRatio = 2;

/** The drawing on the page, with title, legend and font, as one file that stands by itself. */
export async function drawPicture(request: PictureRequest): Promise<Picture> {
  const font = await fontAsData();
  const { svg, width, height } = compose(request, font);
  return { svg, png: () => rasterise(svg, width, height) };
}

function compose(request: PictureRequest, font: string | null): { svg: string; width: number; height: number } {
  const { model, tokens, root } = request;
  const headHeight = request.subtitle ? 48 : 30;
  const width = model.width + edge * 2;
  const height = model.height + headHeight + edge * 2;
  const svg = document.createElementNS(namespace, 'svg');
  set(svg, { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': fonts.ui });
  if (font !== null) svg.append(fontStyle(font));
  svg.append(create('rect', { width, height, fill: tokens.surface }));
  svg.append(text(request.title, edge, edge + 13, { 'font-size': 15, 'font-weight': 620, fill: tokens.ink }));
  if (request.subtitle) svg.append(text(request.subtitle, edge, edge + 31, { 'font-size': 12, fill: tokens.ink2 }));
  const body = create('g', { transform: `translate(${edge},${edge + headHeight})` });
  for (const element of drawingsIn(root)) body.append(place(element, root));
  if (model.legend) body.append(...legendOf(model.legend, tokens));
  body.append(...wordsIn(root, tokens));
  svg.append(body);
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** Everything drawn that belongs to the picture: neither the pointer's layer nor keys of the legend. */
function drawingsIn(root: HTMLElement): (SVGSVGElement | HTMLCanvasElement)[] {
  const found = root.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('.dvp-plot svg, .dvp-plot canvas');
  return [...found].filter((element) => !element.classList.contains('lucide'));
}

function place(element: SVGSVGElement | HTMLCanvasElement, root: HTMLElement): SVGElement {
  const own = element.getBoundingClientRect();
  const origin = root.getBoundingClientRect();
  const at = { x: own.left - origin.left, y: own.top - origin.top };
  if (element instanceof HTMLCanvasElement) {
    return create('image', { ...at, width: own.width, height: own.height, href: element.toDataURL('image/png') });
  }
  const copy = element.cloneNode(true) as SVGSVGElement;
  set(copy, at);
  copy.removeAttribute('role');
  return copy;
}

/** Big numbers are text on the page: they are written at the same places. */
function wordsIn(root: HTMLElement, tokens: Tokens): SVGElement[] {
  const origin = root.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>('.dvp-number-figure, .dvp-number-note span, .dvp-ramp > span')]
    .filter((element) => element.children.length === 0 || element.classList.contains('dvp-delta'))
    .map((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const attributes = {
        'font-size': parseFloat(style.fontSize),
        'font-weight': style.fontWeight,
        fill: style.color || tokens.ink,
      };
      return text(element.textContent, box.left - origin.left, box.top - origin.top + box.height * 0.78, attributes);
    });
}

function legendOf(legend: LegendModel, tokens: Tokens): SVGElement[] {
  let x = legend.x;
  let y = legend.y + 10;
  const stacked = legend.placement !== 'top';
  return legend.items.flatMap((item) => {
    const label = item.detail === undefined ? item.label : `${item.label}  ${item.detail}`;
    const width = label.length * 6.6 + 34;
    if (!stacked && x > legend.x && x + width > legend.x + legend.width) {
      x = legend.x;
      y += 20;
    }
    const key = create('rect', {
      x,
      y: y - 5,
      width: 10,
      height: item.shape === 'line' ? 2 : 10,
      rx: 2,
      fill: item.color,
      transform: item.shape === 'line' ? 'translate(0 4)' : '',
    });
    const words = text(label, x + 18, y + 4, { 'font-size': 11.5, fill: tokens.ink });
    if (stacked) y += 21;
    else x += width;
    return [key, words];
  });
}

type Attributes = Readonly<Record<string, string | number>>;

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function create(name: keyof SVGElementTagNameMap, attributes: Attributes): SVGElement {
  const element = document.createElementNS(namespace, name);
  set(element, attributes);
  return element;
}

function text(content: string, x: number, y: number, attributes: Attributes): SVGElement {
  const element = create('text', { x, y, ...attributes });
  element.textContent = content;
  return element;
}

function fontStyle(data: string): SVGElement {
  const style = create('style', {});
  style.textContent = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${data}) format("woff2")}`;
  return style;
}

/** The page's font as a data address: pictures may load nothing. Without it they fall back to the system's. */
async function fontAsData(): Promise<string | null> {
  try {
    const answer = await fetch(interFont);
    return answer.ok ? await toDataUrl(await answer.blob()) : null;
  } catch {
    return null;
  }
}

const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The font cannot be read.'));
    reader.readAsDataURL(blob);
  });

async function rasterise(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw a PNG.');
  context.scale(pixelRatio, pixelRatio);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This browser cannot write a PNG.'))),
      'image/png',
    );
  });
}
