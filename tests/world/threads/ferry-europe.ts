import { FERRY } from "../sites/articles/ferry.ts";
import type { ThreadSpec } from "./spec.ts";

/** The main article's second thread, in a community of another instance. */
export const FERRY_EUROPE: ThreadSpec = {
  community: "europe@feddit.org",
  by: "kaimauer@feddit.org",
  title: "Last night ferry across Halden Sound stays in port as dockers strike",
  url: FERRY.url,
  hoursAgo: 17,
  score: 96,
  comments: [
    {
      by: "elbfaehre@feddit.org",
      text: "> Sound Terminals bought the port from the state in 2004\n\nUnd wieder dieselbe Geschichte wie überall: erst billig verkaufen, dann vertraglich „garantieren“, und am Ende stehen einundzwanzig Tage Ausfall im Kleingedruckten.",
      score: 44,
      hoursAgo: 15.6,
      language: "de",
      replies: [
        {
          by: "marschland@feddit.org",
          text: "Einundzwanzig Tage sind drei Wochen. Die Insel hat Treibstoff für neun.",
          score: 29,
          hoursAgo: 14.8,
          language: "de",
        },
      ],
    },
    {
      by: "treaty_nerd@lemmy.world",
      text: "The contract allows twenty-one days of interruption a year, and the government called that “guaranteed”. I would like to see the tender documents, because under the EU rules for maritime cabotage a public service contract has to name the *frequency*, not a quota for failing.",
      score: 51,
      hoursAgo: 14.9,
      replies: [
        {
          by: "kaimauer@feddit.org",
          text: "Northgate isn't in the EU.",
          score: 22,
          hoursAgo: 14.1,
          replies: [
            {
              by: "treaty_nerd@lemmy.world",
              text: "Then somebody copied the clause and left out the half that protects people. Even worse.",
              score: 26,
              hoursAgo: 13.6,
            },
          ],
        },
      ],
    },
    {
      by: "sheepfeed@lemmy.ml",
      text: "The Tern! She brought feed to my uncle's farm in 2010, straight on to the beach at Ness. Of course she is in dry dock now. She is always in dry dock when you need her.",
      score: 35,
      hoursAgo: 13.9,
    },
    {
      by: "half_a_ton@sh.itjust.works",
      text: "Genuine question about the Marigold: if the chains had not been inspected for three years, then it doesn't matter who fastened them, does it? The inquiry the dockers quote seems to support both sides.\n\n> An inquiry found that chains had been fastened by a crew member at the end of a fourteen-hour watch.\n\n> with chains that had not been inspected for three years\n\nSo: a tired person *and* rotten chains.",
      score: 31,
      hoursAgo: 13.1,
      replies: [{ by: "quaystone@feddit.org", text: "A rested person looks at the chain.", score: 40, hoursAgo: 12.4 }],
    },
    {
      by: "fishmonger@lemmy.world",
      text: "1.4 million a day is low if you count what comes after. We buy from there. After six days without deliveries we will have to sign with Norway, and nobody gets out of a Norwegian contract before summer.",
      score: 67,
      hoursAgo: 12.2,
    },
    {
      by: "kaimauer@feddit.org",
      text: "Please stay on topic; the other thread about port ownership is pinned.",
      score: 5,
      hoursAgo: 11.9,
      distinguished: true,
    },
    {
      by: "passerby@piefed.social",
      text: "~~Somebody~~ everybody should have seen this coming, see the vote in May which failed by three.",
      score: 12,
      hoursAgo: 10.4,
    },
    {
      by: "wanderer@feddit.org",
      text: "I took the Queen Ragnhild every summer as a child. The smell of diesel and waffles. I hope they sort it out.",
      score: 48,
      hoursAgo: 9.3,
    },
  ],
};

/** Posted from a PieFed server with the newspaper's newsletter parameters, which nobody removed. */
export const FERRY_TRACKED: ThreadSpec = {
  community: "news@piefed.social",
  by: "passerby@piefed.social",
  title: FERRY.title,
  url: `${FERRY.url}?utm_source=newsletter&utm_medium=email&utm_campaign=evening`,
  hoursAgo: 14,
  score: 18,
  comments: [
    {
      by: "chipper@piefed.social",
      text: "Thirty-five minutes at each end, for that they risk a trailer coming loose. I don't get it.",
      score: 9,
      hoursAgo: 12.8,
    },
    {
      by: "saltmarsh@lemmy.world",
      text: "Also discussed at !world@lemmy.world, with somebody who has done the job.",
      score: 6,
      hoursAgo: 12,
    },
  ],
};
