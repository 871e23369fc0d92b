import type { BlockContent, ListItem, PhrasingContent, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { sealReport, unsealed } from "../../report-page/seal.ts";
import type { Testimony, Witness } from "../witness.ts";

const KIND = "review";

/**
 * A sheet in Markdown, to be gone through by who has not made the talk: each statement in its order with a box to tick,
 * and below it what the paper has. Statements that are the paper's sentence word for word are counted only.
 */
export function writeReviewSheet({ title, file, testimonies }: Witness): string {
  const open = testimonies.filter(({ wording }) => wording !== "verbatim");
  const numbers = new Map(open.map((testimony, index) => [testimony, index + 1]));
  const slides = [...Map.groupBy(open, ({ slide }) => slide ?? "")];
  const tree: RootContent[] = [
    { type: "heading", depth: 1, children: [text(`Statement by statement: ${title || file}`)] },
    paragraph(
      text(
        `${open.length} statements, and ${testimonies.length - open.length} that are the paper’s own sentences and stand on no list. Below each stands what the paper (`,
      ),
      { type: "inlineCode", value: file },
      text(") has that is most like it, which may be another sentence than the one that it stands on."),
    ),
    paragraph(
      text(
        "Tick what the paper bears: this, of these cases, this strongly, for this reason. Beside what it does not, write its sentence, and words that would be right.",
      ),
    ),
    ...slides.flatMap(([slide, each]): RootContent[] => [
      { type: "heading", depth: 2, children: [text(titleOf(slide, testimonies))] },
      { type: "list", spread: false, children: each.map((testimony) => item(testimony, numbers.get(testimony) ?? 0)) },
    ]),
    { type: "html", value: unsealed(KIND) },
  ];
  return sealReport(toMarkdown({ type: "root", children: tree }, { bullet: "-", listItemIndent: "one" }), KIND);
}

const text = (value: string): PhrasingContent => ({ type: "text", value });

const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: "paragraph", children });

/** A finding's message, in which backquotes enclose code. */
const withCode = (message: string): PhrasingContent[] =>
  message.split(/`([^`]*)`/).map((value, index) => (index % 2 === 0 ? text(value) : { type: "inlineCode", value }));

const titleOf = (slide: string, testimonies: readonly Testimony[]): string =>
  testimonies.find((each) => each.slide === slide && each.kind === "message")?.text ??
  (slide === "" ? "The talk as a whole" : slide);

function item(testimony: Testimony, number: number): ListItem {
  const { kind, text: said, wording, line, grounds, findings, own, labels = [] } = testimony;
  const where = line === undefined ? "" : `, line ${line}`;
  const told = [
    ...findings.map(({ message }) => withCode(message)),
    ...(own === undefined ? [] : [[text(`said to be the talk’s own: ${own.join(", ")}`)]]),
    ...grounds.map((ground) => [text(`${ground.place}: “${ground.text}”`)]),
    ...(grounds.length === 0 && wording !== "not from the paper" ? [[text("no sentence is like it")]] : []),
  ];
  // Of a drawing each text is looked at by itself, and what no text says, too.
  const drawn = [...new Set(labels)].map((label) => [BOX, text(` “${label}”`)]);
  const rest = drawn.length === 0 ? [] : [[BOX, text(" its arrows, order, lengths, and what stands beside what")]];
  const head = paragraph(
    BOX,
    text(` ${number}. ${drawn.length > 0 ? "The drawing" : `“${said}”`} (${kind}, ${wording}${where})`),
  );
  const below = [...drawn, ...rest, ...told].map(
    (each): ListItem => ({ type: "listItem", spread: false, children: [paragraph(...each)] }),
  );
  const lists: BlockContent[] = below.length === 0 ? [] : [{ type: "list", spread: false, children: below }];
  return { type: "listItem", spread: false, children: [head, ...lists] };
}

const BOX: PhrasingContent = { type: "html", value: "[ ]" };
