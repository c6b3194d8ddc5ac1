import { NAMING_NAMES, SECRET_NAMES } from "./secret-data.ts";

const EMAIL = /[^\s@]@[^\s@/]+\.[a-z]{2,}/i;
/** How every JSON web token begins: `{"` in base64. */
const WEB_TOKEN = /eyJ[\w-]{8}/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** Words are shorter than this, and numbers of articles too; what lets someone in is longer. */
const RANDOM_CHARS = 16;
/** Longer values are no names of anything. */
const MAX_CHARS = 100;

function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** Letters with digits or in both cases, or digits alone, in one long piece: drawn by a machine, not written. */
function isRandom(piece: string): boolean {
  if (piece.length < RANDOM_CHARS) return false;
  return /\d/.test(piece) || (/[a-z][A-Z]/.test(piece) && /[A-Z]/.test(piece.slice(1)));
}

/** Whether a piece of an address says who somebody is, or lets them in, whatever it is called. */
export const isPersonal = (piece: string): boolean => EMAIL.test(decode(piece)) || WEB_TOKEN.test(piece);

/**
 * Whether a parameter is a key, a token or somebody's name rather than a part of the article's: known by its own name
 * (`token=`, `email=`, `sessionid=`), else by a value that nobody would write. Parameters that name articles (`id=`,
 * `story=`, `page=`) may look like anything but an e-mail address or a web token.
 * @param name as written in the address, percent escapes and all. @param value "" for a bare name.
 */
export function isSecret(name: string, value: string): boolean {
  const plain = decode(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");
  if (isPersonal(value) || isPersonal(name) || SECRET_NAMES.has(plain)) return true;
  if (NAMING_NAMES.has(plain)) return false;
  const text = decode(value === "" ? name : value);
  return text.length > MAX_CHARS || UUID.test(text) || text.split(/[^A-Za-z0-9]+/).some(isRandom);
}
