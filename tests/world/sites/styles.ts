import type { Look } from "./look.ts";

const COMMON = `
*{box-sizing:border-box}body{margin:0;line-height:1.6}a{color:inherit}img{max-width:100%;height:auto;display:block}
.site-header{padding:18px 24px;border-bottom:1px solid var(--line);background:var(--paper)}
.site-header .name{font-size:30px;font-weight:700;text-decoration:none;letter-spacing:-.01em}
.site-header .tagline{font-size:13px;opacity:.7;margin:2px 0 10px}
.site-header.sticky{position:sticky;top:0;z-index:20}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:0;padding:0;font:600 14px/1.8 system-ui,sans-serif}nav a{text-decoration:none}
main{max-width:680px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:40px;line-height:1.15;margin:8px 0 14px;text-wrap:balance}h2{font-size:23px;margin:1.8em 0 .4em}
.kicker{font:700 13px system-ui,sans-serif;text-transform:uppercase;letter-spacing:.06em;color:var(--accent)}
.standfirst{font-size:21px;line-height:1.45;opacity:.85;margin:0 0 16px}
.byline{font:14px system-ui,sans-serif;opacity:.8;margin:0 0 4px}.share{display:flex;gap:8px;margin:12px 0 22px}
.share button,.newsletter button,.cookie-bar button,.form button{font:600 13px system-ui,sans-serif;padding:6px 12px;border:1px solid var(--line);border-radius:4px;background:transparent;color:inherit}
.article-body p,.article-body li{font-size:19px;margin:0 0 1.1em}
figure{margin:24px 0}.lead img{aspect-ratio:2.3;object-fit:cover}figcaption{font:13px/1.4 system-ui,sans-serif;opacity:.7;padding-top:6px}
blockquote.pull{margin:1.4em 0;padding-left:18px;border-left:4px solid var(--accent);font-size:24px;line-height:1.3}
.newsletter{border:1px solid var(--line);padding:16px 20px;margin:28px 0;font-family:system-ui,sans-serif;background:var(--tint)}
.newsletter p{font-size:14px;margin:.3em 0 .8em}.newsletter input{padding:6px;width:60%;border:1px solid var(--line)}
.related{margin-top:40px;border-top:3px double var(--line);padding-top:14px}.related li{margin:8px 0}
.site-comments{margin-top:36px;border-top:1px solid var(--line);font-family:system-ui,sans-serif;font-size:15px}
.site-comments li{margin:14px 0;list-style:none}.site-comments ul{padding:0}.site-comments b{display:block;font-size:13px}
.site-footer{border-top:1px solid var(--line);padding:24px;font:13px system-ui,sans-serif;opacity:.7;text-align:center}
.cookie-bar{position:fixed;inset:auto 0 0;background:var(--ink);color:var(--paper);padding:14px 24px;font:14px system-ui,sans-serif;display:flex;gap:12px;align-items:center;z-index:30}.cookie-bar[hidden]{display:none}
.cards{display:grid;gap:26px;padding:0;list-style:none}.cards h2{margin:.2em 0}.cards a{text-decoration:none}
.form{display:grid;gap:12px;max-width:360px;font-family:system-ui,sans-serif}.form input{padding:8px;width:100%;border:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font:15px system-ui,sans-serif}td,th{padding:8px;border-bottom:1px solid var(--line);text-align:start}`;

const LIGHT =
  ":root{--paper:#fff;--ink:#1b1b1b;--line:#ddd;--accent:#a3262a;--tint:#f6f4ef}body{background:var(--paper);color:var(--ink)}";

/** What each look adds. */
const STYLES: Record<Look["style"], string> = {
  plain: `${LIGHT}body{font-family:Georgia,"Liberation Serif",serif}.site-header{text-align:center}nav ul{justify-content:center}`,
  rail: `${LIGHT}:root{--accent:#0a5c8a;--tint:#eef4f8}body{font-family:"Liberation Sans",Arial,sans-serif}
.columns{display:grid;grid-template-columns:minmax(0,700px) 300px;gap:48px;max-width:1120px;margin:0 auto;padding:0 24px}
.columns main{margin:0;padding:28px 0 64px;max-width:none}.rail{padding-top:28px;font-size:14px}
.ad{background:#e9e9e9;border:1px dashed #bbb;color:#777;display:grid;place-items:center;font:12px sans-serif;margin:0 0 24px}.ad.tall{height:600px}.ad.wide{height:250px;margin:24px 0}
.rail section{border-top:3px solid var(--accent);padding-top:8px;margin-bottom:28px}.rail ol{padding-inline-start:20px}.rail li{margin:10px 0}
@media(max-width:980px){.columns{display:block}.rail{display:none}}`,
  dark: `:root{--paper:#0d1017;--ink:#d9dee8;--line:#2a3140;--accent:#7cc4ff;--tint:#151a24;color-scheme:dark}body{background:var(--paper);color:var(--ink);font-family:"DejaVu Sans",Verdana,sans-serif}
.site-header .name{font-family:"DejaVu Sans Mono",monospace}.article-body p{font-size:17px}h1{font-weight:600;font-size:36px}`,
  review: `${LIGHT}:root{--paper:#fbf8f1;--accent:#6b4d16;--tint:#f3ecdc}body{font-family:"Liberation Serif",Georgia,serif}main{max-width:620px}
.paywall{position:relative;margin-top:-60px;padding:90px 24px 28px;background:linear-gradient(transparent,var(--paper) 70px);text-align:center;font-family:system-ui,sans-serif}.article-body p:first-child:first-letter{font-size:58px;float:left;line-height:.9;padding-right:8px}`,
  live: `${LIGHT}:root{--accent:#c7361f}body{font-family:"Liberation Sans",Arial,sans-serif}.entry{border-left:3px solid var(--accent);padding:2px 0 10px 18px;margin:0 0 18px}
.entry h2{margin:.1em 0 .4em;font-size:20px}.entry time{font:700 13px sans-serif;color:var(--accent)}`,
  rtl: `${LIGHT}:root{--accent:#0b6e4f;--tint:#f0f6f3}body{font-family:"Noto Naskh Arabic","DejaVu Sans",serif;line-height:1.9}.kicker{letter-spacing:0}`,
  app: `${LIGHT}.byline{margin-bottom:22px}:root{--accent:#0d7a86;--tint:#edf7f8}body{font-family:system-ui,"DejaVu Sans",sans-serif}#root{min-height:100vh}.loading{padding:80px;text-align:center;opacity:.6}.next{display:block;margin-top:40px;padding:20px;background:var(--tint);border-radius:10px;text-decoration:none}`,
  pocket: `${LIGHT}:root{--accent:#7a2a83}body{font-family:system-ui,"DejaVu Sans",sans-serif}main{padding:18px 16px 90px}h1{font-size:28px}.standfirst{font-size:18px}.article-body p{font-size:18px}.site-header{padding:12px 16px}.site-header .name{font-size:22px}`,
};

export function toStylesheet(look: Look): string {
  return COMMON + STYLES[look.style];
}
