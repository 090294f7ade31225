import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { color } from '../../../ui/theme/color';
import { fonts, radius } from '../../../ui/theme/tokens';

/** The editor in our colours. They are variables of the page, so one theme serves light and dark. */
const theme = EditorView.theme({
  '&': { height: '100%', color: color.ink, backgroundColor: color.surface, fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  // `>=` stays two characters: it is what is sent.
  '.cm-scroller': { fontFamily: fonts.mono, fontVariantLigatures: 'none', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '10px 0', caretColor: color.ink },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: color.ink, borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: color.surface,
    color: color.ink3,
    border: 'none',
    paddingLeft: '6px',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: color.hover },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: color.ink },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: `${color.brandSoft} !important`,
  },
  '.cm-matchingBracket': { backgroundColor: color.brandSoft, outline: `1px solid ${color.brand}` },
  '.cm-parameter': {
    color: color.brand,
    backgroundColor: color.brandSoft,
    borderRadius: '4px',
    padding: '1px 2px',
    fontWeight: '600',
  },
  '.cm-placeholder': { color: color.ink3 },
  '.cm-tooltip': {
    border: `1px solid ${color.hairStrong}`,
    borderRadius: `${radius.sm}px`,
    backgroundColor: color.raised,
    color: color.ink,
    boxShadow: color.shadow,
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: fonts.mono, fontSize: '12.5px', maxHeight: '240px' },
  '.cm-tooltip-autocomplete ul li': { padding: '3px 10px !important' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: color.brandSoft, color: color.ink },
  '.cm-completionDetail': { color: color.ink2, fontStyle: 'normal', marginLeft: '10px' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic': { padding: '6px 10px', borderLeft: `3px solid ${color.bad}`, fontFamily: fonts.ui },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: `underline wavy ${color.bad} 1.5px`,
    textUnderlineOffset: '4px',
  },
  '.cm-panels': { backgroundColor: color.sunken, color: color.ink, borderColor: color.hair },
  '.cm-panel.cm-search input, .cm-panel.cm-search button': { fontFamily: fonts.ui, fontSize: '12px' },
  '.cm-searchMatch': { backgroundColor: color.warnSoft, outline: `1px solid ${color.warn}` },
});

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: color.brand, fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: color.accent },
  { tag: [tags.number, tags.bool, tags.null], color: color.info },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: color.ink3, fontStyle: 'italic' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: color.good },
  { tag: [tags.operator, tags.punctuation, tags.separator], color: color.ink2 },
]);

const parameters = new MatchDecorator({
  regexp: /\{\{\s*[A-Za-z_]\w*(?:\.(?:from|to))?\s*\}\}/g,
  decoration: Decoration.mark({ class: 'cm-parameter' }),
});

/** `{{name}}` stands out: it is not SQL, but a place for a value. */
const parameterMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = parameters.createDeco(view);
    }
    update(update: ViewUpdate): void {
      this.decorations = parameters.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

export const look: Extension = [theme, syntaxHighlighting(highlighting), parameterMarks];
