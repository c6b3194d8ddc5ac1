/** What the general reader must be told about one site. Only where it fails. */
export interface SiteRule {
  /** Hosts without www; their subdomains belong to them. */
  hosts: string[];
  /** Class or id of what stands among the text and is none, though neither its place nor its name says so to others. */
  skip: RegExp;
}

/** The one list of site rules. To add one: a line here, and a case in tests/utils/article/sites.test.ts. */
export const SITES: readonly SiteRule[] = [
  // Invitations to register and to follow, in boxes that are named by number.
  { hosts: ["chunichi.co.jp", "tokyo-np.co.jp"], skip: /cmp-(misc|lst)/ },
  { hosts: ["asahi.com"], skip: /\b(ArticleNoteBox|writerProfile)\b/ },
  // Who is quoted, and background, folded between the paragraphs.
  { hosts: ["srf.ch"], skip: /\bexpandable-box(?![\w-])/ },
];

/** The rule of a host, null when it needs none. */
export function findRule(host: string): SiteRule | null {
  return SITES.find(({ hosts }) => hosts.some((own) => `.${host}`.endsWith(`.${own}`))) ?? null;
}
