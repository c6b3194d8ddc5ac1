import type { Comment } from "../../utils/model.ts";
import { Icon } from "./Icon.tsx";
import { toAge, toCount, toExactTime } from "./words.ts";

/** The marks of a comment, in words. */
function listTags({ author, edited, distinguished }: Comment): string[] {
  const mod = author?.mod === true || (distinguished && author?.admin !== true);
  const tags = { mod, admin: author?.admin, bot: author?.bot, OP: author?.op, edited };
  return Object.entries(tags).flatMap(([word, on]) => (on ? [word] : []));
}

/** Who wrote it, its marks, score and age. The name always runs left to right, isolated. */
export function Author({ comment, scores, now }: { comment: Comment; scores: boolean; now: number }) {
  const { author, score, published } = comment;
  const exact = toExactTime(published);
  return (
    <div class="note-who">
      {author && (
        <span class="u">
          <b>{author.name}</b>
          <bdi dir="ltr">@{author.host}</bdi>
        </span>
      )}
      {listTags(comment).map((tag) => (
        <span key={tag} class={tag === "mod" || tag === "admin" ? "tag mod" : "tag"}>
          {tag}
        </span>
      ))}
      <span class="meta">
        {scores && !comment.gone && (
          <span class="score">
            <Icon name="score" small />
            <span aria-hidden="true">{score}</span>
            <span class="aloud">{toCount(score, "point")}</span>
          </span>
        )}
        <time dateTime={published} title={exact}>
          {toAge(published, now)}
        </time>
      </span>
    </div>
  );
}
