/** Communities on one subject, offered together on the welcome page. */
export interface Topic {
  name: string;
  /** `name@host`, each in one topic only; the host is the instance they are listened to through. */
  communities: readonly string[];
  /** Ticked when the page opens. */
  preset: boolean;
}

/**
 * Where news links are posted and discussed, by subject. A starting point the reader edits; each community is checked
 * against its instance when it is used. To add one: a word in this list. Few and lively ones: each costs requests.
 */
export const TOPICS: readonly Topic[] = [
  {
    name: "World",
    communities: ["world@lemmy.world", "news@lemmy.world", "worldnews@lemmy.ml", "globalnews@lemmy.zip"],
    preset: true,
  },
  { name: "Europe", communities: ["europe@feddit.org"], preset: true },
  {
    name: "Technology",
    communities: ["technology@lemmy.world", "technology@lemmy.zip", "technology@piefed.social"],
    preset: true,
  },
  { name: "Science", communities: ["science@lemmy.world", "space@lemmy.world", "science@mander.xyz"], preset: true },
  { name: "Climate", communities: ["climate@slrpnk.net", "energy@slrpnk.net"], preset: false },
  { name: "Politics", communities: ["politics@lemmy.world", "usa@lemmy.ml"], preset: false },
  { name: "Britain", communities: ["unitedkingdom@feddit.uk", "uk_politics@feddit.uk"], preset: false },
  { name: "Canada, Australia", communities: ["canada@lemmy.ca", "australia@aussie.zone"], preset: false },
  { name: "Economy", communities: ["economics@lemmy.ml", "workreform@lemmy.world"], preset: false },
  {
    name: "Free software",
    communities: ["linux@lemmy.ml", "opensource@lemmy.ml", "privacy@lemmy.ml", "selfhosted@lemmy.world"],
    preset: false,
  },
  {
    name: "Culture",
    communities: ["movies@piefed.social", "books@lemmy.world", "music@lemmy.world", "games@lemmy.world"],
    preset: false,
  },
  { name: "Sport", communities: ["football@lemmy.world", "formula1@lemmy.world"], preset: false },
  { name: "Deutsch", communities: ["deutschland@feddit.org", "dach@feddit.org"], preset: false },
  { name: "Français", communities: ["france@jlai.lu"], preset: false },
];
