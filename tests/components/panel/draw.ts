import { render, type ComponentChild } from "preact";
import { act } from "preact/test-utils";
import { afterEach } from "vitest";

let box: HTMLElement | undefined;

afterEach(() => {
  if (box) {
    render(null, box);
    box.remove();
  }
});

/** Draws something in a fresh box of the document and returns the box. */
export async function draw(what: ComponentChild): Promise<HTMLElement> {
  const own = document.createElement("div");
  document.body.append(own);
  box = own;
  // Effects run at the end of an act; what they begin has to end as well.
  await act(() => render(what, own));
  await act(settle);
  return own;
}

/** The button or link that says these words, or is named so; throws when there is none. */
export function findButton(root: HTMLElement, words: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("button, a, input[type=checkbox]")];
  const found = all.find((one) => one.textContent.trim().startsWith(words) || one.getAttribute("aria-label") === words);
  if (!found) throw new Error(`no "${words}" among ${all.map((one) => one.textContent.trim()).join(" | ")}`);
  return found;
}

export async function press(root: HTMLElement, words: string): Promise<void> {
  await click(findButton(root, words));
}

/** Presses an element and lets what that begins run to its end. */
export async function click(what: HTMLElement): Promise<void> {
  await act(async () => {
    what.click();
    await settle();
  });
}

/** Writes into a field and presses the button beside it. */
export async function write(root: HTMLElement, label: string, text: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (!field) throw new Error(`no field "${label}"`);
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
  });
  await act(async () => {
    field.form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settle();
  });
}

export async function select(root: HTMLElement, label: string, value: string): Promise<void> {
  const field = root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!field) throw new Error(`no select "${label}"`);
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
  });
}

/** Lets what was begun by a press run to its end: everything here answers in the same turn or the next ones. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((next) => setTimeout(next));
}
