/** The words around an article, in its language. */
interface Words {
  by: string;
  share: string[];
  related: string;
  /** Above the site's own comments. */
  heading: string;
  /** Name and text of the site's own comments: not Lemmy's, and not to be touched. */
  comments: (readonly [string, string])[];
}

const ENGLISH: Words = {
  by: "By",
  share: ["Share", "Save", "Print"],
  related: "Read on",
  heading: "3 reader comments",
  comments: [
    ["Harriet M.", "My father worked on that quay. He would have had a word or two."],
    ["no_name_44", "Can we please have a map with this?"],
    ["Edmund", "Thank you for the careful reporting."],
  ],
};

const ARABIC: Words = {
  by: "بقلم",
  share: ["مشاركة", "حفظ", "طباعة"],
  related: "اقرأ أيضًا",
  heading: "تعليقات القرّاء",
  comments: [
    ["أم كريم", "زيت هذا العام لا يشبه زيت أمي، لكن الخبز هو الخبز."],
    ["قارئ من الوادي", "شكرًا على هذا التقرير الهادئ."],
  ],
};

export function findWords(language: string): Words {
  return language === "ar" ? ARABIC : ENGLISH;
}
