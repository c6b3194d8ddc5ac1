/** How a site looks and behaves; one row per host. */
export interface Look {
  name: string;
  tagline: string;
  /** Name of the stylesheet in styles.ts. */
  style: "plain" | "rail" | "dark" | "review" | "live" | "rtl" | "app" | "pocket";
  nav: string[];
  language: string;
  /** Sent as content-security-policy. */
  csp?: string;
  /** The banner that asks about cookies: fixed at the bottom. */
  cookies: boolean;
  /** Stays on top while scrolling. */
  stickyHeader: boolean;
  /** Only the article's first paragraphs are given. */
  paywall: boolean;
}

const STRICT =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

const BASE = { language: "en", cookies: false, stickyHeader: false, paywall: false } as const;
const NAV = ["World", "Politics", "Business", "Technology", "Culture", "Science"];

const LOOKS: Record<string, Look> = {
  "www.northgateherald.com": {
    ...BASE,
    name: "The Northgate Herald",
    tagline: "Harbour, city and the world since 1871",
    style: "plain",
    nav: NAV,
    csp: STRICT,
    language: "en-GB",
  },
  "www.meridiancourier.com": {
    ...BASE,
    name: "Meridian Courier",
    tagline: "Business · Markets · Mobility",
    style: "rail",
    nav: [...NAV, "Video"],
    cookies: true,
    stickyHeader: true,
  },
  "duskwire.net": {
    ...BASE,
    name: "duskwire",
    tagline: "news after dark",
    style: "dark",
    nav: ["space", "culture", "machines", "podcast"],
    stickyHeader: true,
  },
  "www.lamplitreader.org": {
    ...BASE,
    name: "The Lamplit Reader",
    tagline: "Essays and long reading",
    style: "review",
    nav: ["Essays", "Fiction", "Letters", "Archive"],
    csp: STRICT,
    paywall: true,
  },
  "live.seawalldispatch.com": {
    ...BASE,
    name: "Seawall Dispatch",
    tagline: "Live",
    style: "live",
    nav: ["Live", "Weather", "Traffic", "Tides"],
    stickyHeader: true,
  },
  "www.alminaralyawm.com": {
    ...BASE,
    name: "المنارة اليوم",
    tagline: "صحيفة يومية مستقلة",
    style: "rtl",
    nav: ["سياسة", "اقتصاد", "ثقافة", "رياضة", "علوم"],
    language: "ar",
  },
  "app.tidepost.io": {
    ...BASE,
    name: "Tidepost",
    tagline: "Stories from the water",
    style: "app",
    nav: ["Oceans", "Coast", "About"],
  },
  "m.pocketgazette.com": {
    ...BASE,
    name: "Pocket Gazette",
    tagline: "Short news for small screens",
    style: "pocket",
    nav: ["Regions", "World", "Sport"],
    cookies: true,
  },
};

/** The plain look, for a host that has none of its own. */
export function findLook(host: string): Look {
  return (
    LOOKS[host] ?? {
      ...BASE,
      name: host
        .replace(/^www\./, "")
        .replace(/\.\w+$/, "")
        .toUpperCase(),
      tagline: "News",
      style: "plain",
      nav: NAV,
    }
  );
}
