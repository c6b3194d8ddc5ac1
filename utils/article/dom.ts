/**
 * Reading a DOM a stranger has built. A form's controls and a document's named images shadow the properties of form and
 * document (`<input name="attributes">`, `<img name="body">`), in an extension's world too; every other element is safe.
 * So documents and forms are read through the prototypes.
 */

/** The root element, whatever the page has named its images. */
export function rootOf(doc: Document): Element {
  // Every document that was parsed has one.
  return Document.prototype.querySelector.call(doc, ":root") as Element;
}

/** An attribute's value, "" when it is not there. */
export function readAttribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? "";
}

/** A walker over what is to be shown below `root`; moving it touches no property of the nodes it passes. */
export function walkerOf(doc: Document, root: Element, show: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(doc, root, show);
}

/** The tag in lower case. */
export function tagOf(element: Element): string {
  return element instanceof HTMLFormElement ? "form" : element.localName;
}
