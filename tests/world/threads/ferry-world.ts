import { FERRY } from "../sites/articles/ferry.ts";
import type { ThreadSpec } from "./spec.ts";

/** The main thread, first half: every form a quotation takes, replies five deep, and what people write without quoting. */
export const FERRY_WORLD: ThreadSpec = {
  community: "world@lemmy.world",
  by: "saltmarsh@lemmy.world",
  title: FERRY.title,
  url: FERRY.url,
  hoursAgo: 19,
  score: 412,
  comments: [
    {
      by: "gullwing@lemmy.world",
      text: "Reminder: the title has to be the article's own, and comments have to be about the article. The rest of the rules are in the sidebar.",
      score: 3,
      hoursAgo: 18.5,
      distinguished: true,
    },
    {
      by: "headlines@lemmy.world",
      text: "This is a summary made by a machine. It may be wrong.\n\n---\n\n- The night ferry between Northgate and the Varn Islands did not sail for the first time because of a strike.\n- Dockers object to rules that let crews lash cargo under way.\n- The islands have fuel for nine days.\n\n---\n\n*I am a bot. [Source](https://github.com/) · [Opt out](https://lemmy.world/u/headlines)*",
      score: 12,
      hoursAgo: 18.9,
    },
    {
      by: "ramp_rat@lemmy.today",
      text: "> We are asking that the people who chain down forty tonnes of steel are people who were trained to do it, and who slept the night before.\n\nI lashed trailers for six years. The training is four days and you use every hour of it. You feel in your hands when a chain is wrong before you see it, and you do not feel anything in your hands at hour fourteen.\n\nWhoever wrote the new code has never been on a car deck in a swell.",
      score: 188,
      hoursAgo: 18.2,
      replies: [
        {
          by: "orsa_minor@sh.itjust.works",
          text: "What does a wrong chain feel like?",
          score: 21,
          hoursAgo: 17.8,
          replies: [
            {
              by: "ramp_rat@lemmy.today",
              text: "Too quiet. A good one hums a little when the engine is running.",
              score: 74,
              hoursAgo: 17.5,
              replies: [
                {
                  by: "tinyboat@lemmy.ml",
                  text: "Can confirm, my grandfather used to put his ear on them. We thought he was praying.",
                  score: 52,
                  hoursAgo: 16.9,
                  replies: [
                    {
                      by: "orsa_minor@sh.itjust.works",
                      text: "Both can be true.",
                      score: 33,
                      hoursAgo: 16.4,
                      replies: [{ by: "ramp_rat@lemmy.today", text: "Mostly both.", score: 19, hoursAgo: 16.1 }],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          by: "ledger_line@feddit.org",
          text: "Four days of training does not sound like something a deck crew could not do as well, to be fair.",
          score: 6,
          hoursAgo: 17.1,
          replies: [
            {
              by: "saltmarsh@lemmy.world",
              text: "> Four days of training does not sound like something a deck crew could not do as well\n\nThe training is not the point, the sleep is. Read the part about the inquiry again.",
              score: 25,
              hoursAgo: 16.8,
            },
          ],
        },
      ],
    },
    {
      by: "quaystone@feddit.org",
      text: "> An internal risk assessment from March rated lashing under way as “tolerable with mitigation” and listed eleven measures […] Four of them, among them a second officer on the car deck, had not been put in place by last week.\n\nThis is the whole story and it is in paragraph nine. They *knew* what they had to do first, wrote it down, and then did not do it.\n\n> This is about a monopoly, not about safety.\n\nWith that in the drawer, that sentence is quite something.",
      score: 143,
      hoursAgo: 17.9,
      edited: true,
      replies: [
        {
          by: "actuary_of_doom@infosec.pub",
          text: "“Tolerable with mitigation” is a term of art: it means *not tolerable* unless the mitigations are in place. So on the day the rules changed it was, by their own table, not tolerable.",
          score: 61,
          hoursAgo: 17.2,
        },
        {
          by: "gone_fishing@lemmy.today",
          text: "",
          score: 4,
          hoursAgo: 17,
          deleted: true,
          replies: [
            {
              by: "quaystone@feddit.org",
              text: "I don't think that's what the second officer is for, but I have no source either.",
              score: 7,
              hoursAgo: 16.5,
            },
          ],
        },
      ],
    },
    {
      by: "potato_appreciator@lemmy.world",
      text: "“But a potato does not care who is right.” Put it on a coin.",
      score: 231,
      hoursAgo: 17.6,
      replies: [
        {
          by: "tinyboat@lemmy.ml",
          text: "*“In two more days I will be carrying eighteen tonnes of compost.”* The man is wasted on logistics.",
          score: 96,
          hoursAgo: 17.3,
        },
        {
          by: "spamlord@lemmy.zip",
          text: "",
          score: -14,
          hoursAgo: 17.2,
          removed: true,
          replies: [{ by: "potato_appreciator@lemmy.world", text: "Reported.", score: 9, hoursAgo: 17.1 }],
        },
      ],
    },
    {
      by: "isobar@sh.itjust.works",
      text: "A catamaran on Thursday, in a force eight from the north-west, across that Sound? I have been on that water in a six and I would rather swim. They announced it so that it can be cancelled.",
      score: 87,
      hoursAgo: 16.7,
      replies: [
        {
          by: "varnhaven_local@lemmy.world",
          text: "It was cancelled the last two times it was “put on”. The catamaran cannot dock here above a five, everybody on the island knows it.",
          score: 64,
          hoursAgo: 15.9,
        },
      ],
    },
    {
      by: "varnhaven_local@lemmy.world",
      text: "Writing from the island. The shelves are not as empty as it sounds, but the queue at the pharmacy was out of the door, and my neighbour had to go in person for her insulin at 83 because they would not give it to her son. That is the part that made people angry here, more than the milk.",
      score: 176,
      hoursAgo: 16.2,
      replies: [
        {
          by: "kaimauer@feddit.org",
          text: "Ist das rechtlich überhaupt zulässig? Bei uns darf jeder mit Rezept abholen.",
          score: 8,
          hoursAgo: 15.5,
          language: "de",
          replies: [
            {
              by: "varnhaven_local@lemmy.world",
              text: "Apparently yes, if “supply is constrained”. The pharmacist was nearly in tears about it herself.",
              score: 30,
              hoursAgo: 15.2,
            },
          ],
        },
        { by: "cold_hearth@lemmy.ml", text: "Is the power station still running as normal?", score: 5, hoursAgo: 14.9 },
      ],
    },
    {
      by: "footnote@lemmy.ml",
      text: "Some numbers on the sale, because “generous to the buyer” is rather generous itself:\n\n| year | what | crowns |\n|---|---|---:|\n| 2003 | book value of the port | 412 m |\n| 2004 | price paid | 96 m |\n| 2007 | audit’s estimate of a fair price | 350–390 m |\n| 2004–2025 | dividends | 731 m |\n\nThe audit is [public](https://www.example.org/audit/2007.pdf). Page 41 is the one with the adjectives.",
      score: 118,
      hoursAgo: 15.8,
    },
    {
      by: "TheRightHonourableArchivistOfVeryLongUserNamesIndeed@sh.itjust.works",
      text: "The act of 1948 has been invoked once, whatever the article says: in February 1963, for eleven days, when the Sound froze and the operator refused to hire an icebreaker. It was withdrawn before a court could look at it, so lawyers *still* differ.\n\n::: spoiler How that ended\nThe icebreaker sank. The operator then said that this was what it had been afraid of.\n:::",
      score: 134,
      hoursAgo: 15.1,
      replies: [
        { by: "saltmarsh@lemmy.world", text: "I opened the spoiler and I am glad I did.", score: 41, hoursAgo: 14.6 },
      ],
    },
    {
      by: "crlf@lemmy.zip",
      text: "> The island council said there was fuel for nine days if the power station ran as normal, and for about a fortnight if the two fish processing plants were shut at night.\r\n> \r\n> The plants employ one in eight islanders, and their managers said they would send workers home from Friday.\r\n\r\nSo the choice is light or wages.\r\n\r\nI wonder who gets asked.",
      score: 45,
      hoursAgo: 14.4,
    },
    {
      by: "semver@programming.dev",
      text: "Somebody should model this. Quick attempt:\n\n```python\nfuel_days = 9\nplants_share = 0.36\ndef days(closed_at_night: bool) -> float:\n    return fuel_days / (1 - plants_share * closed_at_night)\nprint(days(True))  # 14.06\n```\n\nSo the plants use a bit over a third of what the island burns, if the council's numbers are right.",
      score: 29,
      hoursAgo: 13.7,
      replies: [
        {
          by: "cold_hearth@lemmy.ml",
          text: "At night only, though. `0.36` is the share of *all* of it saved by closing them at night, they must use more.",
          score: 11,
          hoursAgo: 13.2,
        },
      ],
    },
    {
      by: "lensflare@lemmy.world",
      text: "Took this from the coast road on Tuesday:\n\n![The queue of lorries, seen from the bridge](https://lemmy.world/pictrs/image/0c3a9b1e-queue.webp)\n\nIt goes on like that behind the bend.",
      score: 57,
      hoursAgo: 13,
    },
    { by: "meh@lemmy.world", text: "First.", score: -6, hoursAgo: 18.9 },
    {
      by: "oldsalt@sh.itjust.works",
      text: "Good article for once. Somebody went there and talked to people.",
      score: 38,
      hoursAgo: 12.5,
    },
    {
      by: "nur@lemmy.ml",
      text: "في بلدي أضرب عمّال الميناء للسبب نفسه قبل عامين، وانتهى الأمر بأن عادت الشركة إلى القواعد القديمة بعد عشرة أيام.",
      score: 17,
      hoursAgo: 11.8,
      language: "ar",
    },
  ],
};
