/** An article of the world's sites: text and what its page says about it. */
export interface Article {
  /** Absolute address without tracking: what its canonical link says. */
  url: string;
  title: string;
  standfirst: string;
  author: string;
  /** Hours before the world's `now`. */
  hoursAgo: number;
  section: string;
  /** BCP 47. */
  language: string;
  /** Paragraphs; "## …" is a heading, "> …" a pull quote, "- …" a list item, "[pic] …" a picture with that caption. */
  body: string[];
}

/** Checks nothing but the shape; keeps the data files free of annotations. */
export function article(value: Article): Article {
  return value;
}
