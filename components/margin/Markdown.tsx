import { Component } from "preact";
import type { ComponentChildren } from "preact";
import type { Block, Inline } from "../../utils/model.ts";
import { Icon } from "./Icon.tsx";

/** Deeper nesting is drawn as an ellipsis: the parser cuts earlier, this only keeps a stack from overflowing. */
const DEPTH_MAX = 24;

/** Whether an address may become a link. The parser lets nothing else through; here it is checked once more. */
function isWeb(href: string): boolean {
  return /^https?:\/\//i.test(href);
}

interface LinkProps {
  href: string;
  class?: string;
  role?: "menuitem";
  children: ComponentChildren;
}

/** A link out of the page: a plain GET in a new tab that tells nothing of where it came from. */
export function OutLink({ href, class: name, role, children }: LinkProps) {
  if (!isWeb(href)) return <span class={name}>{children}</span>;
  return (
    <a class={name} role={role} href={href} target="_blank" rel="noopener noreferrer nofollow ugc">
      {children}
    </a>
  );
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname : "";
}

function Image({ href, alt }: { href: string; alt: string }) {
  const host = hostOf(href);
  return (
    <OutLink class="img" href={href}>
      <span>
        <bdi>{alt || "Image"}</bdi>
        <small>{host ? `Image from ${host}, not loaded. Opens in a new tab.` : "Image, not loaded."}</small>
      </span>
    </OutLink>
  );
}

function Run({ of, depth }: { of: Inline; depth: number }) {
  if (depth > DEPTH_MAX) return <>…</>;
  switch (of.t) {
    case "text":
      return <>{of.text}</>;
    case "br":
      return <br />;
    case "code":
      return <code dir="ltr">{of.text}</code>;
    case "ruby":
      return (
        <ruby>
          {of.base}
          <rp>(</rp>
          <rt>{of.text}</rt>
          <rp>)</rp>
        </ruby>
      );
    case "image":
      return <Image href={of.href} alt={of.alt} />;
    case "link":
      return (
        <>
          <OutLink href={of.href}>
            <Runs of={of.c} depth={depth + 1} />
          </OutLink>
          {of.domain && <bdi class="dom"> ({of.domain})</bdi>}
        </>
      );
    case "em":
    case "strong":
    case "s":
    case "sub":
    case "sup": {
      const Tag = of.t;
      return (
        <Tag>
          <Runs of={of.c} depth={depth + 1} />
        </Tag>
      );
    }
  }
}

function Runs({ of, depth }: { of: Inline[]; depth: number }) {
  return (
    <>
      {of.map((it, i) => (
        <Run key={i} of={it} depth={depth} />
      ))}
    </>
  );
}

function Table({ of, depth }: { of: Extract<Block, { t: "table" }>; depth: number }) {
  const align = (i: number) => (of.align[i] === "end" ? "num" : of.align[i] === "center" ? "mid" : undefined);
  return (
    <div class="wide" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>
            {of.head.map((cell, i) => (
              <th key={i} class={align(i)} dir="auto">
                <Runs of={cell} depth={depth} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.rows.map((row, y) => (
            <tr key={y}>
              {row.map((cell, i) => (
                <td key={i} class={align(i)} dir="auto">
                  <Runs of={cell} depth={depth} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Piece({ of, depth }: { of: Block; depth: number }) {
  if (depth > DEPTH_MAX) return <p>…</p>;
  const deeper = depth + 1;
  switch (of.t) {
    case "p":
      return (
        <p dir="auto">
          <Runs of={of.c} depth={deeper} />
        </p>
      );
    case "h":
      // No heading element: a comment's headings are no part of the page's outline.
      return (
        <p class="h" dir="auto">
          <Runs of={of.c} depth={deeper} />
        </p>
      );
    case "quote":
      return (
        <blockquote dir="auto">
          <Pieces of={of.c} depth={deeper} />
        </blockquote>
      );
    case "list": {
      const items = of.items.map((item, i) => (
        <li key={i} dir="auto">
          <Pieces of={item} depth={deeper} />
        </li>
      ));
      return of.ordered ? <ol start={of.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "code":
      return (
        <pre dir="ltr" tabIndex={0} role="group" aria-label="Code">
          <code>{of.text}</code>
        </pre>
      );
    case "table":
      return <Table of={of} depth={deeper} />;
    case "spoiler":
      return (
        <details>
          <summary>
            <Icon name="right" small flip />
            <span dir="auto">
              <Runs of={of.title} depth={deeper} />
            </span>
          </summary>
          <div>
            <Pieces of={of.c} depth={deeper} />
          </div>
        </details>
      );
    case "hr":
      return <hr />;
  }
}

function Pieces({ of, depth }: { of: Block[]; depth: number }) {
  return (
    <>
      {of.map((it, i) => (
        <Piece key={i} of={it} depth={depth} />
      ))}
    </>
  );
}

interface Props {
  body: Block[];
  /** Index of the block that is drawn elsewhere, null for none. */
  without: number | null;
}

/** A comment's body as elements. Drawn once: the tree of a comment never changes, whatever moves around it. */
export class Markdown extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.body !== this.props.body || next.without !== this.props.without;
  }
  override render({ body, without }: Props) {
    return <Pieces of={without === null ? body : body.filter((_, i) => i !== without)} depth={0} />;
  }
}
