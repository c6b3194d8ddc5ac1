/** All that compares, cleans or spells article addresses. Pure. */
export { articleKey, sameArticle } from "./key.ts";
export { isWithin } from "./host.ts";
export { isHomeKey, siteOf, siteOfKey } from "./site.ts";
export { lookupForms } from "./forms.ts";
export { toSayable } from "./sayable.ts";
export { candidates } from "./candidates.ts";
export type { Candidate } from "./candidates.ts";
