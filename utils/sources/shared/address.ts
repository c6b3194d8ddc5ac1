/** What an address of this very instance names, by the ids in its path. */
export interface LocalAddress {
  post: number | null;
  comment: number | null;
}

/** `/post/12`, `/post/12/34` (34 a comment), `/comment/34`; PieFed's `/c/news@host/p/12/slug`; Mlem- and Photon-like prefixes not. */
const FORMS = [
  /^\/post\/(?<post>\d{1,15})(?:\/(?<comment>\d{1,15}))?\/?$/,
  /^\/comment\/(?<comment>\d{1,15})\/?$/,
  /^\/c\/[^/]+\/p\/(?<post>\d{1,15})(?:\/[^/]*)?$/,
];

/**
 * Reads an address as this instance writes its own pages: the post there may have come from elsewhere, so that the address
 * is nobody's ActivityPub id. @returns null for other hosts and other pages.
 */
export function readLocalAddress(address: string, host: string): LocalAddress | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  if (hostname !== host) return null;
  for (const form of FORMS) {
    const found = form.exec(pathname)?.groups;
    if (found) return { post: found.post ? Number(found.post) : null, comment: Number(found.comment) || null };
  }
  return null;
}
