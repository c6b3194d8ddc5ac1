import type { ChipView } from "../../utils/messages/answers.ts";
import type { Place, Shape } from "./place.ts";
import { STYLE } from "./style.ts";
import { toWords } from "./words.ts";

export interface Chip {
  /** The one node that stands in the page. */
  host: HTMLElement;
  /** Says what there is. */
  tell: (view: ChipView) => void;
  /** Its size in a shape. */
  sizeOf: (shape: Shape) => DOMRect;
  /** Moves it; null hides it. */
  put: (place: Place | null, dark: boolean) => void;
}

function make<T extends keyof HTMLElementTagNameMap>(tag: T, name = "", ...children: Node[]): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...children);
  return element;
}

/** Only what a person does counts: the page can reach these buttons and press them too. */
function onPress(button: HTMLElement, act: () => void): void {
  button.addEventListener("click", (event) => {
    if (event.isTrusted) act();
  });
}

/** Builds the chip, not yet in the page. */
export function createChip(open: () => void, hide: () => void): Chip {
  const host = make("div");
  const first = make("b");
  const second = make("small");
  const opener = make("button", "o", make("i"), make("span", "", first, new Text(" "), second));
  const closer = make("button", "x", new Text("×"));
  closer.ariaLabel = "Hide";
  const chip = make("div", "off", opener, closer);
  const style = make("style");
  style.textContent = STYLE;
  host.attachShadow({ mode: "closed" }).append(style, chip);
  onPress(opener, open);
  onPress(closer, hide);
  let words: ReturnType<typeof toWords> = ["", "", ""];

  const shape = (name: string) => {
    chip.className = `c ${name}`;
    first.textContent = words[name.startsWith("stroke") ? 0 : 1];
  };
  return {
    host,
    tell(view) {
      words = toWords(view);
      second.textContent = words[2];
      opener.ariaLabel = `Open ${words[1]} ${words[2]}`;
    },
    sizeOf(name) {
      shape(name);
      return chip.getBoundingClientRect();
    },
    put(place, dark) {
      // Not laid out when its place is asked for, it comes up there anew: a chip that moved would count as a layout shift.
      shape("off");
      const from = host.getBoundingClientRect();
      if (!place) return;
      shape(dark ? `${place.shape} dark` : place.shape);
      chip.style.left = `${Math.round(place.left - from.left)}px`;
      chip.style.top = `${Math.round(place.top - from.top)}px`;
    },
  };
}
