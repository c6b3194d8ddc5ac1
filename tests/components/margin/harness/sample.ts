import type { Comment, Picture, Placement, QuoteRange, Thread } from "../../../../utils/model.ts";

/** An invented article and discussion to look at the margin with. Every person and `.example` host is made up. */

export const TITLE =
  "The island ferry will stop at dusk this winter, and the lighthouse keepers are counting their candles";
export const STANDFIRST =
  "Storm damage to the northern pier has cut the timetable to four crossings a day. Residents say that the council knew about the cracks for two years.";
export const PARAGRAPHS = [
  "The ferry between Aldmouth and the outer islands will make its last crossing at half past four from Monday on, two hours before sunset prayers and well before the evening shift at the cannery ends, the harbour office said on Thursday.",
  "Engineers who inspected the northern pier after the October storms found cracks as long as a man is tall in three of its eleven piles. Until they are replaced no vessel may come alongside after dark, when the tide lamps cannot be read from the bridge.",
  "It is the third cut in five years, and the first that leaves the islands without any connection to the hospital on the mainland for more than twelve hours a night.",
  "The council had been told about the piles in a report of March two years ago, which the islanders obtained last week. Its chairwoman, Ilse Varnhagen, said that the money had gone into the new dyke, and that nobody could have known how early the storms would come.",
  "At the lighthouse on Skarn the keepers have begun to count candles. The lamp itself runs on diesel that comes with the ferry, in drums of two hundred litres, and the tanks were last full in August.",
  "Fishermen offered to run a night boat of their own. The harbour office turned them down because none of their vessels is licensed for passengers, and a licence takes nine months.",
  "Not everybody is unhappy. The seabird wardens expect a quiet winter, and the school on Little Skarn has found that with the children staying on the island its theatre group is complete for the first time since the fish plant closed.",
  "A hearing about the repair is set for the second week of January.",
];

const NOW = Date.parse("2026-11-20T12:00:00Z");
const at = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

const THREADS: Thread[] = ["world@lemmy.example", "islands@feddit.example", "news@slate.example"].map(
  (community, i) => ({
    apId: `https://${community.split("@")[1] ?? ""}/post/${i + 1}`,
    instance: community.split("@")[1] ?? "",
    postId: i + 1,
    url: "https://northgate.example/ferry",
    title: TITLE,
    community,
    comments: 40,
    score: 100,
    published: at(30),
    seen: at(0),
    locked: false,
    nsfw: false,
  }),
);

let serial = 0;
export function comment(name: string, text: string | string[], more: Partial<Comment> = {}): Comment {
  const [user = "", host = ""] = name.split("@");
  serial++;
  return {
    apId: `https://${host}/comment/${serial}`,
    parent: null,
    thread: THREADS[serial % 3]?.apId ?? "",
    author: { name: user, host, bot: false, mod: false, admin: false, op: false },
    score: 5,
    published: at(serial % 30),
    edited: false,
    gone: null,
    distinguished: false,
    language: "en",
    body: [text].flat().map((it) => ({ t: "p", c: [{ t: "text", text: it }] })),
    ...more,
  };
}

export function quote(of: Comment, paragraph: number, words: string, whole = false): Placement {
  const start = PARAGRAPHS[paragraph]?.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`not in paragraph ${paragraph}: ${words}`);
  const range: QuoteRange = { paragraph, start, end: start + words.length };
  return {
    comment: of.apId,
    paragraph,
    reason: { kind: "quote", whole, more: 0, text: words },
    confidence: 1,
    quotes: [range],
    quoteBlock: null,
  };
}

export function words(of: Comment, paragraph: number, mentioned: string[]): Placement {
  return {
    comment: of.apId,
    paragraph,
    reason: { kind: "words", words: mentioned },
    confidence: 0.7,
    quotes: [],
    quoteBlock: null,
  };
}

function general(of: Comment): Placement {
  return {
    comment: of.apId,
    paragraph: null,
    reason: { kind: "general" },
    confidence: 1,
    quotes: [],
    quoteBlock: null,
  };
}

/** A discussion with everything a margin must cope with. */
export function createPicture(opening: string): Picture {
  serial = 0;
  const harrow = comment(
    "harrowgate@lemmy.example",
    "Worth remembering that every number in this story comes from two offices with an interest in it. I don’t doubt that the piles are cracked. I doubt that anyone outside the harbour knows how badly, and since when, and who signed what.",
    { score: 212 },
  );
  const pine = comment(
    "pinecone_dept@slate.example",
    "If you read one background piece, read the report itself. It is short, it is public, and page 4 is written like a price list.",
    { score: 141 },
  );
  const lantern = comment(
    "old_lantern@feddit.example",
    "Please link to sources other than the ferry company. Three comments removed so far.",
    { score: 88, distinguished: true },
  );
  const gone = comment("nobody@lemmy.example", "", { author: null, gone: "deleted", body: [] });
  const under = comment("kelp@lemmy.example", "I had said the same, further up.", { parent: gone.apId });
  const generals = Array.from({ length: 9 }, (_, i) =>
    comment(
      `sedge_${i}@lemmy.example`,
      `Came for the ferry, stayed because somebody here reads timetables. Number ${i + 1}.`,
      { score: 40 - i },
    ),
  );
  const salt = comment(
    "saltmarsh@lemmy.example",
    "“From Monday on” has now been said on two Fridays running. Sooner or later it will be right, and then everybody will remember having predicted it.",
    { score: 34 },
  );
  const mire = comment(
    "mirelle@tidepool.example",
    "Writing from the mainland side: the concern here is less the piles than what comes after them. Dredging, lamps, a second slipway. Any one of those will outlast the winter.",
    { score: 57 },
  );
  const quiet = comment(
    "quietbolt@slate.example",
    "Eleven piles, and the report looked at three. It does not say why those three.",
    { score: 21 },
  );
  const others = Array.from({ length: 5 }, (_, i) =>
    comment(
      `tern_${i}@slate.example`,
      `I have seen those cracks from a kayak, and they are longer than that by now. (${i + 1})`,
      { score: 9 - i },
    ),
  );
  const tal = comment(
    "tal@lemmy.example",
    [
      "Ehhhh.",
      "On one hand, yes. Twelve hours is a long time with a burst appendix, and the helicopter does not fly in fog, which is what the islands have in place of winter.",
      "But the flip side of that is that the night boat never took the sick either. They went with the lifeboat, and the lifeboat still goes.",
      "And my guess is that the cut is much more likely to be long-lived than the hospital is. There was a study about the ward being moved inland, which somebody should dig out, because it would change the whole argument and nobody in this thread has mentioned it so far.",
      "My expectation is that the islands can afford to play the long game.",
    ],
    { score: 9, edited: true },
  );
  const farce = comment(
    "FarceOfWill@infosec.example",
    [
      "It’s a bit of an exaggeration right now, but I see this as two harbours co-operating.",
      "With how dependent they are it won’t be much of an exaggeration for long.",
    ],
    { parent: tal.apId, score: 2 },
  );
  const ferry = comment(
    "ferrymans_log@feddit.example",
    "Varnhagen is the clever part. As long as the report was not read in the council she can say that nobody knew.",
    { score: 18 },
  );
  const back = comment("osprey_9@slate.example", "It was read. There are minutes.", { parent: ferry.apId, score: 12 });
  const deep1 = comment("harrowgate@lemmy.example", "Minutes of the committee, not of the council.", {
    parent: back.apId,
  });
  const deep2 = comment("osprey_9@slate.example", "She chairs both.", { parent: deep1.apId });
  const deep3 = comment("harrowgate@lemmy.example", "Then we agree.", { parent: deep2.apId });
  const hedge = comment(
    "hedgeschool@tidepool.example",
    "I kept a lamp for two years. Two hundred litres are nine nights in December, if nothing freezes.",
    { score: 27 },
  );
  const markdown = comment(
    "the_very_patient_reader_of_annexes_and_footnotes@a-rather-long-instance-name.lemmy.example",
    "",
    {
      score: 1204,
      body: [
        {
          t: "p",
          c: [
            { t: "text", text: "I put the dates side by side. Short version: " },
            { t: "strong", c: [{ t: "text", text: "the clause is older than the report" }] },
            { t: "text", text: ", and " },
            { t: "em", c: [{ t: "text", text: "nobody" }] },
            { t: "text", text: " above has the order right." },
          ],
        },
        { t: "h", c: [{ t: "text", text: "What was signed when" }] },
        {
          t: "table",
          align: ["start", "start", "end"],
          head: [[{ t: "text", text: "Paper" }], [{ t: "text", text: "Signed" }], [{ t: "text", text: "Pages" }]],
          rows: [
            [[{ t: "text", text: "Pier treaty" }], [{ t: "text", text: "June 2024" }], [{ t: "text", text: "23" }]],
          ],
        },
        { t: "quote", c: [{ t: "p", c: [{ t: "text", text: "You are counting it twice." }] }] },
        { t: "code", text: "pdftotext -layout report.pdf - | grep -n 'pile 7' --context 3 --max-count 2" },
        {
          t: "list",
          ordered: true,
          start: 1,
          items: [
            [{ t: "p", c: [{ t: "text", text: "Read page 4 first." }] }],
            [{ t: "p", c: [{ t: "text", text: "Then come back." }] }],
          ],
        },
        {
          t: "spoiler",
          title: [{ t: "text", text: "Spoiler: the three names" }],
          c: [{ t: "p", c: [{ t: "text", text: "They are in the annex." }] }],
        },
        { t: "p", c: [{ t: "image", href: "https://pictures.example/page-4.png", alt: "Photograph of page 4" }] },
        {
          t: "p",
          c: [
            {
              t: "link",
              href: "https://mirror.other.example/x",
              domain: "mirror.other.example",
              c: [{ t: "text", text: "the report" }],
            },
            { t: "text", text: " Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft." },
          ],
        },
      ],
    },
  );
  const kettle = comment(
    "kettleblack@slate.example",
    "The theatre group is the only good news of the year. Somebody should send them a stage.",
    { score: 14 },
  );
  const comments = [
    harrow,
    pine,
    lantern,
    gone,
    under,
    mire,
    quiet,
    ...others,
    salt,
    tal,
    farce,
    ferry,
    back,
    deep1,
    deep2,
    deep3,
    hedge,
    markdown,
    kettle,
    ...generals,
  ];
  const placed = [
    quote(salt, 0, "from Monday on"),
    quote(mire, 1, "found cracks as long as a man is tall in three of its eleven piles"),
    quote(quiet, 1, "three of its eleven piles"),
    ...others.map((it) => words(it, 1, ["cracks"])),
    quote(tal, 2, PARAGRAPHS[2] ?? "", true),
    words(ferry, 3, ["Varnhagen", "council"]),
    quote(hedge, 4, "in drums of two hundred litres"),
    quote(markdown, 5, "a licence takes nine months"),
    words(kettle, 6, ["theatre", "group"]),
  ];
  const has = new Set(placed.map((it) => it.comment));
  return {
    opening,
    state: "ready",
    threads: THREADS,
    comments,
    placements: [...placed, ...comments.filter((it) => !has.has(it.apId)).map(general)],
    asked: [
      { paragraph: 1, perhaps: [generals[0]?.apId ?? "", generals[1]?.apId ?? ""] },
      { paragraph: 7, perhaps: [generals[2]?.apId ?? ""] },
    ],
    failures: [],
    gap: { line: "", title: "", text: "" },
    sum: { bold: "128 comments", rest: "in 3 communities", more: false },
    total: 128,
    dropped: 0,
    fetched: new Date(Date.now() - 120_000).toISOString(),
    kept: false,
  };
}
