import fc from "fast-check";
import { normalizeWhiteSpace } from "../../scripts/text/white-space.ts";

/** Pieces that mean something to one of the languages that a text passes through on its way to the slide. */
export const AWKWARD = [
  ..."\\`*_{}[]()#+-.!<>|~^$&;:@/\"'=?%",
  ...["{{ 1 + 1 }}", "{{", "}}", "{{{", "\\{\\{", "v-pre", "{{constructor.constructor('x')()}}"],
  ...["---", "----", "--", "...", "(c)", "+-", "~~~", "```", "```yaml", "~~x~~", "==x==", "***", "___"],
  ...[
    "<!--",
    "-->",
    "--!>",
    "<!-- x -->",
    "<script>alert(1)</script>",
    "<b>",
    "</div>",
    "<br>",
    "<img src=x onerror=alert(1)>",
  ],
  ...[
    "<style>*{display:none}</style>",
    "<a href=javascript:x>",
    "</template>",
    "<Link to=1>",
    "<slot/>",
    "<<<",
    "<<< @/package.json",
  ],
  ...[
    ":::",
    "::right::",
    "::: tip",
    "[[",
    "]]",
    "[[x]]",
    "@/x",
    "src: ./a.md",
    "[^1]",
    "[^1]: x",
    "^[x]",
    "[x]: /y",
    "![x](y)",
  ],
  ...["$", "$$", "$x$", "$5 and $6", "\\$", "\\frac", "&amp;", "&lt;", "&#123;", "&#x7b;&#x7b;", "&nbsp;", "&"],
  ...[
    "[click]",
    "[click:3]",
    "[@key]",
    "@apply",
    "note:(a b)",
    "cross-(a b)",
    "bg-[url(./x)]",
    "[a:b;}*{color:red}]",
    "i-mdi-home",
  ],
  ...["# x", "1. x", "- x", "> x", "| a | b |", "    x", "\t", "\n", "\r\n", "\n\n", "\n---\n", "\n# x\n", "\n- x\n"],
  ...[
    "https://e.test/x",
    "www.e.test",
    "a@e.test",
    "<https://e.test>",
    "%%",
    "%%{init: {}}%%",
    "end",
    "subgraph",
    "click a b",
    "#35;",
  ],
  ...["&#quot;", ":smile:", "{.red}", "{x=y}", "{1,3}", "{*}", "\\n", "\\", "%25", "ﬂ°°35¶ß", "¶ß", "O'Neil", "“q”"],
  ...[
    "שלום",
    "مرحبا",
    "国际合作",
    "ひらがな",
    "한국어",
    "हिन्दी",
    "e\u0301",
    "n\u0303\u0323",
    "👩‍🔬",
    "🚰",
    "é",
    "ß",
    "ﬁ",
    "ŭ",
  ],
  ...[
    "\u00a0",
    "\u200b",
    "\u2028",
    "\u3000",
    "\u202e",
    "\u2066x\u2069",
    "\ufeff",
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\u0085",
    "\ufffd",
  ],
];

/**
 * Any text that has something in it: awkward pieces and arbitrary Unicode, mixed. No halves of surrogate pairs, and no
 * code points that are no characters: those are faults.
 */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...AWKWARD) },
      { weight: 2, arbitrary: fc.constantFrom("word", "two words", " ", "  ") },
      { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
      { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => pieces.join(""))
  .filter(
    (text) => text.isWellFormed() && !/\p{Noncharacter_Code_Point}/u.test(text) && normalizeWhiteSpace(text) !== "",
  );

/** Text as an outline would have to write it to mean just this text: every mark of the inline subset is escaped. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]$~^]/g, "\\$&");
}
