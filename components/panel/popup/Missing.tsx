import { toCount, toList } from "../../margin/words.ts";
import { toPlainHost } from "../words.ts";

/** Names more than these are a wall of words. */
const NAMED = 4;

/** Sites and instances that were chosen but are not allowed by the browser. */
export function Missing({ origins, onAllow }: { origins: string[]; onAllow: (origins: string[]) => void }) {
  const hosts = origins.map(toPlainHost);
  const rest = hosts.length - NAMED;
  const named = rest > 0 ? [...hosts.slice(0, NAMED), toCount(rest, "other")] : hosts;
  return (
    <>
      <h2>Not allowed by the browser</h2>
      <p class="small brk">
        {toList(named)} {hosts.length === 1 ? "is" : "are"} in your lists, but Lemargin may not look there.
      </p>
      <div class="acts">
        <button type="button" class="btn" onClick={() => onAllow(origins)}>
          {hosts.length === 1 ? `Allow ${hosts[0] ?? ""}` : `Allow these ${hosts.length}`}
        </button>
      </div>
    </>
  );
}
