/** Columns that a line of a list may have: with what stands before it, a terminal of 100 has room for it. */
const WIDTH = 84;

/**
 * All names that there are, so that a person can look through hundreds of them: those that begin alike on lines of their
 * own, each line as long as a terminal has room for.
 *
 * @param names in their order; each is listed once
 * @returns lines, to stand after `there are`; of a few names a single one
 */
export function listNames(names: Iterable<string>): string {
  const all = [...new Set(names)];
  const line = all.join(", ");
  if (line.length <= WIDTH) return line;
  // What begins alike may stand in several places; a group is in the place of its first.
  const groups = [...Map.groupBy(all, stem).values()];
  const lines = groups.reduce<string[][]>((rows, group) => {
    const last = rows.at(-1);
    // Names that are alone in their kind share lines.
    if (last && group.length === 1 && last.length > 0 && isLoose(last)) last.push(...group);
    else rows.push([...group]);
    return rows;
  }, []);
  return [`${all.length}:`, ...lines.flatMap(wrap)].join("\n");
}

/** What a name begins with: `ii` of `ii-a-1`, `fig` of `fig:map`, `smith` of `smith2020`. */
const stem = (name: string) => /^\p{L}+|^[^\p{L}]+/u.exec(name)?.[0].toLowerCase() ?? name;

const isLoose = (names: readonly string[]) => new Set(names.map(stem)).size === names.length;

function wrap(names: readonly string[]): string[] {
  return names.reduce<string[]>((lines, name) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 2 <= WIDTH) lines[lines.length - 1] = `${last}  ${name}`;
    else lines.push(name);
    return lines;
  }, []);
}

const isOne = (names: Iterable<string>) => new Set(names).size === 1;

/**
 * What to say where a name is none of those that there are.
 *
 * @param near the one that was meant, as far as that can be guessed
 * @param none what to say when there are none at all
 */
export function nameHint(near: string | undefined, names: Iterable<string>, none = "there are none"): string {
  const listed = listNames(names);
  const all = listed === "" ? none : `there ${isOne(names) ? "is only" : "are"} ${listed}`;
  return near === undefined ? all : `did you mean \`${near}\`?\n${all}`;
}
