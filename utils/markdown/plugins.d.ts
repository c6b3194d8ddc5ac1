/** The plugins have no types of their own; each is applied with `use`. */
declare module "markdown-it-sub" {
  import type { MarkdownIt } from "markdown-it";
  export default function sub(md: MarkdownIt): void;
}
declare module "markdown-it-sup" {
  import type { MarkdownIt } from "markdown-it";
  export default function sup(md: MarkdownIt): void;
}
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  export default function footnote(md: MarkdownIt): void;
}
declare module "markdown-it-container" {
  import type { MarkdownIt } from "markdown-it";
  export default function container(
    md: MarkdownIt,
    name: string,
    options: { validate(parameters: string): boolean },
  ): void;
}
