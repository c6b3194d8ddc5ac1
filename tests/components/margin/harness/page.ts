import { PARAGRAPHS, STANDFIRST, TITLE } from "./sample.ts";

/** A pretend news page, with the layouts that matter: a free margin, a right rail, dark, right to left, one that scrolls in a box. */
export type Layout = "plain" | "rail" | "dark" | "rtl" | "box" | "figure";

const STYLE = `
* { box-sizing: border-box }
html { background: #fff; color: #1a1a1a }
body { margin: 0; font: 18px/30px "Noto Serif", Georgia, serif }
header.top { height: 64px; border-bottom: 1px solid #dcdcdc; display: flex; align-items: center; justify-content: center; position: sticky; top: 0; background: inherit }
article { max-width: 640px; margin: 0 auto; padding: 44px 0 72px }
h1 { font: 700 41px/48px "Noto Serif Display", serif; margin: 0 0 16px }
.stand { font-size: 20px; color: #5a5a5a }
.by { font: 14px/20px sans-serif }
article p { margin: 0 0 24px }
figure { margin: 0 0 30px; height: 300px; background: #9aa6a8 }
.frame { display: grid; grid-template-columns: 560px 260px; gap: 36px; justify-content: center }
.frame article { margin: 0 }
.rail div { height: 250px; background: #ececec; margin: 52px 0 32px; font: 12px sans-serif }
.rail li { font: 15px/21px sans-serif; padding: 11px 0 }
.dark { background: #15181c; color: #d9dce0 }
.wide { margin-inline: -320px }
.box { height: 100vh; overflow: auto }
[dir=rtl] body { font-family: "Noto Naskh Arabic", serif }
@media (max-width: 700px) { article { padding: 20px 24px; max-width: none } h1 { font-size: 29px; line-height: 36px } .frame { display: block } .rail { display: none } }
`;

const ARABIC = [
  "تتوقف العبارة بين ألدموث والجزر الخارجية عند الرابعة والنصف ابتداء من يوم الاثنين، أي قبل ساعتين من غروب الشمس وقبل انتهاء نوبة المساء في مصنع التعليب، كما أعلن مكتب الميناء يوم الخميس بعد اجتماع طويل.",
  "وجد المهندسون الذين فحصوا الرصيف الشمالي بعد عواصف أكتوبر شقوقا بطول رجل في ثلاث من دعائمه الإحدى عشرة، ولن يسمح لأي سفينة بالرسو بعد حلول الظلام إلى أن تستبدل هذه الدعائم كلها.",
  "هذا هو التخفيض الثالث في خمس سنوات، وهو الأول الذي يترك الجزر بلا أي اتصال بالمستشفى في البر الرئيسي لأكثر من اثنتي عشرة ساعة في الليلة الواحدة طوال فصل الشتاء.",
];

export function pageHtml(layout: Layout): string {
  const rtl = layout === "rtl";
  const paragraphs = (rtl ? ARABIC : PARAGRAPHS).map(
    (it, i) => `<p>${it}</p>${layout === "figure" && i === 1 ? '<figure class="wide"></figure>' : ""}`,
  );
  const title = rtl ? "عبارة الجزيرة تتوقف عند الغروب هذا الشتاء" : TITLE;
  const article = `<article><h1>${title}</h1><p class="stand">${rtl ? ARABIC[2] : STANDFIRST}</p><p class="by">By the island desk · 12 November</p><figure></figure>${paragraphs.join("\n")}</article>`;
  const rail = `<aside class="rail"><div>Advertisement</div><ul><li>Bread prices fall</li><li>The night train is full</li></ul><div>Advertisement</div><div>Advertisement</div><div>Advertisement</div></aside>`;
  const main = layout === "rail" ? `<div class="frame">${article}${rail}</div>` : article;
  const body = `<header class="top"><b>The Northgate Herald</b></header><main>${main}</main><footer style="height:120px"></footer>`;
  return `<!doctype html><html lang="${rtl ? "ar" : "en"}" dir="${rtl ? "rtl" : "ltr"}" class="${layout === "dark" ? "dark" : ""}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${title}"><style>${STYLE}</style>
<body>${layout === "box" ? `<div class="box">${body}</div>` : body}</body></html>`;
}
