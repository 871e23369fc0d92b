import { cutIn, pluralBy } from "./draft-words.ts";
import type { Labels } from "./labels.ts";
import type { DraftWords, Language } from "./language.ts";
import { CLOSE_MARKS, tellPictures } from "./picture-words.ts";
import { pluralsOf } from "./plural.ts";

const plural = pluralsOf("ru");

/** A noun as it stands behind 1, 2 and 5; fractions take what 2 takes. */
const noun = (one: string, few: string, many: string) => plural(`# ${one}`, `# ${few}`, { many: `# ${many}` });

/** What is counted, in its three forms: the second and the third are the genitives of one and of many. */
const NOUNS = {
  sections: ["раздел", "раздела", "разделов"],
  pillars: ["столп", "столпа", "столпов"],
  claims: ["тезис", "тезиса", "тезисов"],
  meanings: ["значение", "значения", "значений"],
  principles: ["принцип", "принципа", "принципов"],
  references: ["источник", "источника", "источников"],
} as const;

/** Behind `из` stands the genitive, which is not what the number asks for: `3 тезиса`, but `из 3 тезисов`. */
function genitive(all: string): string {
  const [number = "", counted = ""] = all.split(" ");
  const [, one, many] = Object.values(NOUNS).find((forms) => forms.some((form) => form === counted)) ?? [];
  return one === undefined ? all : plural(`# ${one}`, `# ${many}`)(Number(number));
}

const parts = noun("часть", "части", "частей");
const ofParts = plural("# части", "# частей");

const LABELS: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "Кратко о статье",
  map: "План доклада",
  takeaways: "Что важно запомнить",
  thankYou: "Спасибо за внимание",
  limits: "Ограничения",
  references: "Литература",
  furtherReferences: "Другие источники",
  inPaper: "В статье",
  speakersOwn: "слова докладчика",
  credits: "Источники и лицензия",
  author: "Автор",
  authors: "Авторы",
  affiliation: "Организация",
  publishedIn: "Опубликовано",
  keywords: "Ключевые слова",
  structure: "Структура",
  section: "Раздел",
  pillar: "Столп",
  minutes: plural("# мин", "# мин"),
  until: (time) => `до ${time}`,
  leftOut: (names) => `Опущено из-за нехватки времени: ${names.join("; ")}.`,
  notCovered: "Не вошло в доклад",
  backup: "Дополнительные слайды",
  restInHandout: plural(
    "Ещё # источник указан в раздаточном материале.",
    "Ещё # источника указаны в раздаточном материале.",
    { many: "Ещё # источников указаны в раздаточном материале." },
  ),
  draft: "Черновик · не проверено",
  others: (count) => `и ещё ${count}`,
  count: {
    sections: noun(...NOUNS.sections),
    pillars: noun(...NOUNS.pillars),
    claims: noun(...NOUNS.claims),
    meanings: noun(...NOUNS.meanings),
    principles: noun(...NOUNS.principles),
    references: noun(...NOUNS.references),
  },
  source: "Источник",
  opening: "Поприветствуйте слушателей и скажите, кто написал статью и кто её представляет.",
  mapNote: "Покажите путь: что идёт сначала, что из этого следует и на чём сделан упор.",
  nextSection: (label, gist) =>
    label ? `Переходим к разделу ${label}: ${gist}.` : `Переходим к следующему разделу: ${gist}.`,
  alternative: tellPictures({
    talk: (n) => `В докладе ${parts(n)}`,
    order: ", по порядку",
    // In the middle and around it: a verb would have to know the gender of what is inserted.
    hub: (hub, n) => `В центре\u00a0— «${hub}», вокруг\u00a0— ${parts(n)}`,
    ring: (n, hub) => (hub === undefined ? `Круг из ${ofParts(n)}` : `«${hub}» и ${parts(n)} по кругу`),
    here: {
      groups: plural("здесь # группа", "здесь # группы", { many: "здесь # групп" }),
      some: (n) => `здесь ${n} из них`,
      one: (no) => `здесь часть ${no}`,
      several: (from, to) => `здесь части ${from}–${to}`,
    },
    cycle: "Цикл: за последним шагом снова следует первый",
    marks: CLOSE_MARKS,
  }),
  inOnePicture: "\u00a0— на одной схеме",
  presentedPaper: "Статья",
  contact: "Контакты",
  address: "Веб-адрес",
  licence: "Лицензия статьи",
  licenceUnknown: "Неизвестна; прежде чем распространять текст, запросите разрешение автора",
  slides: "Слайды",
  wording: "Излагают положения статьи другими словами",
  paperWording: "Формулировки взяты из самой статьи",
  madeWith: "Создано с помощью",
  excerpt: (shown, all) => `${shown} из ${genitive(all)}`,
  footnote: (no) => `Сноска ${no}`,
  span: (numbers, all) => `${numbers} из ${genitive(all)}`,
  // Names behind a colon need no case.
  adaptedFrom: (credit) => `с изменениями, источник: ${credit}`,
  etAl: (first) => `${first} и др.`,
  taken: (slides) => `Заимствовано слайдов: ${slides}`,
  adapted: (ids) => `Изменено: ${ids.join(", ")}`,
  licenceOf: (licence) => `Лицензия: ${licence}`,
  permission: (words) => `Использовано с разрешения: ${words}`,
  lectureLicence: "Эта лекция",
  butForWorks: ", кроме перечисленных выше работ",
  deck: "Слайды",
  lectureOpening: "Поприветствуйте слушателей и скажите, о чём лекция и на чьи работы она опирается.",
  audience: (audience) => `Аудитория: ${audience}.`,
  page: (page, pages) => `Страница ${page} из ${pages}`,
  continued: (slide) => `Слайд ${slide}, продолжение`,
  handout: "Раздаточный материал",
  notes: "Заметки",
};

const rows = plural("# строки", "# строк");
const columns = plural("# столбца", "# столбцов");

const DRAFTS: DraftWords = {
  quotes: ["«", "»"],
  and: " и ",
  etAl: (first) => `${first} и др.`,
  // What running text refers to is shortened, for it stands there in all cases: `в разд. 3`, `из рис. 2`.
  kinds: {
    ...{ algorithm: "Алгоритм", appendix: "Прил.", chapter: "Гл.", equation: "Ур.", figure: "Рис." },
    ...{ listing: "Листинг", part: "Ч.", section: "Разд.", table: "Табл." },
  },
  plural: pluralBy(
    {},
    [/\.$/, "."],
    [/(?<=[гкхжчшщ])а$/, "и"],
    [/а$/, "ы"],
    [/ие$/, "ия"],
    [/[ьй]$/, "и"],
    [/[гкх]$/, "$&и"],
    [/[бвдзлмнпрстф]$/, "$&ы"],
  ),
  inShort: "Коротко",
  abstract: "Аннотация",
  unnamed: { figure: "Рисунок", table: "Таблица" },
  equation: (number) => `Уравнение ${number}`,
  part: (called, number) => `${called}, часть ${number}`,
  cut: cutIn(
    (shown, all) => `${shown} из ${rows(all)}`,
    (shown, all) => `${shown} из ${columns(all)}`,
  ),
  sentence: (place, number) => `${place}, предложение ${number}`,
};

export const RU: Language = {
  tag: "ru",
  name: "Russian",
  isSpaced: true,
  labels: LABELS,
  drafts: DRAFTS,
  locale: "ru-RU",
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
