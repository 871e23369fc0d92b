import { oneOr } from "../../../text/counted.ts";
import type { CrossReferenceForm, Island, MarkStyle } from "../source/islands.ts";
import { type Line, linesAt } from "../source/lines.ts";
import { findTicks, type InlineScan, lineAt, replace } from "./inline-scan.ts";

/** Turns what stands in a role into a piece of text. */
type Role = (content: string, line: Line, name: string) => Island;

const cite =
  (isNarrative: boolean, only?: "author" | "year"): Role =>
  (content, line) => ({
    kind: "cite",
    line,
    isNarrative,
    ...(only === undefined ? {} : { only }),
    works: content.split(/[;,]/).map((part) => {
      // `{see}key{p. 3}`
      const [, prefix = "", key = part.trim(), suffix = ""] =
        /^\s*(?:\{([^{}]*)\})?\s*([^\s{}]+)\s*(?:\{([^{}]*)\})?\s*$/.exec(part) ?? [];
      return { key: key.replace(/^@/, ""), prefix, suffix };
    }),
    raw: content,
  });

const crossReference =
  (form: CrossReferenceForm): Role =>
  (content, line) => {
    const [, template, target] = /^([\s\S]*?)\s*<([^<>]+)>\s*$/.exec(content) ?? [];
    const label = (target ?? content).trim();
    return { kind: "crossReference", line, label, form, template: template || undefined, raw: template || label };
  };

const marked =
  (style: MarkStyle): Role =>
  (content, line) => ({ kind: "marked", line, style, lines: linesAt(content, line) });

const verbatim: Role = (content, line) => ({ kind: "verbatim", line, value: content });

const withoutTarget = (content: string) => content.replace(/\s*<[^<>]*>\s*$/, "") || content;

/** `text <target>` says its text. */
const titled: Role = (content, line) => ({
  kind: "marked",
  line,
  style: "plain",
  lines: linesAt(withoutTarget(content), line),
});

/** Names of what programs have: `~pots.Lid` says `Lid`. */
const object: Role = (content, line) => ({
  kind: "verbatim",
  line,
  value: withoutTarget(content).replace(/^~(?:[^.\s]{1,100}\.){0,20}(?=[^.])/, ""),
});
const OBJECTS = "attr class const data envvar exc func meth mod obj option program type".split(" ");

/** MyST's roles. */
const ROLES: Record<string, Role | undefined> = Object.assign(Object.create(null), {
  cite: cite(false),
  "cite:p": cite(false),
  "cite:ps": cite(false),
  "cite:alp": cite(false),
  "cite:t": cite(true),
  "cite:ts": cite(true),
  "cite:ct": cite(true),
  "cite:author": cite(true, "author"),
  "cite:authors": cite(true, "author"),
  "cite:year": cite(true, "year"),
  "cite:yearpar": cite(false),
  footcite: cite(false),
  "footcite:p": cite(false),
  "footcite:ps": cite(false),
  "footcite:t": cite(true),
  "footcite:ts": cite(true),
  "cite:empty": ((_, line) => ({ kind: "text", line, value: "" })) satisfies Role,
  ref: crossReference("title"),
  numref: crossReference("name"),
  eq: crossReference("equation"),
  "prf:ref": crossReference("name"),
  math: ((content, line) => ({ kind: "math", line, tex: content })) satisfies Role,
  sub: marked("subscript"),
  subscript: marked("subscript"),
  sup: marked("superscript"),
  superscript: marked("superscript"),
  strong: marked("strong"),
  emphasis: marked("emphasis"),
  code: verbatim,
  literal: verbatim,
  kbd: verbatim,
  command: verbatim,
  file: verbatim,
  guilabel: marked("plain"),
  menuselection: marked("plain"),
  abbr: ((content, line) => ({
    kind: "marked",
    line,
    style: "plain",
    lines: linesAt(content.replace(/\s*\([^()]*\)\s*$/, "") || content, line),
  })) satisfies Role,
  ...Object.fromEntries(OBJECTS.map((name) => [name, object])),
  index: titled,
  doc: titled,
  term: titled,
  download: titled,
  any: titled,
  u: marked("plain"),
  underline: marked("plain"),
  del: marked("plain"),
  strike: marked("plain"),
  smallcaps: marked("plain"),
  sc: marked("plain"),
  doi: ((content, line) => ({
    kind: "cite",
    line,
    isNarrative: false,
    works: [{ key: `doi:${content.replace(/^https?:\/\/doi\.org\//, "")}`, prefix: "", suffix: "" }],
    raw: content,
  })) satisfies Role,
});

/** {name}`content`. */
export function scanRole(scan: InlineScan): boolean {
  const { text, at, reading } = scan;
  const head = /\{([a-zA-Z][\w:.+-]*)\}(`+)/y;
  head.lastIndex = at;
  const [whole, name = "", ticks = ""] = head.exec(text) ?? [];
  if (whole === undefined) return false;
  const end = findTicks(scan, ticks, at + whole.length);
  if (end < 0) return false;
  const content = text.slice(at + whole.length, end - ticks.length).replace(/\s*\n\s*/g, " ");
  const line = lineAt(scan, at, end);
  const role = ROLES[name] ?? ROLES[name.replace(/^(?:py|c|cpp|js|rst|std):/, "")];
  if (role) return replace(scan, end, role(content, line, name));
  const subject = `{${name}}`;
  reading.findings.count("role-is-known", subject, line, (count) =>
    oneOr(
      count,
      `the role \`${subject}\` is not known; its words are kept`,
      `uses of the role \`${subject}\` are not known; their words are kept`,
    ),
  );
  return replace(scan, end, { kind: "marked", line, style: "plain", lines: linesAt(content, line) });
}
