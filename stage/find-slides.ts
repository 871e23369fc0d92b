/** A slide as it can be found. */
export interface Findable {
  no: number;
  id: string;
  title: string;
  section: string;
  notes: string;
}

/** The words of a text, in small letters and without accents. */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** How well a slide answers a question; 0 not at all. */
function rate({ no, id, title, section, notes }: Findable, asked: string, words: readonly string[]): number {
  if (String(no) === asked || fold(id) === asked) return 100;
  const [inId, inTitle, inSection, inNotes] = [id, title, section, notes].map(fold);
  const has = (text: string | undefined, word: string) => text?.includes(word) === true;
  if (!words.every((word) => [inId, inTitle, inSection, inNotes].some((text) => has(text, word)))) return 0;
  if (has(inId, asked) && inId?.startsWith(asked)) return 80;
  return words.reduce((sum, word) => {
    if (has(inTitle, word)) return sum + 20;
    if (has(inId, word)) return sum + 15;
    return sum + (has(inSection, word) ? 5 : 1);
  }, 0);
}

/**
 * The slides that have all words of a question: in number, id, title, section or notes; best first, of equals in their
 * order. All slides for no question.
 */
export function findSlides<T extends Findable>(slides: readonly T[], question: string): T[] {
  const asked = fold(question.trim());
  const words = asked.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...slides];
  const rated = slides.map((slide) => ({ slide, worth: rate(slide, asked, words) }));
  return rated
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth || a.slide.no - b.slide.no)
    .map(({ slide }) => slide);
}
