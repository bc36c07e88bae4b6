import type { Page } from 'playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

/** A page of a PDF: its size in points (a 72nd of an inch) and the text on it, with single spaces. */
export type PrintedPage = { width: number; height: number; text: string }

/** The page as the browser prints it, on the paper that its own styles ask for. */
export async function printedPages(page: Page): Promise<PrintedPage[]> {
  const file = await page.pdf({ preferCSSPageSize: true })
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const { text } = await extractText(pdf, { mergePages: false })
  const sizes = await Promise.all(text.map((_, index) => pdf.getPage(index + 1)))
  await pdf.cleanup()
  return text.map((words, index) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = sizes[index]?.view ?? []
    return { width: right - left, height: top - bottom, text: words.replace(/\s+/g, ' ') }
  })
}
