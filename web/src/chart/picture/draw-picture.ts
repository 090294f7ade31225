import interFont from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Tokens } from '../../ui/theme/tokens';
import type { MeasureText } from '../layout/text';
import type { ChartModel } from '../model';
import { shownBox } from '../parts/shown-box';
import { composePicture } from './compose';
import { tag, textTag } from './svg';

/** A chart as files. */
export interface Picture {
  readonly svg: string;
  /** `scale`: pixels of the file for each of the page's. */
  readonly png: (scale: number) => Promise<Blob>;
  /** In pixels of the page. */
  readonly width: number;
  readonly height: number;
}

interface PictureRequest {
  readonly root: HTMLElement;
  readonly model: ChartModel;
  readonly tokens: Tokens;
  readonly measure: MeasureText;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly footnotes: readonly string[];
}

/** The drawing on the page, with title, legend and font, as one file that stands by itself. */
export async function drawPicture(request: PictureRequest): Promise<Picture> {
  const { root, ...parts } = request;
  const font = await fontStyle();
  const drawings = [...drawingsIn(root).map((element) => place(element, root)), ...wordsIn(root, request.tokens)];
  // As many pixels as the page has, however much the picture was enlarged on it.
  const shown = originOf(root).scale;
  const { svg, width, height } = composePicture({ ...parts, drawings, font });
  return {
    svg,
    width: width * shown,
    height: height * shown,
    png: (scale) => rasterise(svg, width, height, scale * shown),
  };
}

const originOf = (root: HTMLElement) => shownBox(root) ?? { left: 0, top: 0, scale: 1 };

/** Everything drawn that belongs to the picture: neither the pointer's layer nor keys of the legend. */
function drawingsIn(root: HTMLElement): (SVGSVGElement | HTMLCanvasElement)[] {
  const found = root.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('.dvp-plot svg, .dvp-plot canvas');
  return [...found].filter((element) => !element.classList.contains('lucide'));
}

function place(element: SVGSVGElement | HTMLCanvasElement, root: HTMLElement): string {
  const own = element.getBoundingClientRect();
  const { left, top, scale } = originOf(root);
  const at = { x: (own.left - left) / scale, y: (own.top - top) / scale };
  if (element instanceof HTMLCanvasElement) {
    const size = { width: own.width / scale, height: own.height / scale };
    return tag('image', { ...at, ...size, href: element.toDataURL('image/png') });
  }
  const copy = element.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries(at)) copy.setAttribute(name, String(value));
  copy.removeAttribute('role');
  return new XMLSerializer().serializeToString(copy);
}

/** Big numbers are text on the page: they are written at the same places. */
function wordsIn(root: HTMLElement, tokens: Tokens): string[] {
  const origin = root.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>('.dvp-number-figure, .dvp-number-note span')]
    .filter((element) => element.children.length === 0 || element.classList.contains('dvp-delta'))
    .map((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return textTag(element.textContent, box.left - origin.left, box.top - origin.top + box.height * 0.78, {
        'font-size': parseFloat(style.fontSize),
        'font-weight': style.fontWeight,
        fill: style.color || tokens.ink,
      });
    });
}

/** The page's font as a data address: pictures may load nothing. Without it they fall back to the system's. */
async function fontStyle(): Promise<string | null> {
  try {
    const answer = await fetch(interFont);
    if (!answer.ok) return null;
    const data = await toDataUrl(await answer.blob());
    return `<style>@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${data}) format("woff2")}</style>`;
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

async function rasterise(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw a PNG.');
  context.scale(scale, scale);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This browser cannot write a PNG.'))),
      'image/png',
    );
  });
}
