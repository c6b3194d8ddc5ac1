import { afterEach, describe, expect, it, vi } from "vitest";
import { createHost, type Host } from "../../entrypoints/margin/host.ts";

let host: Host;
const acted = vi.fn<(byPerson: boolean) => void>();

/** A button in the margin that notes whether a person is behind the press. */
function putButton(): HTMLButtonElement {
  host = createHost(document);
  const button = document.createElement("button");
  button.addEventListener("click", () => acted(host.isActing()));
  host.mount.append(button);
  return button;
}

function press(button: HTMLElement, isTrusted: boolean): void {
  const event = new MouseEvent("click", { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  button.dispatchEvent(event);
}

afterEach(() => {
  host.element.remove();
  acted.mockClear();
});

describe("a press in the margin", () => {
  it("counts when a person made it, and only while it lasts", () => {
    press(putButton(), true);
    expect(acted.mock.calls).toEqual([[true]]);
    expect(host.isActing()).toBe(false);
  });

  it("never arrives when the page made it up", () => {
    press(putButton(), false);
    expect(acted).not.toHaveBeenCalled();
  });

  it("does not count on a button the page took out of our root, as it can in Firefox", () => {
    const button = putButton();
    press(button, true);
    document.body.append(button);
    press(button, false);
    press(button, true);
    expect(acted.mock.calls).toEqual([[true], [false], [false]]);
    button.remove();
  });
});
