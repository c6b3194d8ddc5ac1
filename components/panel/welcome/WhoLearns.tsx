import { Check } from "../Check.tsx";

interface Props {
  /** The instances of the chosen communities, the home first. */
  instances: readonly string[];
  every: boolean;
  onEvery: (every: boolean) => void;
}

/** Requests a day at most; held by the background's budget. */
const REFRESHES_A_DAY = 14;

/** What each way of using Lemargin tells whom; and the one that tells most, apart and unticked. */
export function WhoLearns({ instances, every, onEvery }: Props) {
  const [home] = instances;
  const them = instances.length === 1 ? "The one instance sees" : `The ${instances.length} instances see`;
  const they = instances.length === 1 ? "it sees" : "they see";
  return (
    <section aria-labelledby="q3">
      <h2 id="q3">Who learns what</h2>
      <table class="tbl who">
        <tbody>
          <tr>
            <th scope="row">You read an article</th>
            <td>
              <b>Nobody.</b> Its address is looked up in a table kept in this browser.
            </td>
          </tr>
          <tr>
            <th scope="row">The table is refreshed while you read</th>
            <td>
              {them} that somebody wants new links of these communities, at most {REFRESHES_A_DAY} times a day: roughly
              when you read news, not what. Like any site, {they} your internet address.
            </td>
          </tr>
          <tr>
            <th scope="row">You open a discussion</th>
            <td>The instance that holds it learns that somebody opened this discussion, and so which article.</td>
          </tr>
          <tr>
            <th scope="row">You press “Ask” or “Start a thread”</th>
            <td>That instance learns the address of that one page.</td>
          </tr>
        </tbody>
      </table>
      <p class="hint">
        There is no Lemargin server. Nothing is counted or reported. Every request is listed under “Everything sent”.
      </p>
      {home !== undefined && (
        <label class="choice">
          <Check checked={every} onChange={onEvery} />
          <span>
            <b>Also ask {home} about every article I open on these sites</b>
            <small>
              Finds threads older than the table. In return {home} learns every article you open there. Off unless you
              tick it.
            </small>
          </span>
        </label>
      )}
    </section>
  );
}
