import JSZip from "jszip";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a document, as XML inside of their root elements. */
export interface Sources {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  /** Addresses and pictures by their ids. */
  relations?: Record<string, string>;
  /** Further files. */
  files?: Record<string, string | Uint8Array>;
}

/** Styles as Word has them: names in English, whatever the ids. */
export const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...["Title", "Author", "Abstract", "caption", "Bibliography", "Quote", "Source Code"].map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/></w:style>`,
  ),
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="berschrift${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  ),
].join("");

/** A run; `marks` are elements of its properties: `b`, `i`. */
export const run = (text: string, ...marks: string[]): string =>
  `<w:r>${marks.length > 0 ? `<w:rPr>${marks.map((mark) => `<w:${mark}/>`).join("")}</w:rPr>` : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of a style; text without marks may stand for itself. */
export const p = (content: string, style?: string, properties = ""): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${properties}</w:pPr>${content.startsWith("<") || content === "" ? content : run(content)}</w:p>`;

export const h = (level: number, text: string): string => p(text, `berschrift${level}`);

/** A field in its many runs. */
export const field = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown.startsWith("<") ? shown : run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const picture = (id: string, alt = ""): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="3000000" cy="2000000"/><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const table = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : `<w:tc><w:tcPr/>${cell.startsWith("<w:p>") ? cell : p(cell)}</w:tc>`)).join("")}</w:tr>`).join("")}</w:tbl>`;

/** A picture of one dot. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

export async function makeDocx({ body, relations = {}, files = {}, ...parts }: Sources): Promise<Buffer> {
  const zip = new JSZip();
  zip.file("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file(
    "_rels/.rels",
    `<Relationships><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    "word/document.xml",
    `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
  );
  const own = { styles: STYLES, ...parts };
  const named = Object.entries(own).map(([name, xml]) => {
    zip.file(`word/${name}.xml`, `<w:${name} ${W}>${xml}</w:${name}>`);
    return `<Relationship Id="x${name}" Type="${TYPE}/${name}" Target="${name}.xml"/>`;
  });
  const others = Object.entries(relations).map(([id, target]) =>
    target.includes("://")
      ? `<Relationship Id="${id}" Type="${TYPE}/hyperlink" Target="${target}" TargetMode="External"/>`
      : `<Relationship Id="${id}" Type="${TYPE}/image" Target="${target}"/>`,
  );
  zip.file("word/_rels/document.xml.rels", `<Relationships>${[...named, ...others].join("")}</Relationships>`);
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
