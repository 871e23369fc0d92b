/** Commands that Biber puts into values, in the terms of BibTeX. */
const COMMANDS: readonly [RegExp, string][] = [
  [/\\bib(?:namedelim[a-di]|initdelim) ?/g, " "],
  [/\\bibinitperiod ?/g, "."],
  [/\\bibinithyphendelim ?/g, ".-"],
  [/\\bibrangedash ?/g, "--"],
  [/\\bibrangessep ?/g, ", "],
];

const toValue = (text: string) =>
  COMMANDS.reduce((value, [command, sign]) => value.replace(command, sign), text).trim();

/** Entries that are no works by themselves. */
const NO_WORK = /^(?:set|xdata)$/;

/** Fields that say how to sort, to label and to keep, or that are long and not of a reference. */
const OWN = /^(?:sort|label|extra|clonesourcekey|abstract|annotation|keywords|file$|urlraw$)/;

/** Whether a `.bbl` is biblatex's, which is no text but data. */
export const isBiblatex = (text: string): boolean =>
  text.includes("biblatex auxiliary file") && text.includes("\\entry{");

/**
 * Writes the `.bbl` of biblatex (`\entry{key}{article}{} \field{title}{…} \endentry`, format 2 and 3) as BibTeX, each line in
 * its place, so that what is wrong with it is told there. Biber writes a field a line.
 *
 * @param text of the whole file
 */
export function biblatexToBibtex(text: string): string {
  let isInside = false;
  // Each way to sort them lists all entries once more.
  const keys = new Set<string>();
  /** The names or items that are being listed. */
  let list: { name: string; items: string[]; person: Map<string, string> } | undefined;
  let verbatim: string | undefined;
  const closePerson = () => {
    if (list && list.person.size > 0) list.items.push(toName(list.person));
    list?.person.clear();
  };
  return text
    .split("\n")
    .map((whole) => {
      const line = whole.trim();
      const entry = /^\\entry\{([^{}]+)\}\{(\w+)\}/.exec(line);
      if (entry) {
        const [, key = "", type = ""] = entry;
        isInside = !NO_WORK.test(type) && !keys.has(key);
        keys.add(key);
        return isInside ? `@${type}{${key},` : "";
      }
      if (!isInside) return "";
      if (/^\\endentry\b/.test(line)) {
        isInside = false;
        return "}";
      }
      if (list) {
        if (line === "}") {
          closePerson();
          const { name, items } = list;
          list = undefined;
          return toField(name, items.join(" and "));
        }
        if (/^\{\{[^{}]*\}\{%?$/.test(line)) closePerson();
        const part = /^(family|given|prefix|suffix)=\{/.exec(line);
        if (part) list.person.set(part[1] ?? "", toValue(takeBraced(line, part[0].length)));
        else if (/^\{(?!\{)/.test(line)) list.items.push(toValue(takeBraced(line, 1)));
        return "";
      }
      const listed = /\{%?$/.test(line) && /^\\(?:name|list)\{(\w+)\}/.exec(line);
      if (listed) {
        list = { name: listed[1] ?? "", items: [], person: new Map() };
        return "";
      }
      const field = /^\\(field|verb)\{(\w+)\}(?:\{|$)/.exec(line);
      if (field?.[1] === "verb") verbatim = field[2];
      else if (field) return toField(field[2] ?? "", toValue(takeBraced(line, field[0].length)));
      const value = /^\\verb (.*)$/.exec(line);
      return value && verbatim ? toField(verbatim, (value[1] ?? "").trim()) : "";
    })
    .join("\n");
}

const toField = (name: string, value: string) => (OWN.test(name) || value === "" ? "" : `${name} = {${value}},`);

/** `von der Meyer, Jr., Anna` */
const toName = (person: ReadonlyMap<string, string>) =>
  [[person.get("prefix"), person.get("family")].filter(Boolean).join(" "), person.get("suffix"), person.get("given")]
    .filter(Boolean)
    .join(", ");

/** What stands up to the brace that closes; to the end of the line without one. */
function takeBraced(line: string, from: number): string {
  let depth = 1;
  for (let at = from; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === "{") depth++;
    else if (line[at] === "}" && --depth === 0) return line.slice(from, at);
  }
  return line.slice(from);
}
