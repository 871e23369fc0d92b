import { descendantsOf, type Element, isElement, isNamed, type Node, rawTextOf } from "../element.ts";
import { escapeXml } from "../read-xml.ts";

/** MathML that is longer is no formula to be shown; converting takes longer than its length. */
const LONGEST = 40_000;

/**
 * Prepares to write MathML as TeX. The library for it is loaded only for papers that have MathML.
 *
 * @returns what converts one `<math>`; nothing for one that can't be converted
 */
export async function makeConverter(article: Element): Promise<(math: Element) => string | undefined> {
  if (descendantsOf(article, isNamed("math")).length === 0) return () => undefined;
  const { MathMLToLaTeX } = await import("mathml-to-latex");
  const known = new Map<string, string | undefined>();
  return (math) => {
    const source = `<math>${writeNodes(math.children)}</math>`;
    if (!known.has(source)) known.set(source, convert(source));
    return known.get(source);
  };
  function convert(source: string): string | undefined {
    if (source.length > LONGEST) return undefined;
    try {
      return MathMLToLaTeX.convert(source).trim();
    } catch {
      return undefined;
    }
  }
}

/** Elements that only carry another form of the formula. */
const isOtherForm = isNamed("annotation annotation-xml");

const writeNodes = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isElement(node) ? writeElement(node) : escapeXml(node))).join("");

/** MathML without prefixes, as the library wants it. */
function writeElement(element: Element): string {
  const { name, attributes, children } = element;
  if (isOtherForm(element)) return "";
  if (name === "semantics") return writeNodes(children);
  // Words are upright, which the library only makes of text: `<mi>max</mi>`.
  if (name === "mi" && isWord(element)) return `<mtext>${escapeXml(rawTextOf(element).trim())}</mtext>`;
  // It does not make a single letter upright: the unit `<mi mathvariant="normal">C</mi>`.
  if (name === "mi" && isUpright(element)) return `<mi>\\mathrm{${rawTextOf(element).trim()}}</mi>`;
  // Its first cell is the number of the formula.
  if (name === "mlabeledtr") return `<mtr>${writeNodes(children.filter(isElement).slice(1))}</mtr>`;
  // A bracket that is not printed: `<mfenced open="{" close="">`.
  const isUnseen = (key: string) => name === "mfenced" && (key === "open" || key === "close");
  const written = Object.entries(attributes).map(([key, value]) =>
    isPlain(key) ? ` ${key}="${escapeXml(value.trim() === "" && isUnseen(key) ? "." : value)}"` : "",
  );
  return `<${name}${written.join("")}>${writeNodes(children)}</${name}>`;
}

function isWord(element: Element): boolean {
  const { mathvariant = "normal" } = element.attributes;
  return mathvariant === "normal" && /^\s*\p{L}{2,}\s*$/u.test(rawTextOf(element));
}

const isUpright = (element: Element): boolean =>
  element.attributes.mathvariant === "normal" && /^\s*[A-Za-z]\s*$/.test(rawTextOf(element));

const isPlain = (name: string) => /^[a-z]+$/i.test(name) && name !== "xmlns";
