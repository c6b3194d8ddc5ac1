/** Scripts of the sites, by path. They use no HTML strings, so they run under trusted types as well. */

/** An advertisement that comes after the page is drawn and pushes the text down. */
const LATE_AD = `addEventListener("load", () => setTimeout(() => {
  const slot = document.getElementById("late-ad");
  if (!slot) return;
  const ad = document.createElement("div");
  ad.className = "ad wide";
  ad.textContent = "Advertisement (late)";
  slot.append(ad);
  document.documentElement.dataset.ad = "shown";
}, 700));`;

const COOKIES = `document.getElementById("accept")?.addEventListener("click", () => {
  document.querySelector(".cookie-bar").hidden = true;
});`;

/** A client-side app: fetches the article as JSON, draws it late, and routes by history.pushState. */
const APP = `const root = document.getElementById("root");
function add(parent, tag, text, attributes = {}) {
  const node = document.createElement(tag);
  if (text) node.textContent = text;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  parent.append(node);
  return node;
}
function setMeta(property, content) {
  let node = document.head.querySelector('meta[property="' + property + '"]');
  if (!node) node = add(document.head, "meta", "", { property });
  node.setAttribute("content", content);
}
async function draw() {
  const slug = location.pathname.split("/").pop();
  root.replaceChildren();
  add(root, "p", "Loading …", { class: "loading" });
  const response = await fetch("/api/articles/" + slug);
  if (!response.ok) { root.replaceChildren(); add(root, "h1", "Tidepost"); return; }
  const article = await response.json();
  await new Promise((resolve) => setTimeout(resolve, 250));
  root.replaceChildren();
  document.title = article.title + " · Tidepost";
  document.head.querySelector('link[rel="canonical"]')?.remove();
  add(document.head, "link", "", { rel: "canonical", href: article.url });
  setMeta("og:type", "article"); setMeta("og:title", article.title); setMeta("og:url", article.url);
  setMeta("article:published_time", article.published);
  const main = add(root, "main", "");
  const story = add(main, "article", "");
  add(story, "p", article.section, { class: "kicker" });
  add(story, "h1", article.title);
  add(story, "p", article.standfirst, { class: "standfirst" });
  add(story, "p", "By " + article.author, { class: "byline" });
  const body = add(story, "div", "", { class: "article-body" });
  for (const text of article.body) add(body, "p", text);
  const next = add(main, "a", "Next: " + article.next.title, { class: "next", href: article.next.url });
  next.addEventListener("click", (event) => {
    event.preventDefault();
    history.pushState(null, "", article.next.url);
    scrollTo(0, 0);
    void draw();
  });
}
addEventListener("popstate", () => void draw());
void draw();`;

export const SCRIPTS: Record<string, string> = {
  "/late-ad.js": LATE_AD,
  "/cookies.js": COOKIES,
  "/app.js": APP,
};
