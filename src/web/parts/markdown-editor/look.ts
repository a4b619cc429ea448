import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** How the text looks: from the desk's own custom properties, which reach into the editor's shadow tree. */
export const look = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--ink)', height: '100%', fontSize: 'var(--body)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '24px', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '12px 0', minWidth: '0' },
  '.cm-line': { padding: '0 12px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink-soft)',
    border: '0',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--ink)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search': { padding: '8px 12px', fontFamily: 'var(--sans)' },
  '.cm-panel.cm-search label': { fontSize: 'var(--small)', whiteSpace: 'nowrap' },
  '.cm-textfield': {
    minHeight: '32px',
    maxWidth: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius-small)',
    fontSize: 'var(--small)',
  },
  '.cm-button, .cm-panel.cm-search [name=close]': {
    minHeight: '32px',
    minWidth: '32px',
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    backgroundImage: 'none',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius-small)',
    fontSize: 'var(--small)',
  },
  '.cm-panel.cm-search [name=close]': { top: '8px', right: '8px' },
  '.cm-found': { textDecoration: 'underline wavy var(--late) 1.5px', textUnderlineOffset: '4px' },
  '.cm-placeholder-chip': {
    padding: '0 4px',
    border: '1px dashed var(--edge)',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--sunken)',
    color: 'var(--ink)',
  },
  '@media (max-width: 480px)': { '.cm-gutters': { display: 'none !important' } },
});

/** Markdown in one ink: weight and slope carry it, so that it reads in both themes and without colours. */
export const inks = HighlightStyle.define([
  { tag: tags.heading1, fontWeight: '700', fontSize: '1.2em' },
  { tag: tags.heading2, fontWeight: '700', fontSize: '1.1em' },
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: tags.monospace, color: 'var(--accent-strong)' },
  { tag: tags.quote, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], color: 'var(--ink-soft)' },
]);
