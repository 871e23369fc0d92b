import type { Acronym } from "../reading.ts";
import { takeArgument, takeOptional, takeStar, toName } from "../source/input.ts";
import type { InlineHandler } from "./inline-handlers.ts";

type Say = (acronym: Acronym) => string;

/** The long form with the short one the first time, later the short one. */
const first: Say = (acronym) => {
  if (acronym.isUsed || acronym.long === "") return acronym.short;
  acronym.isUsed = true;
  return `${acronym.long} (${acronym.short})`;
};
const short: Say = (acronym) => acronym.short;
const long: Say = (acronym) => acronym.long || acronym.short;
const full: Say = (acronym) => (acronym.long === "" ? acronym.short : `${acronym.long} (${acronym.short})`);

const capital =
  (say: Say): Say =>
  (acronym) =>
    say(acronym).replace(/^./u, (letter) => letter.toUpperCase());

/** Of the short form, and of the long one where there is one. */
const plural =
  (say: Say): Say =>
  (acronym) =>
    say(acronym).replace(/^(.*?)( \(.*)\)$|^(.*)$/su, (_, before?: string, inside?: string, whole?: string) =>
      whole === undefined ? `${before}s${inside}s)` : `${whole}s`,
    );

/** Terms of the packages glossaries, acronym and acro. */
const term =
  (say: Say): InlineHandler =>
  ({ input, out, reading, node }) => {
    takeStar(input);
    takeOptional(input);
    const key = toName(takeArgument(input));
    takeOptional(input);
    const sayTerm = () => {
      const acronym = reading.acronyms.get(key);
      if (acronym) return say(acronym);
      reading.findings.gather("terms-exist", key, node.at, (names) => `nowhere is defined: ${names}`);
      return key;
    };
    // Some papers have the list of terms at their end.
    out.print(reading.acronyms.has(key) ? sayTerm() : reading.targets.later(sayTerm));
  };

export const TERM_HANDLERS: Record<string, InlineHandler> = {
  gls: term(first),
  Gls: term(capital(first)),
  GLS: term(first),
  glspl: term(plural(first)),
  Glspl: term(capital(plural(first))),
  glsxtrshort: term(short),
  glsxtrlong: term(long),
  acrshort: term(short),
  acrlong: term(long),
  Acrlong: term(capital(long)),
  acrfull: term(full),
  glsentryshort: term(short),
  glsentrylong: term(long),
  glsentrytext: term(short),
  ac: term(first),
  Ac: term(capital(first)),
  acp: term(plural(first)),
  acs: term(short),
  acsp: term(plural(short)),
  acl: term(long),
  aclp: term(plural(long)),
  acf: term(full),
  acfp: term(plural(full)),
};
