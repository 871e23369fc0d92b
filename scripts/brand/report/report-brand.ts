import { COLORS, type ColorName } from "../../design/tokens.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeHtml } from "../../report-page/escape-html.ts";
import { writePage } from "../../report-page/write-page.ts";
import { kebab } from "../../text/kebab.ts";
import { contrastOn } from "../color-math.ts";
import { type Colors, SCHEMES, type Scheme } from "../look.ts";

/** A slide as it looks in both schemes; of paper there is only the light one. PNGs. */
export interface BrandPicture {
  caption: string;
  light: Buffer;
  dark?: Buffer;
}

/** What is told of a brand. */
export interface ShownBrand {
  name: string;
  /** Its file, as the person knows it. */
  file: string;
  colors: Colors;
  pictures: readonly BrandPicture[];
  findings: readonly Diagnostic[];
  /** Fields that slides have no use for. */
  unused: readonly string[];
}

/** Colours with what each is read on, worst first, as the design has it. */
export interface ReadColor {
  name: ColorName;
  light: { color: string; contrast?: number };
  dark: { color: string; contrast?: number };
}

/** All colours of a look with the lowest contrast on what they are read on (WCAG 2.2, 1.4.3; 1 to 21). */
export function listContrasts(colors: Colors): ReadColor[] {
  return (Object.keys(COLORS) as ColorName[]).map((name) => {
    const token = COLORS[name];
    const on: readonly ColorName[] | undefined = "on" in token ? token.on : undefined;
    const of = (scheme: Scheme) => {
      const color = colors[name][scheme];
      const contrast =
        on &&
        contrastOn(
          color,
          on.map((ground) => colors[ground][scheme]),
        );
      return { color, ...(contrast === undefined ? {} : { contrast: Math.floor(contrast * 100) / 100 }) };
    };
    return { name, light: of("light"), dark: of("dark") };
  });
}

const MORE_STYLE = `
figure { margin: 0 0 1.5rem; break-inside: avoid; }
figure > div { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
figure img { display: block; width: 100%; outline: 1px solid var(--rule); }
figcaption { color: var(--soft); font-size: 0.85rem; padding-top: 0.35rem; }
.swatch { display: inline-block; width: 2.2em; height: 1.2em; margin-right: 0.6em; vertical-align: -0.2em; outline: 1px solid var(--rule); print-color-adjust: exact; }
th.name { width: 16%; } th.color { width: 25%; }
`;

/** A page with what a brand makes of slides: pictures in both schemes, all colours with their contrasts, what had to be put right. */
export function reportBrand({ name, file, colors, pictures, findings, unused }: ShownBrand): string {
  return writePage({
    ...{ kind: "brand", kicker: "What a brand makes of slides", subject: name, style: MORE_STYLE },
    intro: `<p>Drawn by Lectern from <code>${escapeHtml(file)}</code>, on the left in the light scheme and on the right in the dark one.</p>
${findings.length > 0 ? `<section><h2>Put right</h2><ul>${findings.map(item).join("")}</ul></section>` : ""}
${unused.length > 0 ? `<p class="other">Slides have no use for ${unused.map((field) => `<code>${escapeHtml(field)}</code>`).join(", ")}.</p>` : ""}`,
    main: `<section>
<h2>Pictures</h2>
${pictures.map(figure).join("\n")}
</section>
<section>
<h2>Colours</h2>
<p>With the lowest contrast on all that they are read on; text needs 4.5.</p>
<table>
<thead><tr><th scope="col" class="name">Name</th>${SCHEMES.map((scheme) => `<th scope="col" class="color">${scheme}</th>`).join("")}<th scope="col">For</th></tr></thead>
<tbody>
${listContrasts(colors).map(row).join("\n")}
</tbody>
</table>
</section>`,
  });
}

const item = ({ message, hint, position }: Diagnostic) =>
  `<li>${code(message)}${position ? ` <span class="place">line ${position.line}</span>` : ""}${hint ? `<br><span class="place">${code(hint)}</span>` : ""}</li>`;

const code = (text: string) => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

function figure({ caption, light, dark }: BrandPicture): string {
  const picture = (png: Buffer, scheme: Scheme) =>
    `<img alt="${escapeHtml(caption)}, ${scheme}" src="data:image/png;base64,${png.toString("base64")}">`;
  return `<figure><div>${picture(light, "light")}${dark ? picture(dark, "dark") : ""}</div><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

function row({ name, ...schemes }: ReadColor): string {
  const cells = SCHEMES.map((scheme) => {
    const { color, contrast } = schemes[scheme];
    return `<td><span class="swatch" style="background: ${color}"></span><code>${color}</code>${contrast === undefined ? "" : ` ${contrast.toFixed(1)}`}</td>`;
  });
  return `<tr><th scope="row">${kebab(name)}</th>${cells.join("")}<td>${escapeHtml(COLORS[name].use)}</td></tr>`;
}
