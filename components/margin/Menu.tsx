import type { ComponentChildren, TargetedKeyboardEvent } from "preact";

const ITEMS = "[role^=menuitem]";

function focusFirst(menu: HTMLElement | null): void {
  menu?.querySelector<HTMLElement>(ITEMS)?.focus({ preventScroll: true });
}

function move(event: TargetedKeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEMS)];
  const at = items.findIndex((it) => it.matches(":focus"));
  items[(at + by + items.length) % items.length]?.focus();
}

/** A menu of buttons and links: the first one takes the focus when it opens, the arrow keys move it. */
export function Menu({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="menu" role="menu" aria-label={label} ref={focusFirst} onKeyDown={move}>
      {children}
    </div>
  );
}
