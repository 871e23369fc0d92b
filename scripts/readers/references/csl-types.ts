/** What publishers, reference managers and BibTeX call kinds of works, in small letters alone, by CSL's names for them. */
const NAMES: Record<string, string> = {
  article: "preprint",
  "article-journal": "journal article articlejournal journalarticle periodical",
  "article-magazine": "magazine articleinaperiodical",
  "article-newspaper": "newspaper news",
  book: "book editedbook monograph",
  chapter: "chapter bookchapter booksection incollection inbook",
  dataset: "data dataset database",
  entry: "entry",
  legislation: "legaldoc legislation",
  motion_picture: "video audiovisual film",
  "paper-conference":
    "confproc conference confpaper paperconference conferencepaper conferenceproceedings inproceedings",
  patent: "patent",
  personal_communication: "letter commun discussion personalcommunication",
  "post-weblog": "blog",
  report: "report techreport workingpaper gov",
  software: "software computerprogram code",
  standard: "standard",
  thesis: "thesis dissertation phdthesis",
  webpage: "web website webpage www online internetsite documentfrominternetsite electronicsource",
};

const TYPES = new Map(Object.entries(NAMES).flatMap(([type, names]) => names.split(" ").map((name) => [name, type])));

/** CSL's name for a kind of work, whoever calls it so: `Book Section`, `book-chapter`, `@inbook`. */
export const findCslType = (said: string | undefined): string | undefined =>
  TYPES.get(said?.toLowerCase().replace(/[^a-z]/g, "") ?? "");
