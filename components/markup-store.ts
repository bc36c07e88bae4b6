/** What a document's static parts look like, by the id of the element that takes them up. */
type Markup = Map<string, string>

type MarkupStore = { getStore(): Markup | undefined }

// The bundles of the server, of server components and of client components are separate modules in one process; they meet
// in the global object.
const shared = globalThis as typeof globalThis & { strideMarkup?: MarkupStore }

/** Called once by the server, with a store that keeps each request's markup apart. */
export function provideMarkupStore(store: MarkupStore): void {
  shared.strideMarkup = store
}

/** The static parts of the document that is being made; undefined where a page is sent as data, and in a browser. */
export function currentMarkup(): Markup | undefined {
  return shared.strideMarkup?.getStore()
}
