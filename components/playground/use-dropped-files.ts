import { useEffect } from 'react'

/** Takes the first file that is dropped anywhere on the page, or pasted. `onFile` should stay the same function. */
export function useDroppedFiles(onFile: (file: File) => void): void {
  useEffect(() => {
    const take = (event: Event, files: FileList | undefined) => {
      const [file] = files ?? []
      if (!file) return
      event.preventDefault()
      onFile(file)
    }
    // Without this a browser leaves the page for the dropped file.
    const allow = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => take(event, event.dataTransfer?.files)
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData?.files)
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [onFile])
}
