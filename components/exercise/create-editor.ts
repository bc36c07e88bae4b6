import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { editorLook } from './editor-look'

type EditorOptions = {
  parent: HTMLElement
  program: string
  label: string
  /** The id of what tells how the keys work. */
  describedBy: string
  onChange: (program: string) => void
  onRun: () => void
}

/** An editor for JavaScript. Tab indents, and after Escape it leaves. */
export function createEditor({ parent, program, label, describedBy, onChange, onRun }: EditorOptions): EditorView {
  const run = () => {
    onRun()
    return true
  }
  const extensions = [
    lineNumbers(),
    highlightActiveLineGutter(),
    history(),
    indentUnit.of('  '),
    indentOnInput(),
    bracketMatching(),
    javascript(),
    editorLook,
    keymap.of([{ key: 'Mod-Enter', run }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
    // An editable region takes the focus without a tabindex as well, but not every checker knows.
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0' }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString())
    }),
    EditorView.cspNonce.of(documentNonce()),
  ]
  return new EditorView({ parent, state: EditorState.create({ doc: program, extensions }) })
}

/** The program as a whole is replaced; undoing brings the earlier one back. */
export function replaceProgram(view: EditorView, program: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: program } })
}

/**
 * The nonce of the document that is open, which lets the editor add its styles. The answer that brought this page may have
 * another one, since a page that is opened within the site joins the document that is there.
 */
function documentNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}
