import type { Figure, Passage } from "../../../manuscript/manuscript.ts";
import { counted } from "../../../text/counted.ts";
import { isInlineCommand, readInlines } from "../inlines/read-inline.ts";
import type { Reading } from "../reading.ts";
import { Input, inBrackets, takeArgument, takeGroup, takeOptional, takeStar } from "../source/input.ts";
import { type EnvironmentNode, isBlank, type MacroNode, someNode, type TexNode } from "../source/nodes.ts";
import { isDrawing, isPrinted } from "../source/verbatim.ts";
import { BLOCK_HANDLERS, ENVIRONMENT_HANDLERS } from "./block-handlers.ts";
import { readCode } from "./read-code.ts";
import { readDisplay } from "./read-equation.ts";
import { readOwnFloat } from "./read-float.ts";
import { readList } from "./read-list.ts";
import { readTheorem } from "./read-theorem.ts";
import type { SectionTree } from "./section-tree.ts";

/** Commands whose arguments belong to them, whatever they hold. */
const WHOLE = new Set([
  "footnote",
  "footnotetext",
  "tablenotetext",
  "tablefoottext",
  "endnote",
  "thanks",
  "tablefootnote",
  "todo",
  "sidenote",
  "marginpar",
]);

/** Walks through the text, and tells paragraphs from what stands between them. */
export class Blocks {
  readonly reading: Reading;
  /** Missing within a float, list or the like: no section can start there. */
  readonly tree: SectionTree | undefined;
  readonly #collected: Passage[] = [];
  #line: TexNode[] = [];
  #floats: Passage[] = [];

  constructor(reading: Reading, tree?: SectionTree) {
    this.reading = reading;
    this.tree = tree;
  }

  /** The passages of some content by themselves. */
  collect(nodes: readonly TexNode[]): Passage[] {
    const inner = new Blocks(this.reading);
    inner.walk(nodes);
    inner.flush();
    return inner.#collected;
  }

  walk(nodes: readonly TexNode[]): void {
    const input = new Input(nodes);
    for (let node = input.next(); node; node = input.next()) this.#walkNode(node, input);
  }

  #walkNode(node: TexNode, input: Input): void {
    switch (node.type) {
      case "par":
        this.flush();
        break;
      case "environment":
        this.#walkEnvironment(node);
        break;
      case "math":
        if (node.isDisplay) this.add(...readDisplay(node, this.reading));
        else this.#line.push(node);
        break;
      case "verbatim":
        if (node.isInline) this.#line.push(node);
        else if (isDrawing(node.name)) this.reading.images.push({ names: [], at: node.at });
        else if (isPrinted(node.name)) {
          this.flush();
          this.add(readCode(node, this.reading));
        }
        break;
      case "group":
        if (hasBlocks(node.content)) this.walk(node.content);
        else this.#line.push(node);
        break;
      case "macro":
        this.#walkMacro(node, input);
        break;
      default:
        this.#line.push(node);
    }
  }

  #walkEnvironment(node: EnvironmentNode): void {
    const { name } = node;
    const handler = Object.hasOwn(ENVIRONMENT_HANDLERS, name) ? ENVIRONMENT_HANDLERS[name] : undefined;
    const float = this.reading.floats.get(name);
    const theorem = handler || float ? undefined : readTheorem(node, this);
    if (handler) handler(node, this);
    else if (float) readOwnFloat(node, float, this);
    else if (theorem) this.add(...theorem);
    else if (this.reading.lists.has(name)) readList(node, this);
    else this.#walkUnknown(name, node.content, node.at);
  }

  #walkMacro(node: MacroNode, input: Input): void {
    const handler = Object.hasOwn(BLOCK_HANDLERS, node.name) ? BLOCK_HANDLERS[node.name] : undefined;
    if (handler) {
      handler({ input, node, blocks: this });
      return;
    }
    const statement = this.reading.statements.get(node.name);
    if (statement) {
      takeStar(input);
      this.add(...statement);
      return;
    }
    this.#line.push(node);
    if (!WHOLE.has(node.name)) return;
    const option = takeOptional(input);
    const content = takeGroup(input);
    if (option) this.#line.push(...inBrackets(option, node.at));
    if (content) this.#line.push({ type: "group", content, at: node.at });
  }

  /** The content of an environment that is not known stands as if there were none. */
  #walkUnknown(name: string, content: readonly TexNode[], at: number): void {
    this.flush();
    const inner = new Input(content);
    takeStar(inner);
    if (takeOptional(inner)) while (inner.peek()?.type === "group") takeArgument(inner);
    const say = (count: number) =>
      `${counted(count, "use")} of the environment \`${name}\`, which is not known: its content is read as text`;
    this.reading.findings.count("environment-is-known", name, at, say);
    this.walk(inner.rest());
    this.flush();
  }

  /** Puts passages behind the paragraph that ends here. */
  add(...passages: Passage[]): void {
    this.flush();
    this.#push(passages);
    this.#takeNotes();
  }

  /** Puts passages behind the paragraph that goes on: figures and tables don't cut the text they stand in. */
  float(...passages: Passage[]): void {
    this.#floats.push(...passages);
    if (this.#line.every(isBlank)) this.flush();
  }

  /** Ends a paragraph. */
  flush(): void {
    this.#push(this.takeLine());
    const floats = this.#floats;
    this.#floats = [];
    this.#push(floats);
    this.#takeNotes();
  }

  /** Ends a paragraph, but hands over the pictures in it. */
  takeLine(): Figure[] {
    const line = this.#line;
    this.#line = [];
    const start = line.find((node) => !isBlank(node) && !(node.type === "macro" && !isInlineCommand(node.name)));
    const text = readInlines(line, this.reading);
    const at = start?.at ?? line[0]?.at ?? 0;
    if (text.length > 0) this.#push([{ type: "paragraph", place: this.reading.sources.placeOf(at), text }]);
    return this.reading.images.splice(0).map(({ names, alt, at }) => ({
      type: "figure",
      place: this.reading.sources.placeOf(at),
      images: names.length > 0 ? [names] : [],
      alt,
      caption: [],
    }));
  }

  /** The passage before what comes now. */
  get last(): Passage | undefined {
    return (this.tree?.content ?? this.#collected).at(-1);
  }

  #takeNotes(): void {
    for (const note of this.reading.notes.splice(0)) {
      if (hasBlocks(note)) this.#push(this.collect(note));
      else {
        const text = readInlines(note, this.reading);
        const place = this.reading.sources.placeOf(note[0]?.at ?? 0);
        if (text.length > 0) this.#push([{ type: "paragraph", place, text }]);
      }
    }
  }

  #push(passages: readonly Passage[]): void {
    const target = this.tree?.content ?? this.#collected;
    for (const passage of passages) target.push(passage);
  }
}

/** Whether content is more than a piece of a line. */
function hasBlocks(nodes: readonly TexNode[]): boolean {
  return someNode(nodes, (node) => {
    if (node.type === "macro") return Object.hasOwn(BLOCK_HANDLERS, node.name) && node.name !== "label";
    if (node.type === "math") return node.isDisplay;
    if (node.type === "verbatim") return !node.isInline;
    return node.type === "par" || node.type === "environment";
  });
}
