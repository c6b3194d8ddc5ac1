/** Hosts that Chromium and Firefox ask for by themselves: updates, their settings, sign-in, form filling. */
const OWN = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(org|com|net)|firefox\.com)(:\d+)?$/;

/** What was refused and is not the browser's own doing: somebody else asked for it, a page or the extension. */
export function withoutOwnTraffic(refused: readonly string[]): string[] {
  return refused.filter((host) => !OWN.test(host));
}
