/** What a page's own script could see and measure, from its first moment. */
export interface Watched {
  /** When the document was parsed, ms since its start. */
  parsed: number;
  /** Layout shifts without a press before them; `page`: something of the page moved, not only what is ours. */
  shifts: { at: number; value: number; page: boolean }[];
  /** Tasks of the main thread over 50 ms. */
  tasks: { at: number; ms: number }[];
  /** Changes of the document that are not the coming and going of one `div` of the root element. */
  mutations: string[];
}

declare global {
  interface Window {
    lemarginWatched?: Watched;
  }
}

/** Runs in the page before anything else. Where a browser does not measure shifts and tasks, there are none. */
export function watchPage(): void {
  if (window.top !== window) return;
  const watched: Watched = { parsed: Number.POSITIVE_INFINITY, shifts: [], tasks: [], mutations: [] };
  window.lemarginWatched = watched;
  interface Shift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null }[];
  }
  const observe = (type: string, see: (entry: PerformanceEntry) => void) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  };
  observe("layout-shift", (entry) => {
    const { startTime, value, hadRecentInput, sources } = entry as Shift;
    // What stands in a closed shadow root has no node here.
    if (!hadRecentInput) watched.shifts.push({ at: startTime, value, page: sources.some(({ node }) => node !== null) });
  });
  observe("longtask", ({ startTime, duration }) => watched.tasks.push({ at: startTime, ms: duration }));
  document.addEventListener(
    "DOMContentLoaded",
    () => {
      watched.parsed = performance.now();
      const nameOf = (node: Node) => (node instanceof Element ? `<${node.localName}>` : node.nodeName);
      new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
          if (type !== "childList") watched.mutations.push(`${type} ${attributeName ?? ""} of ${nameOf(target)}`);
          for (const node of [...addedNodes, ...removedNodes])
            if (target !== document.documentElement || node.nodeName !== "DIV")
              watched.mutations.push(`child ${nameOf(node)} of ${nameOf(target)}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    { once: true },
  );
}
