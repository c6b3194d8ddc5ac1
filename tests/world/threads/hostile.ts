import { OUTAGE } from "../sites/articles/herald.ts";
import type { ThreadSpec } from "./spec.ts";

/** The longest comment Lemmy takes. */
const MAX_LENGTH = 10_000;

/** What hostile people write. None of it may run, navigate, freeze or cover anything. */
export const OUTAGE_TECHNOLOGY: ThreadSpec = {
  community: "technology@lemmy.world",
  by: "voltnerd@lemmy.world",
  title: OUTAGE.title,
  url: OUTAGE.url,
  hoursAgo: 29,
  score: 77,
  comments: [
    {
      by: "scripter@lemmy.zip",
      text: '<script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'"><iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
      score: 9,
      hoursAgo: 28,
    },
    {
      by: "linker@lemmy.zip",
      text: "[click me](javascript:document.title='owned') [or me](JaVaScRiPt&colon;alert(1)) [data](data:text/html,<script>alert(1)</script>) [file](file:///etc/passwd) <javascript:alert(1)> [ok](https://www.example.org/)",
      score: 8,
      hoursAgo: 27.9,
    },
    {
      by: "mimic@lemmy.zip",
      text: "[https://www.northgateherald.com/login](https://login.northgate-herald.example/steal) please sign in again",
      score: 7,
      hoursAgo: 27.8,
    },
    { by: "nester@lemmy.zip", text: `${"> ".repeat(MAX_LENGTH / 2 - 2)}hi`, score: 6, hoursAgo: 27.7 },
    { by: "lister@lemmy.zip", text: "- ".repeat(MAX_LENGTH / 2), score: 5, hoursAgo: 27.6 },
    { by: "brackets@lemmy.zip", text: "[".repeat(MAX_LENGTH), score: 4, hoursAgo: 27.5 },
    { by: "stars@lemmy.zip", text: "*a_".repeat(3300), score: 3, hoursAgo: 27.4 },
    {
      by: "table@lemmy.zip",
      text: `${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${"|b".repeat(500)}|\n`,
      score: 3,
      hoursAgo: 27.35,
    },
    { by: "zalgo@lemmy.zip", text: "T̸̢͚̙̰̖͍̼͔̼̒̀̈́͐͊͗͝h̷̛̝̰̻̗͈̑̈́́̋̕i̶͙̲͊̏̅̂s̵̨̛̮͉̝̈́̃͌ ̷͕̫͓̑̈́i̷̛͍̬̎s̴̘̈́̀ ̶̡̛̹̎f̸̩̔i̴̞͐n̵̙̈́ë̵̳́.", score: 2, hoursAgo: 27.3 },
    { by: "bidi@lemmy.zip", text: "‮txet desrever‬ and ⁦isolated⁩ and a lone ‮ to the end", score: 2, hoursAgo: 27.2 },
    { by: "longword@lemmy.zip", text: "A".repeat(4000), score: 1, hoursAgo: 27.1 },
    { by: "empty@lemmy.zip", text: "​‍⁠", score: 1, hoursAgo: 27 },
    {
      by: "spoilers@lemmy.zip",
      text: `${"::: spoiler a\n".repeat(400)}x\n${":::\n".repeat(400)}`,
      score: 1,
      hoursAgo: 26.9,
    },
    {
      by: "quoter@lemmy.zip",
      text: `> ${OUTAGE.body.join("\n> \n> ")}\n\n`.repeat(6).slice(0, MAX_LENGTH),
      score: 1,
      hoursAgo: 26.8,
    },
    {
      by: "orsa_minor@sh.itjust.works",
      text: "> One of them, who asked not to be named, said that a colleague had in the end removed a ceiling tile.\n\nPhysical security is always a ceiling tile.",
      score: 61,
      hoursAgo: 26,
    },
  ],
};
