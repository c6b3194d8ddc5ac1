import type { Page } from "puppeteer-core";

/** The texts of an article's body in the order the margin counts them: everything but pictures, without the marks. */
export function toParagraphs(body: readonly string[]): string[] {
  return body.filter((text) => !text.startsWith("[pic]")).map((text) => text.replace(/^(?:## |> |- )/, ""));
}

/** Where these paragraphs begin in the page, px from its top; null for one that is not there. */
export async function readTops(page: Page, paragraphs: readonly string[]): Promise<(number | null)[]> {
  return await page.evaluate(
    (texts) => {
      const fold = (text: string) => text.replace(/\s+/g, " ").trim();
      const blocks = [...document.querySelectorAll("p, li, blockquote, h2, h3")];
      return texts.map((text) => {
        const block = blocks.find((one) => fold(one.textContent ?? "") === fold(text));
        return block ? Math.round(block.getBoundingClientRect().top + scrollY) : null;
      });
    },
    [...paragraphs],
  );
}
