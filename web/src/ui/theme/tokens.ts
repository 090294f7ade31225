/**
 * The "Ledger" look: warm paper, petrol ink, hairlines instead of shadows, tabular figures.
 * The one place that holds colour values; everything else names a token.
 */
export const modes = ['light', 'dark'] as const;
export type Mode = (typeof modes)[number];

export interface Tokens {
  /** The page behind cards. */
  readonly canvas: string;
  /** Cards, fields, tables. */
  readonly surface: string;
  /** Menus, tooltips, dialogs. */
  readonly raised: string;
  /** Wells: code, empty tracks, table heads. */
  readonly sunken: string;
  readonly rail: string;
  readonly railText: string;
  readonly railActive: string;
  readonly railActiveBg: string;
  /** Text, from strong to quiet. */
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly hair: string;
  readonly hairStrong: string;
  /** Outline of a field: 3:1 against what is behind it. */
  readonly control: string;
  readonly brand: string;
  readonly brandHover: string;
  readonly brandSoft: string;
  readonly onBrand: string;
  readonly accent: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly bad: string;
  readonly badSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly info: string;
  readonly infoSoft: string;
  /** What pointing at a row or button tints it with. */
  readonly hover: string;
  /** Behind an open dialog. */
  readonly scrim: string;
  /** Of what floats: menus, tooltips, dialogs. Nothing else throws a shadow. */
  readonly shadow: string;
  /** Categories, in this order; never a ninth colour. */
  readonly cat: readonly string[];
  /** From little to much. */
  readonly seq: readonly string[];
  /** From below to above a middle. */
  readonly div: readonly string[];
}

const light: Tokens = {
  canvas: '#F5F3EE',
  surface: '#FFFFFF',
  raised: '#FFFFFF',
  sunken: '#EFECE4',
  rail: '#12302F',
  railText: '#B9CBC8',
  railActive: '#FFFFFF',
  railActiveBg: 'rgba(255,255,255,.12)',
  ink: '#1A2120',
  ink2: '#56605E',
  ink3: '#616B69',
  hair: '#E3DFD5',
  hairStrong: '#CFC9BB',
  control: '#87847A',
  brand: '#0B6560',
  brandHover: '#084E4A',
  brandSoft: '#DDEDEA',
  onBrand: '#FFFFFF',
  accent: '#B4532A',
  good: '#1F7A4D',
  goodSoft: '#E0F1E7',
  bad: '#B5362B',
  badSoft: '#FBE6E2',
  warn: '#8F5A00',
  warnSoft: '#FBEFD5',
  info: '#2563A8',
  infoSoft: '#E3EDF8',
  hover: 'rgba(20,40,38,.055)',
  scrim: 'rgba(18,30,29,.42)',
  shadow: '0 8px 24px rgba(18,34,32,.14)',
  cat: ['#0B6560', '#E2761B', '#4499E9', '#2E2470', '#A42A14', '#8254C4', '#AF8999', '#552022'],
  seq: ['#EEF4F1', '#CFE3DD', '#A5CCC4', '#76B2AA', '#46958E', '#1F7771', '#0B5854', '#063B39'],
  div: ['#8C3A1D', '#C4714D', '#E5B79E', '#F1ECE3', '#A9CFC8', '#4F9A93', '#0B5C58'],
};

const dark: Tokens = {
  canvas: '#0D1211',
  surface: '#141A19',
  raised: '#1A2221',
  sunken: '#0F1514',
  rail: '#0A0F0E',
  railText: '#8B9896',
  railActive: '#E9EFED',
  railActiveBg: 'rgba(120,200,190,.14)',
  ink: '#E7ECEA',
  ink2: '#A3AFAC',
  ink3: '#87938F',
  hair: '#232D2B',
  hairStrong: '#33403D',
  control: '#65736F',
  brand: '#5CC4B8',
  brandHover: '#7AD3C9',
  brandSoft: '#16332F',
  onBrand: '#04211E',
  accent: '#E8966B',
  good: '#67C692',
  goodSoft: '#14301F',
  bad: '#F08A7C',
  badSoft: '#3A1B17',
  warn: '#E5B45A',
  warnSoft: '#33270F',
  info: '#82B4EA',
  infoSoft: '#152639',
  hover: 'rgba(210,235,230,.065)',
  scrim: 'rgba(2,6,5,.66)',
  shadow: '0 8px 24px rgba(0,0,0,.55)',
  cat: ['#4FBFB2', '#F58B20', '#BBF3F3', '#A660EA', '#FCE08A', '#B84F5F', '#FAA0ED', '#5873A7'],
  seq: ['#17221F', '#1B3833', '#20514B', '#276D66', '#338A82', '#4BA99F', '#76C8BE', '#B5E7DF'],
  div: ['#F0A27F', '#BE6B48', '#7A4630', '#2A2F2D', '#2A5F5A', '#3F9A91', '#84D5CB'],
};

export const tokens: Readonly<Record<Mode, Tokens>> = { light, dark };

/** Corners in pixels: small things, controls, cards. */
export const radius = { xs: 4, sm: 6, md: 10, lg: 14 } as const;

export const fonts = {
  ui: '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
  head: '"Instrument Sans Variable", "Inter Variable", system-ui, sans-serif',
  mono: '"JetBrains Mono Variable", ui-monospace, "SFMono-Regular", monospace',
} as const;

/** Heights and widths of the frame, in pixels. */
export const frame = { rail: 72, topBar: 48, bottomBar: 58, contentMax: 2240, control: 30 } as const;
