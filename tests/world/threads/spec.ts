/** A discussion as it is written down here; `instances/federate.ts` spreads it over the instances. */
export interface ThreadSpec {
  /** `name@host` */
  community: string;
  /** `name@host` of who posted it; the post's home is their instance. */
  by: string;
  title: string;
  /** As typed. Lemmy cleans it at its home; PieFed and Mbin do not. */
  url?: string;
  body?: string;
  hoursAgo: number;
  score: number;
  locked?: boolean;
  nsfw?: boolean;
  pinned?: boolean;
  comments: CommentSpec[];
}

export interface CommentSpec {
  by: string;
  text: string;
  score: number;
  /** Hours before now; must lie after what it answers. */
  hoursAgo: number;
  /** Language tag, undetermined when absent. */
  language?: string;
  edited?: boolean;
  deleted?: boolean;
  removed?: boolean;
  distinguished?: boolean;
  replies?: CommentSpec[];
}

/** Marks of persons, by `name@host`. */
export interface PersonMarks {
  displayName?: string;
  bot?: boolean;
  banned?: boolean;
  deleted?: boolean;
  moderates?: string[];
}
