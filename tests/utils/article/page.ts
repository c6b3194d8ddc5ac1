/** Makes a document of HTML, as the browser would have it. */
export function toDocument(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** Sentences enough for a paragraph of an article; `n` tells them apart. */
export function sentence(n: number): string {
  return `Paragraph ${n} reports what was said at the summit in Kazan, by whom, and what the others in the room made of it afterwards.`;
}

/** `count` paragraphs. */
export function paragraphs(count: number, from = 1): string {
  return Array.from({ length: count }, (_, i) => `<p>${sentence(from + i)}</p>`).join("\n");
}

/** A page as news sites build them, around an article's body. */
export function newsPage(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>Troops could enter the war this weekend - Herald</title>${head}</head><body>
    <header><nav><a href="/">Home</a><a href="/world">World</a></nav></header>
    <main><article><h1>Troops could enter the war this weekend</h1>${body}</article></main>
    <footer><p>All rights reserved by the publishers of this newspaper and by those who write in it, since 1871.</p></footer>
    </body></html>`;
}
