import { Component, createRef } from "preact";
import type { ComponentChildren } from "preact";

/** A menu of buttons and links: the first one takes the focus, the arrow keys move it. */
export class Menu extends Component<{ label: string; children: ComponentChildren }> {
  private readonly box = createRef<HTMLDivElement>();

  private items(): HTMLElement[] {
    return [...(this.box.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  }

  private readonly move = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const items = this.items();
    const at = items.findIndex((it) => it.matches(":focus"));
    items[(at + by + items.length) % items.length]?.focus();
  };

  override componentDidMount(): void {
    this.items()[0]?.focus({ preventScroll: true });
  }

  override render() {
    return (
      <div class="menu" role="menu" aria-label={this.props.label} ref={this.box} onKeyDown={this.move}>
        {this.props.children}
      </div>
    );
  }
}
