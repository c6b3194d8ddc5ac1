import { useEffect, useRef } from "preact/hooks";
import { toCount } from "../../margin/words.ts";

interface Props {
  sites: number;
  communities: number;
  home: string;
  /** Whether the home instance is asked about every article, as was ticked and allowed. */
  every: boolean;
}

/** What happens from now on. */
export function Done({ sites, communities, home, every }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section aria-labelledby="done">
      <h1 id="done" tabIndex={-1} ref={title}>
        Lemargin is set up
      </h1>
      <ol class="next">
        <li>
          <span>
            The table is being filled with new links of your {toCount(communities, "community", "communities")}. It
            takes a minute.
          </span>
        </li>
        <li>
          <span>
            Open an article on {sites === 1 ? "your site" : `one of your ${sites} sites`}. If it is discussed, a quiet
            count stands by the headline and on the toolbar button. If not, nothing does.
          </span>
        </li>
        <li>
          <span>Press the count, and the comments stand beside the paragraphs they are about.</span>
        </li>
      </ol>
      <p class="hint">
        {every
          ? `${home} is asked about every article you open on these sites, as you ticked.`
          : "No instance learns what you read unless you open a discussion or press “Ask”."}{" "}
        Everything can be changed in the options, site by site. You can close this tab.
      </p>
    </section>
  );
}
