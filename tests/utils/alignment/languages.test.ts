// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readLanguage } from "../../../utils/alignment/text/language.ts";
import { markedIn, place } from "./make.ts";

const GERMAN = {
  language: "de",
  title: "Stadtrat schließt die Fähre",
  paragraphs: [
    "Der Stadtrat hat am Dienstag beschlossen, die Fähre nach mehr als hundert Jahren einzustellen.",
    "Die Gutachter fanden Rost in elf von vierzehn Schotten; die Reparatur würde mehrere Millionen kosten.",
    "Pendler müssen nun vierzig Minuten Umweg über die Brücke fahren, deren Fahrbahn seit März gesperrt ist.",
    "Die Händler am Kai fürchten um den Sommer, denn viele Besucher kommen mit dem Boot.",
  ],
};
const FRENCH = {
  language: "fr",
  title: "La ville supprime le bac",
  paragraphs: [
    "Le conseil a voté mardi la suppression du bac qui reliait les deux rives depuis plus d'un siècle.",
    "Les ingénieurs ont trouvé de la rouille dans onze des quatorze cloisons ; les réparations coûteraient des millions.",
    "Les voyageurs feront un détour de quarante minutes par le pont, dont une voie est fermée depuis mars.",
    "Les commerçants du quai craignent pour l'été, car beaucoup de visiteurs arrivent en bateau.",
  ],
};
const SPANISH = {
  language: "es",
  title: "La ciudad suprime el transbordador",
  paragraphs: [
    "El consejo votó el martes a favor de suprimir el transbordador que unía las dos orillas desde hace más de un siglo.",
    "Los ingenieros encontraron óxido en once de los catorce mamparos; las reparaciones costarían millones.",
    "Los viajeros darán un rodeo de cuarenta minutos por el puente, que tiene un carril cerrado desde marzo.",
    "Los comerciantes del muelle temen por el verano, pues muchos visitantes llegan en barco.",
  ],
};
const HEBREW = {
  language: "he",
  title: "העירייה סוגרת את המעבורת",
  paragraphs: [
    "המועצה הצביעה ביום שלישי על ביטול המעבורת שחיברה בין שתי הגדות במשך יותר ממאה שנה.",
    "המהנדסים מצאו חלודה באחת עשרה מתוך ארבע עשרה המחיצות, והתיקונים יעלו מיליונים.",
    "הנוסעים ייאלצו לעקוף ארבעים דקות דרך הגשר הישן.",
  ],
};
const CHINESE = {
  language: "zh",
  title: "渡轮停运",
  paragraphs: [
    "镇议会周二决定取消运营了一百多年的渡轮。",
    "工程师的报告说，十四个舱壁中有十一个生锈，修理费用高达数百万元。",
    "通勤者现在必须绕道老桥，多走四十分钟。",
  ],
};
const JAPANESE = {
  language: "ja",
  title: "渡し船が廃止に",
  paragraphs: [
    "町議会は火曜日、百年以上続いた渡し船を廃止することを決めた。",
    "技術者の報告書によると、隔壁の多くに錆が見つかり、修理には数百万円かかるという。",
    "通勤者は橋を渡って四十分の遠回りをしなければならない。",
  ],
};
const ARABIC = {
  language: "ar",
  title: "المجلس يغلق خط العبارة",
  paragraphs: [
    "صوّت المجلس يوم الثلاثاء على إنهاء خط العبّارة الذي ربط الضفتين منذ أكثر من مئة عام.",
    "وجد المهندسون الصدأ في معظم الحواجز، وقدّروا تكلفة الإصلاح بعدة ملايين.",
    "يواجه الركاب الآن طريقًا أطول بأربعين دقيقة عبر الجسر القديم.",
  ],
};

describe("languages", () => {
  it("German words are the same in other forms", async () => {
    const markdown =
      "Wenn ein Gutachter Rost in den Schotten findet, dann kostet jede Reparatur Millionen. Rost! In vierzehn Schotten, sagen Gutachter, Reparaturen für Millionen.";
    expect(await place(GERMAN, markdown)).toMatchObject({ paragraph: 1, reason: { kind: "words" } });
  });

  it.each([
    [
      "French",
      FRENCH,
      "Un ingénieur trouve une cloison rouillée et la réparation coûte un million ? De la rouille dans quatorze cloisons, disent les ingénieurs, et des réparations à plusieurs millions.",
    ],
    [
      "Spanish",
      SPANISH,
      "¿Un ingeniero encuentra óxido en un mamparo y la reparación cuesta un millón? Óxido en catorce mamparos, dicen los ingenieros, y reparaciones de varios millones.",
    ],
  ])("%s words are the same in other forms", async (_, article, markdown) => {
    expect(await place(article, markdown)).toMatchObject({ paragraph: 1, reason: { kind: "words" } });
  });

  it.each([
    ["German", "Reparaturen", "Reparatur"],
    ["French", "réparations", "réparation"],
    ["Spanish", "reparaciones", "reparación"],
    ["English", "repairs", "repaired"],
  ])("%s has stems", (name, one, other) => {
    const language = readLanguage({ German: "de", French: "fr", Spanish: "es", English: "en" }[name] ?? "", "");
    expect(language.stem(one)).toBe(language.stem(other));
  });

  it("French and Spanish quotes are found in their marks, with or without accents", async () => {
    expect(await place(FRENCH, "« un detour de quarante minutes par le pont », vraiment ?")).toMatchObject({
      paragraph: 2,
      reason: { kind: "quote" },
    });
    expect(await place(SPANISH, "> un rodeo de cuarenta minutos por el puente\n\nNo.")).toMatchObject({
      paragraph: 2,
      reason: { kind: "quote" },
    });
  });

  it("Hebrew is quoted to the word", async () => {
    const placement = await place(HEBREW, "> והתיקונים יעלו מיליונים\n\nיקר.");
    expect(placement.paragraph).toBe(1);
    expect(markedIn(HEBREW, placement)).toEqual([[1, "והתיקונים יעלו מיליונים"]]);
  });

  it("Chinese is quoted to the character", async () => {
    const placement = await place(CHINESE, "“十四个舱壁中有十一个生锈”？不可能。");
    expect(placement.paragraph).toBe(1);
    expect(markedIn(CHINESE, placement)).toEqual([[1, "十四个舱壁中有十一个生锈"]]);
  });

  it("a comment in another language than the article still quotes it, and is guessed nowhere", async () => {
    const markdown = "> Die Gutachter fanden Rost in elf von vierzehn Schotten\n\nThat is a lot of rust.";
    expect(await place(GERMAN, markdown)).toMatchObject({ paragraph: 1, reason: { kind: "quote" } });
    expect(await place(GERMAN, "That is a lot of rust, and the repairs cost millions.")).toMatchObject({
      paragraph: null,
    });
  });

  it("German quotes are found in German marks", async () => {
    expect(await place(GERMAN, "„vierzig Minuten Umweg über die Brücke“ – na danke.")).toMatchObject({
      paragraph: 2,
      reason: { kind: "quote" },
    });
  });

  it("Japanese is quoted to the character", async () => {
    const placement = await place(JAPANESE, "> 隔壁の多くに錆が見つかり、修理には数百万円かかる\n\nひどい。");
    expect(placement.paragraph).toBe(1);
    expect(markedIn(JAPANESE, placement)).toEqual([[1, "隔壁の多くに錆が見つかり、修理には数百万円かかる"]]);
    expect(await place(JAPANESE, "「四十分の遠回り」は長すぎる。")).toMatchObject({ paragraph: 2 });
  });

  it("Japanese reasons are words, not characters", async () => {
    const placement = await place(
      JAPANESE,
      "技術者の報告書を読んだ。隔壁の錆はひどい、修理に数百万円かかる。隔壁の修理、報告書、技術者、錆。",
    );
    expect(placement).toMatchObject({ paragraph: 1, reason: { kind: "words" } });
    const words = placement.reason.kind === "words" ? placement.reason.words : [];
    for (const word of words) expect(JAPANESE.paragraphs[1]).toContain(word);
    expect(words.some((word) => word.length > 1)).toBe(true);
  });

  it("Arabic is quoted with or without its marks", async () => {
    const placement = await place(ARABIC, "> وقدروا تكلفة الإصلاح بعدة ملايين\n\nكثير.");
    expect(placement.paragraph).toBe(1);
    expect(markedIn(ARABIC, placement)).toEqual([[1, "وقدّروا تكلفة الإصلاح بعدة ملايين"]]);
  });

  it("are guessed from their words when the page names none", () => {
    expect(readLanguage("", GERMAN.paragraphs.join(" ")).tag).toBe("de");
    expect(
      readLanguage(
        "",
        "The council of the town has voted to end the ferry that was there for more than a hundred years.",
      ).tag,
    ).toBe("en");
    expect(
      readLanguage("", "Le conseil de la ville a voté pour la fin du bac qui était là depuis plus de cent ans.").tag,
    ).toBe("fr");
    expect(
      readLanguage(
        "",
        "El consejo de la ciudad ha votado por el fin del transbordador que estaba allí desde hace más de cien años.",
      ).tag,
    ).toBe("es");
    expect(readLanguage("", "町議会は火曜日").tag).toBe("");
    expect(readLanguage("en-GB", "").tag).toBe("en");
    expect(readLanguage("nl", "The council of the town").tag).toBe("");
  });
});
