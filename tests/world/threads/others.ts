import { OLIVES } from "../sites/articles/arabic.ts";
import { LIBRARY, PAINT, SATELLITES, SLEEPER, TYPEWRITER } from "../sites/articles/elsewhere.ts";
import { LIGHTHOUSE, PICTURE, TOLL } from "../sites/articles/herald.ts";
import { STORM } from "../sites/articles/live.ts";
import { NETS, SEAGRASS } from "../sites/articles/tidepost.ts";
import type { ThreadSpec } from "./spec.ts";

/** One thread for each of the other articles. */
export const OTHERS: ThreadSpec[] = [
  {
    community: "world@lemmy.world",
    by: "oldsalt@sh.itjust.works",
    title: LIGHTHOUSE.title,
    url: LIGHTHOUSE.url,
    hoursAgo: 69,
    score: 14,
    comments: [],
  },
  {
    community: "europe@feddit.org",
    by: "ledger_line@feddit.org",
    title: TOLL.title,
    url: TOLL.url,
    hoursAgo: 95,
    score: 31,
    locked: true,
    comments: [
      {
        by: "cold_hearth@lemmy.ml",
        text: "> An amendment to include people who own a boat in the harbour failed; one to include those who sleep on it was passed.\n\nBuy a hammock.",
        score: 22,
        hoursAgo: 94,
      },
      {
        by: "kaimauer@feddit.org",
        text: "Locked, this is going nowhere.",
        score: 2,
        hoursAgo: 80,
        distinguished: true,
      },
    ],
  },
  {
    community: "world@lemmy.world",
    by: "lensflare@lemmy.world",
    title: PICTURE.title,
    url: PICTURE.url,
    hoursAgo: 32,
    score: 60,
    comments: [
      { by: "isobar@sh.itjust.works", text: "That is a shelf cloud, and a lovely one.", score: 12, hoursAgo: 31 },
    ],
  },
  {
    community: "europe@feddit.org",
    by: "elbfaehre@feddit.org",
    title: SLEEPER.title,
    url: `${SLEEPER.url}?utm_source=feed`,
    hoursAgo: 10,
    score: 120,
    comments: [
      {
        by: "treaty_nerd@lemmy.world",
        text: "> A draft of the European rail package would oblige network owners to keep one path per direction open all night on twelve routes\n\nThat draft has been “a draft” since 2022.",
        score: 44,
        hoursAgo: 9.5,
        replies: [
          {
            by: "elbfaehre@feddit.org",
            text: "Diesmal steht wenigstens ein Datum drin.",
            score: 9,
            hoursAgo: 9,
            language: "de",
          },
        ],
      },
      {
        by: "wanderer@feddit.org",
        text: "I want to know about Ottoline and the man in Rome.",
        score: 71,
        hoursAgo: 8.8,
      },
      {
        by: "ledger_line@feddit.org",
        text: "Nine of ten cabins sold at 118 euros: no sleeper in Europe has ever had an occupancy of ninety per cent over a year. Seventy would be a triumph.",
        score: 38,
        hoursAgo: 8.1,
      },
      {
        by: "gasman@sh.itjust.works",
        text: "Mattress company as investor. Vertical integration, horizontally.",
        score: 55,
        hoursAgo: 7.4,
      },
    ],
  },
  {
    community: "technology@lemmy.world",
    by: "orsa_minor@sh.itjust.works",
    title: SATELLITES.title,
    url: SATELLITES.url,
    hoursAgo: 14,
    score: 310,
    comments: [
      {
        by: "isobar@sh.itjust.works",
        text: "> Now it is coming down from above, and there is no higher mountain.\n\nThis one line is better than the rest of the week's news.",
        score: 130,
        hoursAgo: 13.4,
      },
      {
        by: "footnote@lemmy.ml",
        text: "The 1967 treaty does have article IX, “harmful contamination”, which some jurists think covers light. Never tested.",
        score: 48,
        hoursAgo: 12.7,
      },
      {
        by: "tinyboat@lemmy.ml",
        text: "Bats, moths and turtles didn't get to vote on a film studio's lighting.",
        score: 39,
        hoursAgo: 12,
      },
    ],
  },
  {
    community: "technology@lemmy.world",
    by: "lensflare@lemmy.world",
    title: PAINT.title,
    url: PAINT.url,
    hoursAgo: 59,
    score: 25,
    nsfw: true,
    comments: [{ by: "wanderer@feddit.org", text: "Best puddle! I want that prize.", score: 8, hoursAgo: 58 }],
  },
  {
    community: "world@lemmy.world",
    by: "footnote@lemmy.ml",
    title: TYPEWRITER.title,
    url: TYPEWRITER.url,
    hoursAgo: 120,
    score: 88,
    comments: [
      {
        by: "semver@programming.dev",
        text: "> She answers the telephone herself, on the ground that nobody else can find it.\n\nMy kind of office.",
        score: 30,
        hoursAgo: 118,
      },
      { by: "meh@lemmy.world", text: "Paywalled after three paragraphs.", score: 11, hoursAgo: 117 },
    ],
  },
  {
    community: "world@lemmy.world",
    by: "wanderer@feddit.org",
    title: LIBRARY.title,
    url: LIBRARY.url,
    hoursAgo: 25,
    score: 140,
    comments: [
      {
        by: "footnote@lemmy.ml",
        text: "> Upper Sallow has 310 inhabitants; 340 of them signed.\n\nDemocracy at 110 per cent.",
        score: 66,
        hoursAgo: 24,
      },
      {
        by: "semver@programming.dev",
        text: "Lockers “need no driver” and no reader either, after a year.",
        score: 25,
        hoursAgo: 23,
      },
    ],
  },
  {
    community: "world@lemmy.world",
    by: "sheepfeed@lemmy.ml",
    title: SEAGRASS.title,
    url: SEAGRASS.url,
    hoursAgo: 8,
    score: 51,
    comments: [
      {
        by: "fishmonger@lemmy.world",
        text: "> I will say it is a very nice lawn.\n\nI have met this man or one exactly like him.",
        score: 20,
        hoursAgo: 7,
      },
      {
        by: "ledger_line@feddit.org",
        text: "Forty-five pounds a tonne for mud that a single storm can lift again. I would not buy those certificates.",
        score: 13,
        hoursAgo: 6,
      },
    ],
  },
  {
    community: "world@lemmy.world",
    by: "sheepfeed@lemmy.ml",
    title: NETS.title,
    url: NETS.url,
    hoursAgo: 33,
    score: 44,
    comments: [
      {
        by: "oldsalt@sh.itjust.works",
        text: "Fishing since 1987. Older than most of the crew I sail with.",
        score: 18,
        hoursAgo: 30,
      },
    ],
  },
  {
    community: "world@lemmy.world",
    by: "isobar@sh.itjust.works",
    title: STORM.title,
    url: STORM.url,
    hoursAgo: 4.5,
    score: 205,
    comments: [
      {
        by: "gullwing@lemmy.world",
        text: "Live thread, sorted by new. Be kind, people here live there.",
        score: 10,
        hoursAgo: 4.4,
        distinguished: true,
      },
      {
        by: "potato_appreciator@lemmy.world",
        text: "> One man refused to leave without his bees and was brought up with the bees.\n\nHero. Both.",
        score: 90,
        hoursAgo: 0.6,
      },
      {
        by: "isobar@sh.itjust.works",
        text: "140 at Stack Rock is the gust, the ten-minute mean was 104. Still a record for the mean too, I think.",
        score: 33,
        hoursAgo: 1.2,
      },
      {
        by: "varnhaven_local@lemmy.world",
        text: "The fishmonger put his stock in the church, and the vicar said it is cold enough. That is how cold it is in there.",
        score: 47,
        hoursAgo: 2.9,
      },
    ],
  },
  {
    community: "worldnews@lemmy.ml",
    by: "nur@lemmy.ml",
    title: OLIVES.title,
    url: OLIVES.url,
    hoursAgo: 16,
    score: 37,
    comments: [
      {
        by: "zaytoun@lemmy.ml",
        text: "> بل في أصناف تحتمل العطش\n\nجرّبنا صنفين منها في مزرعتنا، والطعم مختلف لكنه جيد، والأهم أنها تعيش.",
        score: 15,
        hoursAgo: 15,
        language: "ar",
        replies: [
          { by: "nur@lemmy.ml", text: "كم سنة انتظرتم حتى أول محصول؟", score: 6, hoursAgo: 14, language: "ar" },
        ],
      },
      {
        by: "waha@lemmy.world",
        text: "القروض لا تنفع من لا يملك دخلًا لسبع سنوات، والنقابة محقّة في طلب المنح.",
        score: 11,
        hoursAgo: 13,
        language: "ar",
      },
      {
        by: "footnote@lemmy.ml",
        text: "The map from 1931 with the river nobody has seen, what an image. (Read with a translator.)",
        score: 19,
        hoursAgo: 12,
        language: "en",
      },
    ],
  },
];
