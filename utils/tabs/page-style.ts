import { browser } from "wxt/browser";
import { createSerial } from "../serial.ts";
import { getTab, updateTab } from "./tab-state.ts";

/**
 * The only style Lemargin gives a page's own document: the tint of quoted words, and the room for a docked column.
 * It is put in by the browser (no node of the page changes, any page CSP allows it) and taken out again.
 */
interface PageLayout {
  dark: boolean;
  /** Width of the docked column in px, 0 when none is docked. */
  dock: number;
  side: "end" | "start";
}

/** Names of the highlights the margin registers (entrypoints/margin/marks.ts): neutral ones, since the page sees them. */
export const MARK = "quoted";
export const MARK_ACTIVE = "quoted-active";

/** The style sheet for a layout. Colours are those of components/tokens.css, whose properties do not reach the page. */
export function pageCss({ dark, dock, side }: PageLayout): string {
  const ink = dark ? "126 203 185" : "23 102 90";
  const [rest, active] = dark ? [0.13, 0.25] : [0.1, 0.19];
  const marks =
    `::highlight(${MARK}){background-color:rgb(${ink}/${rest})}` +
    `::highlight(${MARK_ACTIVE}){background-color:rgb(${ink}/${active})}` +
    `@media (forced-colors:active){::highlight(${MARK}),::highlight(${MARK_ACTIVE}){background-color:Mark;color:MarkText}}` +
    `@media print{::highlight(${MARK}),::highlight(${MARK_ACTIVE}){background-color:transparent}}`;
  if (dock === 0) return marks;
  return `${marks}@media screen{html{margin-inline-${side}:${dock}px!important}}`;
}

/** Of two changes at once each would take out what was there before both: the room of one would stay in the page for good. */
const inTurn = createSerial();

/** Puts the style for a layout into a tab, in place of an earlier one; null takes it out. Rejects in a closed tab. */
export function setPageStyle(tabId: number, layout: PageLayout | null): Promise<void> {
  return inTurn(String(tabId), () => changeStyle(tabId, layout));
}

async function changeStyle(tabId: number, layout: PageLayout | null): Promise<void> {
  const { css: before } = await getTab(tabId);
  const css = layout === null ? "" : pageCss(layout);
  if (css === before) return;
  const target = { tabId };
  // The new one first: between the two the page must not jump back.
  if (css !== "") await browser.scripting.insertCSS({ target, css });
  if (before !== "") await browser.scripting.removeCSS({ target, css: before });
  await updateTab(tabId, () => ({ css }));
}
