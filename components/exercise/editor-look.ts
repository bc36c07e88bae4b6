import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--sheet)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-figures), ui-monospace, monospace',
    lineHeight: '1.5rem',
    // What is typed is what is seen: <= stays two signs.
    fontVariantLigatures: 'none',
  },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--ink-soft)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.75rem', padding: '0 0.5rem 0 0' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--line)', color: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--line)' },
})

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--link)', fontWeight: '600' },
  { tag: [tags.number, tags.string, tags.bool, tags.null], color: 'var(--link)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
])

/** Our colours, which follow the theme by themselves. */
export const editorLook = [look, syntaxHighlighting(colours)]
