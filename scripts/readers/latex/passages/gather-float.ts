import { LAYOUT } from "../inlines/layout.ts";
import {
  Input,
  inBrackets,
  takeArgument,
  takeArguments,
  takeGroup,
  takeOptional,
  takeStar,
  toName,
} from "../source/input.ts";
import {
  type EnvironmentNode,
  isMacro,
  isText,
  type MacroNode,
  someNode,
  splitNodes,
  type TexNode,
} from "../source/nodes.ts";
import { isDrawing } from "../source/verbatim.ts";
import { addPanelLabels, bodyOf, type Captioned, type FloatPart, joinBodies, newBody, newPart } from "./float-parts.ts";
import { isTabular } from "./read-table.ts";

/** Boxes and environments that only arrange what they hold. */
const BOXES: Record<string, string> = {
  resizebox: "smmm",
  scalebox: "mom",
  adjustbox: "mm",
  parbox: "ooomm",
  makebox: "oom",
  framebox: "oom",
  fbox: "m",
  mbox: "m",
  centerline: "m",
  rotatebox: "omm",
  raisebox: "moom",
  colorbox: "omm",
  hbox: "m",
  vbox: "m",
  vtop: "m",
  stackunder: "omm",
  subcaptionblock: "m",
  gridline: "m",
};
const ARRANGING =
  /^(?:center|centering|minipage|adjustbox|threeparttable|measuredfigure|small|footnotesize|scriptsize|tiny|floatrow|subfloatrow|flushleft|flushright|landscape|framed|mdframed|tcolorbox|fbox|sideways|turn|rotate|spacing|subfigures|resizedenv|ruledtabular|adjustwidth|changemargin|sc|bf|it|tt|rm|sf|em|sl|bfseries|itshape|scshape|ttfamily|sffamily|rmfamily)\*?$/;
const SUBFLOATS = /^(?:subfigure|subtable|subcaptionblock|sublisting)\*?$/;

/** Takes a float apart. With several captions, all stand below what they are of, or all above. */
export function gatherFloat(nodes: readonly TexNode[]): FloatPart[] {
  const parts: Captioned[] = [newPart()];
  gather(nodes, parts, false);
  const [first] = parts;
  const isBelow = first !== undefined && (first.before.content.some(isSolid) || first.before.tables.length > 0);
  return parts.map(({ before, after, ...caption }, index) => {
    const previous = parts[index - 1]?.after;
    const isLast = index === parts.length - 1;
    if (!isBelow || !previous) return { ...caption, ...joinBodies(before, isBelow && !isLast ? newBody() : after) };
    return { ...caption, ...(isLast ? joinBodies(previous, after) : previous) };
  });
}

/** Whether a node is of the picture, not of its setting. */
const isSolid = (node: TexNode) =>
  isMacro(node, "includegraphics", "plotone", "plottwo") || node.type === "verbatim" || node.type === "environment";

function gather(nodes: readonly TexNode[], parts: Captioned[], isSub: boolean): void {
  const input = new Input(nodes);
  for (let node = input.next(); node; node = input.next()) {
    const part = parts.at(-1);
    if (!part) return;
    if (node.type === "environment") gatherEnvironment(node, parts, part, isSub);
    else if (node.type === "group") gather(node.content, parts, isSub);
    else if (node.type === "macro") gatherCommand(node, input, parts, part, isSub);
    else {
      if (node.type === "verbatim" && isDrawing(node.name)) bodyOf(part).isDrawn = true;
      bodyOf(part).content.push(node, ...picturesIn(node));
    }
  }
}

/** What a `picture` only writes upon: `\put(0,0){\includegraphics{tea}}` */
function picturesIn(node: TexNode): TexNode[] {
  if (node.type !== "verbatim" || node.name !== "picture") return [];
  const { at } = node;
  const files = node.value.matchAll(/\\includegraphics\*?\s{0,9}(?:\[[^\]]{0,200}\])?\s{0,9}\{([^{}]{1,200})\}/g);
  return [...files].flatMap(([, value = ""]): TexNode[] => [
    { type: "macro", name: "includegraphics", at },
    { type: "group", content: [{ type: "text", value, at }], at },
  ]);
}

function gatherEnvironment(node: EnvironmentNode, parts: Captioned[], part: Captioned, isSub: boolean): void {
  const inner = new Input(node.content);
  if (SUBFLOATS.test(node.name)) {
    takeArguments(inner, "ooom");
    gatherPanel(inner.rest(), undefined, parts, part);
  } else if (ARRANGING.test(node.name)) {
    takeStar(inner);
    while (takeOptional(inner)) {}
    if (/^(?:minipage|adjustbox|turn|rotate|spacing|adjustwidth|changemargin)/.test(node.name)) takeArgument(inner);
    if (/^(?:adjustwidth|changemargin)/.test(node.name)) takeArgument(inner);
    gather(inner.rest(), parts, isSub);
  } else if (isTabular(node.name)) {
    // Pictures are often set side by side in a table.
    if (arrangesPictures(node)) gather(cellsOf(node), parts, isSub);
    else bodyOf(part).tables.push(node);
  } else bodyOf(part).content.push(node);
}

/** Gathers a panel: its caption may be an argument or stand in it, before its name or behind it. */
function gatherPanel(nodes: readonly TexNode[], caption: TexNode[] | undefined, parts: Captioned[], part: Captioned) {
  const body = bodyOf(part);
  const [captions, labels] = [body.subCaptions.length, body.subLabels.length];
  if (caption) {
    const { nodes: words, labels: named } = withoutLabels(caption);
    body.subCaptions.push(words);
    addPanelLabels(named, body);
  }
  gather(nodes, parts, true);
  // Panels without captions, to which LaTeX gives no letter, are counted by their names.
  const panel = body.subCaptions.length > captions ? body.subCaptions.length - 1 : labels;
  for (const label of body.subLabels.slice(labels)) label.panel = panel;
}

/** Whether a table only arranges pictures; among words they are signs, such as ticks. */
function arrangesPictures(node: EnvironmentNode): boolean {
  const cells = splitNodes(node.content, (each) => isText(each, "&") || isMacro(each, "\\"));
  const isPicture = (cell: readonly TexNode[]) => someNode(cell, (each) => isMacro(each, "includegraphics"));
  const hasWords = (cell: readonly TexNode[]) =>
    someNode(cell, (each) => each.type === "text" && /[\p{L}\p{N}]/u.test(each.value));
  const pictures = cells.filter(isPicture).length;
  return pictures > 0 && pictures * 2 >= cells.filter((cell) => isPicture(cell) || hasWords(cell)).length;
}

/** Content of a table that only arranges pictures. */
function cellsOf(node: EnvironmentNode): TexNode[] {
  const input = new Input(node.content);
  takeArguments(input, node.name === "tabular" ? "om" : "mom");
  return input
    .rest()
    .filter(
      (each) => !(each.type === "text" && each.value === "&") && !isMacro(each, "\\", "hline", "toprule", "midrule"),
    );
}

function gatherCommand(node: MacroNode, input: Input, parts: Captioned[], part: Captioned, isSub: boolean): void {
  const box = Object.hasOwn(BOXES, node.name) ? BOXES[node.name] : undefined;
  if (box !== undefined) {
    gather(takeArguments(input, box).at(-1) ?? [], parts, isSub);
    return;
  }
  switch (node.name) {
    case "captionof":
      takeStar(input);
      takeArgument(input);
      takeCaption(input, parts, part, isSub);
      break;
    case "caption":
    case "figcaption":
    case "tablecaption":
      takeCaption(input, parts, part, isSub);
      break;
    case "subcaption":
      bodyOf(part).subCaptions.push(takeArgument(input) ?? []);
      break;
    case "subfloat":
    case "subfigure":
    case "subtable": {
      const [short, long] = [takeOptional(input), takeOptional(input)];
      gatherPanel(takeArgument(input) ?? [], long ?? short ?? [], parts, part);
      break;
    }
    case "captionbox":
    case "subcaptionbox": {
      takeStar(input);
      const caption = takeArgument(input) ?? [];
      takeOptional(input);
      takeOptional(input);
      const content = takeArgument(input) ?? [];
      if (node.name === "subcaptionbox" || isSub) gatherPanel(content, caption, parts, part);
      else
        input.unshift([
          ...content,
          { type: "macro", name: "caption", at: node.at },
          { type: "group", content: caption, at: node.at },
        ]);
      break;
    }
    // Of the package floatrow: caption and content, in this order or the other.
    case "ffigbox":
    case "ttabbox":
    case "floatbox":
    case "fcapside": {
      if (node.name === "floatbox") takeArguments(input, "om");
      takeArguments(input, "ooo");
      for (const argument of [takeArgument(input), takeArgument(input)]) gather(argument ?? [], parts, isSub);
      break;
    }
    // Of the class jmlr: name, caption and content.
    case "floatconts": {
      const [label = [], caption = [], content = []] = takeArguments(input, "mmm");
      const name: TexNode[] = [
        { type: "macro", name: "label", at: node.at },
        { type: "group", content: label, at: node.at },
      ];
      input.unshift([...caption, ...name, ...content]);
      break;
    }
    case "Description":
      takeOptional(input);
      bodyOf(part).alt = toName(takeArgument(input));
      break;
    case "label":
      if (isSub) addPanelLabels([toName(takeArgument(input))], bodyOf(part));
      else part.labels.push(toName(takeArgument(input)));
      break;
    case "input":
    case "scalefont":
      takeArgument(input);
      break;
    default:
      bodyOf(part).content.push(node, ...takeOwnArguments(node, input));
  }
}

/** What a command has for itself is no part of the float: the path of a picture, the text of a footnote. */
function takeOwnArguments({ name, at }: MacroNode, input: Input): TexNode[] {
  if (LAYOUT[name] === "") return [];
  const taken: TexNode[] = takeStar(input) ? [{ type: "text", value: "*", at }] : [];
  // Of algorithm2e: `\If(\tcp*[f]{hot}){…}{…}`.
  const aside = isText(input.peek(), "(") ? takeOptional(input, "(", ")") : undefined;
  if (aside) taken.push({ type: "text", value: "(", at }, ...aside, { type: "text", value: ")", at });
  for (let option = takeOptional(input); option; option = takeOptional(input)) taken.push(...inBrackets(option, at));
  for (let content = takeGroup(input); content; content = takeGroup(input)) taken.push({ type: "group", content, at });
  return taken;
}

function takeCaption(input: Input, parts: Captioned[], part: Captioned, isSub: boolean): void {
  const isStarred = takeStar(input);
  takeOptional(input);
  const content = withoutLabels(takeArgument(input) ?? []);
  if (isSub) {
    bodyOf(part).subCaptions.push(content.nodes);
    addPanelLabels(content.labels, bodyOf(part));
    return;
  }
  const target = part.caption === undefined ? part : newPart();
  if (target !== part) parts.push(target);
  target.caption = content.nodes;
  target.isStarred = isStarred;
  target.labels.push(...content.labels);
}

/** `\caption{\label{fig:x} …}` */
export function withoutLabels(nodes: readonly TexNode[]): { nodes: TexNode[]; labels: string[] } {
  const labels: string[] = [];
  const input = new Input(nodes);
  const kept: TexNode[] = [];
  for (let node = input.next(); node; node = input.next()) {
    if (isMacro(node, "label")) labels.push(toName(takeArgument(input)));
    else kept.push(node);
  }
  return { nodes: kept, labels };
}
