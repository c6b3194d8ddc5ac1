/** The instance of a community: what stands after the @. */
export function hostOf(community: string): string {
  return community.slice(community.indexOf("@") + 1);
}
