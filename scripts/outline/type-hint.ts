import { fieldsOf, type SchemaNode } from "./schema-nodes.ts";

const NUMBER_WORDS = [
  ...["zero", "one", "two", "three", "four", "five", "six"],
  ...["seven", "eight", "nine", "ten", "eleven", "twelve"],
];

/** What to write where a value is of another type than is wanted. */
export interface Misfit {
  /** What is wanted, by zod's name. */
  expected: string;
  value: unknown;
  /** The value as it is written, where that is one word or text. */
  written: string | undefined;
  /** The field, and whether the value is an entry of its list. */
  field: string;
  isEntry: boolean;
  /** Whether it is a list with dashes in a list with dashes. */
  isNested: boolean;
  /** What the schema knows of the place. */
  nodes: readonly SchemaNode[];
}

/** @returns a hint, as far as it can be guessed what was meant */
export function typeHint(misfit: Misfit): string | undefined {
  const { expected, value, written, field, isEntry, isNested } = misfit;
  const text = written ?? (typeof value === "object" ? undefined : String(value));
  const before = isEntry ? "- " : `${field}: `;
  switch (expected) {
    case "number":
    case "int": {
      const number = guessNumber(String(value), field === "minutes");
      return number === undefined ? undefined : `try \`${before}${number}\``;
    }
    case "boolean": {
      const isYes = /^(?:yes|y|on|true|1|ja|oui|sí)$/i.test(String(value));
      if (!isYes && !/^(?:no|n|off|false|0|nein|non)$/i.test(String(value))) return undefined;
      const isText = typeof value === "string" && /^(?:true|false)$/i.test(value);
      return `${isText ? "without quotes:" : "write"} \`${before}${isYes}\``;
    }
    case "string":
      if (Array.isArray(value)) {
        if (isNested) return nestedHint(value);
        const said = value.map(String).join(", ");
        return said === "" || said.includes("[object")
          ? "one text is wanted here, not a list"
          : `one text is wanted here, not a list; if it begins with a bracket: \`${before}"[${said}]"\``;
      }
      if (typeof value !== "object") return `put it in quotes: \`${before}"${text ?? ""}"\``;
      return "one text is wanted here, not fields; text with `: ` in it needs quotes around it";
    case "array":
      return listHint(misfit, text);
    case "object":
      return text === undefined ? "fields with their values, no list" : fieldsHint(misfit, text);
    default:
      return undefined;
  }
}

/** `- - a`, which is a list in a list for people who write Markdown. */
function nestedHint(value: readonly unknown[]): string {
  const said = value.map((each) => (typeof each === "string" ? firstWords(each) : "…"));
  return `details stand below a point:\n- point: …\n  details:\n${said.map((each) => `    - ${each}`).join("\n")}`;
}

const NUMBER = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d{1,2})?))(?![\d.,])/;

/** The number that a text says; nothing where it may be another, as in `1:30`. */
function guessNumber(text: string, isMinutes: boolean): number | undefined {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  const [whole = "", digits = ""] = NUMBER.exec(text) ?? [];
  const behind = text.slice(whole.length).trimStart();
  // Behind a dash or a stroke there may be the end of a range.
  if (digits === "" || /\d/.test(behind.replace(/^[-–/]\s*\d+/, ""))) return undefined;
  // In many languages a comma stands before the decimals.
  const number = Number(/,\d{3}/.test(digits) ? digits.replaceAll(",", "") : digits.replace(",", "."));
  if (!isMinutes) return number;
  if (/^(?:h|hours?|hrs?|Std|Stunden?)\b/i.test(behind)) return number * 60;
  return /^(?:s|sec|seconds?|Sek|Sekunden?)\b/i.test(behind) ? Math.round((number / 60) * 100) / 100 : number;
}

/** A list, of what stands there in its place. */
function listHint({ value, field, nodes }: Misfit, text: string | undefined): string {
  if (field === "take" && /^(?:all|everything|\*)$/i.test(text ?? "")) return "to take all slides, leave `take` out";
  const dashed = /^[-•*]\s*(\S.*)$/s.exec(text ?? "")?.[1];
  if (dashed !== undefined) return `put a space behind the dash: \`- ${firstWords(dashed)}\``;
  if (text === undefined) {
    const [name = "", first] = Object.entries((value ?? {}) as Record<string, unknown>)[0] ?? [];
    const said = typeof first === "string" || typeof first === "number" ? ` ${first}` : " …";
    return `begin each entry with \`- \`: \`- ${name}:${said}\``;
  }
  const inner = nodes.flatMap(({ _zod: { def } }) => (def.element ? [def.element] : []));
  const required = inner.map(firstRequired).find((name) => name !== undefined);
  if (required !== undefined && !inner.some(holdsText))
    return `begin each entry with \`- \`: \`- ${required}: ${firstWords(text)}\``;
  const words = text.split(/(?<!\s)\s*[,;]\s*/);
  const isShort = words.every((word) => /^[\p{L}\p{N}@_:.-]+(?: [\p{L}\p{N}_-]+)?$/u.test(word));
  if (isShort) return `write \`${field}: [${words.map((word) => word.replace(/^@/, "")).join(", ")}]\``;
  return `begin each entry with \`- \`: \`- ${firstWords(text.replace(/^\d+[.)]\s+/, ""))}\``;
}

/** Fields, of a text in their place. */
function fieldsHint({ field, isEntry, nodes }: Misfit, text: string): string | undefined {
  const known = new Set(nodes.flatMap(fieldsOf));
  const [, name = "", sign = "", rest = ""] = /^([\p{L}\w]+)\s*([:：=])\s*(\S.*)$/su.exec(text) ?? [];
  if (known.has(name))
    return `put a ${sign === ":" ? "space behind the colon" : "colon and a space behind the field"}: \`${isEntry ? "- " : ""}${name}: ${firstWords(rest)}\``;
  const [required, ...others] = nodes.map(firstRequired).filter((each) => each !== undefined);
  if (required === undefined) return undefined;
  if (others.length > 0) return `begin with ${[required, ...others].map((each) => `\`${each}: …\``).join(" or ")}`;
  return isEntry
    ? `write \`- ${required}: ${firstWords(text)}\``
    : `write \`${field}: { ${required}: ${firstWords(text)} }\``;
}

const firstWords = (text: string) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 50 ? `${line.slice(0, 48).trimEnd()} …` : line;
};

/** The first field that must be there: it says what an entry is. */
export function firstRequired(node: SchemaNode): string | undefined {
  return Object.entries(node._zod.def.shape ?? {}).find(([, { _zod }]) => !/optional|default/.test(_zod.def.type))?.[0];
}

const holdsText = (node: SchemaNode): boolean =>
  node._zod.def.type === "string" || (node._zod.def.options ?? []).some(holdsText);
