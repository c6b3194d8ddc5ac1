// One article with its comments where the aligner put them, for human eyes: reason, probability and gold.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Placement } from "../../../utils/model.ts";
import type { Weights } from "../../../utils/alignment/words/guess.ts";
import { OUTPUT } from "./bundle.ts";
import { type BenchArticle, type BenchCase, foldOf } from "./data.ts";
import { think } from "./entry.ts";

const STYLE = `body{font:15px/1.5 system-ui;max-width:1200px;margin:2em auto;color:#222}
.row{display:grid;grid-template-columns:1fr 1fr;gap:2em;border-top:1px solid #eee;padding:.5em 0}
.note{background:#f6f6f2;border-left:3px solid #999;padding:.3em .7em;margin:0 0 .6em;white-space:pre-wrap;font-size:13px}
.right{border-color:#2a2}.wrong{border-color:#d22}.missed{border-color:#e90}
.why{color:#666;font-size:12px;white-space:normal}mark{background:#fe9}h2{font-size:16px}`;

/** Writes `<out>/<articleId>.html`; read with weights learned without the article. */
export async function writePage(
  data: { cases: BenchCase[]; articles: Map<string, BenchArticle> },
  articleId: string,
  out: string,
): Promise<void> {
  const article = data.articles.get(articleId);
  if (article === undefined)
    throw new Error(`no article ${articleId}; there are ${[...data.articles.keys()].slice(0, 5).join(", ")} …`);
  const folds = JSON.parse(readFileSync(new URL("folds.json", OUTPUT), "utf8")) as { weights: Weights[] };
  const weights = folds.weights[foldOf(articleId)];
  if (weights === undefined) throw new Error(`no weights for the fold of ${articleId}`);
  const sections = data.cases
    .filter((one) => one.articleId === articleId)
    .map((one) => toSection(one, article, weights));
  mkdirSync(out, { recursive: true });
  const file = join(out, `${articleId}.html`);
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>${escape(article.title)}</title><style>${STYLE}</style>${sections.join("")}`,
  );
  console.log(file);
}

function toSection(one: BenchCase, article: BenchArticle, weights: Weights): string {
  const about = { title: article.title, ...(one.lang === undefined ? {} : { lang: one.lang }) };
  const { placements, asked } = think(article.paragraphs, one.comments, about, weights);
  const noteAt = (paragraph: number | null): string =>
    placements
      .filter((placement) => placement.paragraph === paragraph)
      .map((placement) => toNote(placement, one))
      .join("");
  const rows = article.paragraphs.map((text, k) => {
    const perhaps = asked.find((list) => list.paragraph === k)?.perhaps ?? [];
    const list = perhaps.length > 0 ? `<p class="why">perhaps: ${perhaps.join(", ")}</p>` : "";
    return `<div class="row"><div><b>${k}</b> ${mark(text, k, placements)}</div><div>${noteAt(k)}${list}</div></div>`;
  });
  return `<h2>${escape(article.title)} (${one.id})</h2><div class="row"><div>the whole</div><div>${noteAt(null)}</div></div>${rows.join("")}`;
}

function toNote(placement: Placement, one: BenchCase): string {
  const expected = one.expected[placement.comment];
  const isRight =
    expected &&
    (placement.paragraph === null ? expected.paragraph === null : expected.accept.includes(placement.paragraph));
  const state = expected === undefined ? "" : isRight ? "right" : placement.paragraph === null ? "missed" : "wrong";
  const gold =
    expected === undefined
      ? "not judged"
      : `${expected.kind}: ${expected.paragraph === null ? "the whole" : expected.accept.join(" or ")}`;
  const text = one.comments.find((comment) => comment.id === placement.comment)?.markdown ?? "";
  const why = `${placement.comment} · ${JSON.stringify(placement.reason)} · ${placement.confidence.toFixed(2)} · gold ${gold}`;
  return `<div class="note ${state}"><div class="why">${escape(why)}</div>${escape(text)}</div>`;
}

function mark(text: string, paragraph: number, placements: readonly Placement[]): string {
  const ranges = placements
    .flatMap((placement) => placement.quotes)
    .filter((range) => range.paragraph === paragraph)
    .sort((a, b) => a.start - b.start);
  let html = "";
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at));
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
