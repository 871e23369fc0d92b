import { cutIn, pluralBy } from "./draft-words.ts";
import type { Labels } from "./labels.ts";
import type { DraftWords, Language } from "./language.ts";
import { tellPictures } from "./picture-words.ts";
import { pluralsOf } from "./plural.ts";

const plural = pluralsOf("ar");

interface Noun {
  one: string;
  two: string;
  /** Behind 3 to 10, 11 to 99, and hundreds. */
  few: string;
  many: string;
  other: string;
}

/** One and two need no number beside them. */
const noun = ({ one, two, few, many, other }: Noun) =>
  plural(one, `# ${other}`, { two, few: `# ${few}`, many: `# ${many}` });

const parts = noun({ one: "جزء واحد", two: "جزآن", few: "أجزاء", many: "جزءًا", other: "جزء" });
const ofParts = noun({ one: "جزء واحد", two: "جزأين", few: "أجزاء", many: "جزءًا", other: "جزء" });

const otherReferences = plural("مرجع آخر", "# مرجع آخر", {
  ...{ two: "مرجعان آخران", few: "# مراجع أخرى", many: "# مرجعًا آخر" },
});

/** Behind `من` stands the genitive, which unvowelled text shows of duals alone: `قسمان`, `من قسمين`. */
const genitive = (all: string) => all.replace(/آن$/, "أين").replace(/ان$/, "ين");

/**
 * What may be in Latin letters, closed off. Without it several such words with an Arabic comma between them would run
 * from left to right together, and `3.A` would be read from its other end.
 */
const isolate = (words: string) => `\u2068${words}\u2069`;

/** The imperative would address a man; nouns of action address anybody. */
const LABELS: Labels = {
  separators: { list: "، ", sentence: ". " },
  atAGlance: "البحث في سطور",
  map: "مسار هذا العرض",
  takeaways: "أهم النقاط",
  thankYou: "شكرًا لكم",
  limits: "محددات البحث",
  references: "المراجع",
  furtherReferences: "مراجع أخرى",
  inPaper: "كما ورد في البحث",
  speakersOwn: "إضافة في العرض",
  credits: "المصادر والترخيص",
  author: "تأليف",
  authors: "تأليف",
  affiliation: "الانتماء المؤسسي",
  publishedIn: "نُشر في",
  keywords: "الكلمات المفتاحية",
  structure: "الهيكل",
  section: "القسم",
  pillar: "الركيزة",
  minutes: noun({ one: "دقيقة واحدة", two: "دقيقتان", few: "دقائق", many: "دقيقة", other: "دقيقة" }),
  until: (time) => `حتى ${time}`,
  leftOut: (names) => `حُذف لضيق الوقت: ${names.map(isolate).join("؛ ")}.`,
  notCovered: "ما لم يتناوله هذا العرض",
  backup: "شرائح احتياطية",
  restInHandout: (count) => `${otherReferences(count)} في النشرة المرافقة.`,
  draft: "مسودة · لم تُراجَع",
  others: plural("ومؤلف آخر", "و# مؤلف آخر", {
    ...{ two: "ومؤلفان آخران", few: "و# مؤلفين آخرين", many: "و# مؤلفًا آخر" },
  }),
  count: {
    sections: noun({ one: "قسم واحد", two: "قسمان", few: "أقسام", many: "قسمًا", other: "قسم" }),
    pillars: noun({ one: "ركيزة واحدة", two: "ركيزتان", few: "ركائز", many: "ركيزة", other: "ركيزة" }),
    claims: noun({ one: "أطروحة واحدة", two: "أطروحتان", few: "أطروحات", many: "أطروحة", other: "أطروحة" }),
    meanings: noun({ one: "معنى واحد", two: "معنيان", few: "معانٍ", many: "معنى", other: "معنى" }),
    principles: noun({ one: "مبدأ واحد", two: "مبدآن", few: "مبادئ", many: "مبدأً", other: "مبدأ" }),
    references: noun({ one: "مرجع واحد", two: "مرجعان", few: "مراجع", many: "مرجعًا", other: "مرجع" }),
  },
  source: "المصدر",
  opening: "الترحيب بالحضور، والتعريف بمن كتب البحث وبمن يقدّمه.",
  mapNote: "بيان المسار: ما يأتي أولًا، وما يترتب عليه، وموضع التركيز.",
  nextSection: (label, gist) =>
    label ? `ننتقل الآن إلى القسم ${isolate(label)}: ${gist}.` : `ننتقل الآن إلى القسم التالي: ${gist}.`,
  alternative: tellPictures({
    talk: (n) => `يتألف العرض من ${ofParts(n)}`,
    order: "، بالترتيب الآتي",
    hub: (hub, n) => `«${hub}» في الوسط، وحوله ${parts(n)}`,
    ring: (n, hub) => `${hub === undefined ? "" : `«${hub}» و`}${parts(n)} في حلقة`,
    here: {
      groups: plural("هنا مجموعة واحدة منها", "هنا # مجموعة منها", {
        ...{ two: "هنا مجموعتان منها", few: "هنا # مجموعات منها", many: "هنا # مجموعة منها" },
      }),
      some: (n) => `هنا ${n} منها`,
      one: (no) => `هنا الجزء ${no}`,
      several: (from, to) => `هنا الأجزاء من ${from} إلى ${to}`,
    },
    cycle: "دورة: بعد الخطوة الأخيرة تعود الأولى",
    marks: { pause: "؛ ", colon: ": ", between: "؛ ", stop: "." },
  }),
  inOnePicture: "، في صورة واحدة",
  presentedPaper: "البحث المعروض",
  contact: "للتواصل",
  address: "عنوان الويب",
  licence: "ترخيص البحث",
  licenceUnknown: "غير معروف؛ يُرجى طلب الإذن قبل نشر النص",
  slides: "الشرائح",
  wording: "تعبّر بكلمات أخرى عمّا يذهب إليه البحث",
  paperWording: "جُملها مأخوذة من البحث نفسه",
  madeWith: "أُعدّ باستخدام",
  excerpt: (shown, all) => `${shown} من ${genitive(all)}`,
  footnote: (no) => `الحاشية ${no}`,
  span: (numbers, all) => `${numbers} من ${genitive(all)}`,
  adaptedFrom: (credit) => `بتصرّف عن ${isolate(credit)}`,
  etAl: (first) => `${first} وآخرون`,
  taken: plural("أُخذت شريحة واحدة", "أُخذت # شريحة", {
    ...{ two: "أُخذت شريحتان", few: "أُخذت # شرائح", many: "أُخذت # شريحة" },
  }),
  adapted: (ids) => `بتصرّف: ${ids.map(isolate).join("، ")}`,
  licenceOf: (licence) => `الترخيص: ${licence}`,
  permission: (words) => `استُخدم بإذن: ${words}`,
  lectureLicence: "هذه المحاضرة",
  butForWorks: "، باستثناء الأعمال المذكورة أعلاه",
  deck: "الشرائح",
  lectureOpening: "الترحيب بالحضور، وبيان موضوع المحاضرة والأعمال التي تستند إليها.",
  audience: (audience) => `الفئة المستهدفة: ${audience}.`,
  page: (page, pages) => `الصفحة ${page} من ${pages}`,
  continued: (slide) => `الشريحة ${slide} (تتمة)`,
  handout: "النشرة المرافقة",
  notes: "ملاحظات العرض",
};

const rows = noun({ one: "صف واحد", two: "صفين", few: "صفوف", many: "صفًا", other: "صف" });
const columns = noun({ one: "عمود واحد", two: "عمودين", few: "أعمدة", many: "عمودًا", other: "عمود" });

const DRAFTS: DraftWords = {
  quotes: ["«", "»"],
  // It is written together with what follows it.
  and: " و",
  etAl: (first) => `${first} وآخرون`,
  kinds: {
    ...{ algorithm: "الخوارزمية", appendix: "الملحق", chapter: "الفصل", equation: "المعادلة", figure: "الشكل" },
    ...{ listing: "الشيفرة", part: "الجزء", section: "القسم", table: "الجدول" },
  },
  plural: pluralBy(
    {
      ...{ الملحق: "الملاحق", الفصل: "الفصول", الشكل: "الأشكال", الجزء: "الأجزاء" },
      ...{ القسم: "الأقسام", الجدول: "الجداول", المثال: "الأمثلة", مثال: "أمثلة", تعريف: "تعريفات" },
    },
    [/ة$/, "ات"],
  ),
  inShort: "باختصار",
  abstract: "الملخص",
  unnamed: { figure: "شكل", table: "جدول" },
  equation: (number) => `المعادلة ${number}`,
  part: (called, number) => `${called}، الجزء ${number}`,
  cut: cutIn(
    (shown, all) => `${shown} من ${rows(all)}`,
    (shown, all) => `${shown} من ${columns(all)}`,
    "، ",
  ),
  sentence: (place, number) => `${place}، الجملة ${number}`,
};

export const AR: Language = {
  tag: "ar",
  name: "Arabic",
  isSpaced: true,
  labels: LABELS,
  drafts: DRAFTS,
  locale: "ar",
  headings: undefined,
  partedHeadings: undefined,
  sentences: undefined,
  cues: undefined,
  story: undefined,
  shortening: undefined,
  facts: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
