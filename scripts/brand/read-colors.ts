import { COLORS, type ColorName, HUES } from "../design/tokens.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Path, YamlSource } from "../outline/yaml-source.ts";
import { type Hex, isDark, READ, toHex } from "./color-math.ts";
import { type Change, type Derived, deriveColors, joinSchemes, type SaidColors } from "./derive-colors.ts";
import { type Colors, SCHEMES, type Scheme } from "./look.ts";
import { type BrandFields, COLOR_NAMES } from "./schema.ts";

type Written = string | { light?: string | undefined; dark?: string | undefined };

/** Colours that keep their hue in the other scheme; of those that are ground or text, the other scheme has its own. */
const KEPT = new Set<string>(["accent", "brand", ...HUES.map((n) => `hue${n}`)]);

/** Colours of a palette that pillars may have. */
const MOST_PALETTE = 40;

/** What a brand says of colours, and what follows from it. */
export function readColors(fields: BrandFields, yaml: YamlSource): { colors: Colors; diagnostics: Diagnostic[] } {
  const reader = new ColorReader(fields, yaml);
  const light = deriveColors(reader.of("light"), "light");
  const dark = deriveColors(reader.of("dark"), "dark", light);
  return {
    colors: joinSchemes(light.colors, dark.colors),
    diagnostics: [...reader.diagnostics, ...reader.tell({ light, dark })],
  };
}

class ColorReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #fields: BrandFields;
  readonly #yaml: YamlSource;
  readonly #palette: Record<string, string>;
  /** Where each colour was said, by scheme and value: the first place counts. */
  readonly #places: Record<Scheme, Map<Hex, Path>> = { light: new Map(), dark: new Map() };

  constructor(fields: BrandFields, yaml: YamlSource) {
    this.#fields = fields;
    this.#yaml = yaml;
    this.#palette = fields.color?.palette ?? {};
  }

  of(scheme: Scheme): SaidColors {
    const { color = {}, typography, defaults } = this.#fields;
    const read = (written: Written | undefined, path: Path, isKept: boolean) =>
      this.#read(written, path, scheme, isKept);
    const headings = typography?.headings;
    const heading = typeof headings === "object" ? headings.color : undefined;
    const background = read(color.background, ["color", "background"], false);
    const foreground = read(color.foreground, ["color", "foreground"], false);
    const primary = read(color.primary, ["color", "primary"], true);
    const own = Object.entries(defaults?.lectern?.colors ?? {}).flatMap(([name, written]): [ColorName, Hex][] => {
      const key = COLOR_NAMES[name] as ColorName;
      const hex = read(written as Written | undefined, ["defaults", "lectern", "colors", name], KEPT.has(key));
      return hex === undefined ? [] : [[key, hex]];
    });
    const others = [
      read(color.secondary, ["color", "secondary"], true),
      read(color.tertiary, ["color", "tertiary"], true),
    ].flatMap((each) => each ?? []);
    const palette = Object.keys(this.#palette).flatMap((name) => read(name, ["color", "palette", name], true) ?? []);
    const headingColor = read(heading, ["typography", "headings", "color"], false);
    return {
      ...(background === undefined ? {} : { background }),
      ...(foreground === undefined ? {} : { foreground }),
      ...(primary === undefined ? {} : { primary }),
      ...(headingColor === undefined ? {} : { heading: headingColor }),
      others,
      // A house has some ten; of a table of thousands nobody wants the last as a pillar's.
      palette: [...new Set(palette)]
        .slice(0, MOST_PALETTE)
        .filter((each) => ![background, foreground, primary, ...others].includes(each)),
      own: Object.fromEntries(own),
    };
  }

  /** What was said and is not used as it is: with its place, and the nearest that can be. */
  tell({ light, dark }: Record<Scheme, Derived>): Diagnostic[] {
    const told = new Map<string, Diagnostic>();
    const all = SCHEMES.flatMap((scheme) => ({ light, dark })[scheme].changes.map((change) => ({ scheme, change })));
    for (const { scheme, change } of all) {
      const path = this.#places[scheme].get(change.said);
      // What was not said for this scheme is no fault of the brand's.
      if (path === undefined || (scheme === "dark" && !path.includes("dark"))) continue;
      const key = path.join(".");
      if (!told.has(key)) told.set(key, this.#yaml.diagnosticAt(path, describeChange(change)));
    }
    const hues = HUES.map((n) => `hue${n}` as const);
    const said = this.#fields.defaults?.lectern?.colors as Record<string, unknown> | undefined;
    const place: Path = said?.hue1 === undefined ? ["color", "background"] : ["defaults", "lectern", "colors", "hue1"];
    const least = Math.min(light.apart, dark.apart);
    const isSaid = said?.hue1 !== undefined || this.#fields.color?.background !== undefined;
    if (least >= hues.length || !isSaid) return [...told.values()];
    const finding = {
      severity: "warning" as const,
      code: "hues-hold-apart",
      message: `only ${least} of ${hues.length} colours of pillars can be told apart on this ground, by everybody`,
      hint: "pillars are told apart by their letters all the same; a lighter or darker ground has room for more colours",
    };
    return [...told.values(), this.#yaml.diagnosticAt(place, finding)];
  }

  /** @param isKept whether a colour without schemes is one for both; otherwise a dark ground is dark in both */
  #read(written: Written | undefined, path: Path, scheme: Scheme, isKept: boolean): Hex | undefined {
    if (written === undefined) return undefined;
    const [text, at]: [string | undefined, Path] =
      typeof written === "string" ? [written, path] : [written[scheme], [...path, scheme]];
    if (text === undefined) return undefined;
    if (typeof written === "string" && scheme === "dark" && !isKept && !this.#isDarkBrand()) return undefined;
    const hex = this.#resolve(text, at, scheme);
    if (hex !== undefined && !this.#places[scheme].has(hex)) this.#places[scheme].set(hex, at);
    return hex;
  }

  /** Whether the only ground that is said is a dark one: then it is that of both schemes. */
  #isDarkBrand(): boolean {
    const ground = this.#fields.color?.background;
    const hex = typeof ground === "string" ? toHex(this.#follow(ground)) : undefined;
    return hex !== undefined && isDark(hex);
  }

  #isNamed(text: string): boolean {
    return Object.hasOwn(this.#palette, text);
  }

  /** What a name of the palette stands for in the end. */
  #follow(text: string): string {
    const seen = new Set<string>();
    for (let at = text; ; ) {
      const next = Object.hasOwn(this.#palette, at) ? this.#palette[at] : this.#themeColor(at);
      if (next === undefined || seen.has(at)) return at;
      seen.add(at);
      at = next;
    }
  }

  /** Colours may name others: `link: primary`. */
  #themeColor(name: string): string | undefined {
    const colors = this.#fields.color as Record<string, unknown> | undefined;
    const value = name !== "palette" && colors && Object.hasOwn(colors, name) ? colors[name] : undefined;
    return typeof value === "string" ? value : undefined;
  }

  #resolve(text: string, path: Path, scheme: Scheme): Hex | undefined {
    const hex = toHex(this.#follow(text));
    const isOfPalette = path[1] === "palette";
    // Both schemes read the same fields, and each fault is told once: where the palette says it.
    if (hex === undefined && (scheme === "light" || path.includes("dark")) && (isOfPalette || !this.#isNamed(text))) {
      const names = Object.keys(this.#palette).filter((name) => name !== text);
      const written = isOfPalette ? this.#palette[text] : text;
      const isCircle = isOfPalette && this.#isNamed(this.#follow(text));
      const message = isCircle
        ? `\`${text}\` leads back to itself`
        : `\`${written}\` is no opaque colour of CSS, and none of the palette`;
      const hint =
        names.length === 0 || isCircle ? "write it as `#rrggbb`" : nameHint(nearest(written ?? "", names), names);
      this.diagnostics.push(this.#yaml.diagnosticAt(path, { code: "color-is-known", message, hint }));
    }
    return hex;
  }
}

function describeChange({ name, said, used, contrast, ground, nearest }: Change) {
  const isArea = (COLORS.ink.on as readonly string[]).includes(name);
  const ratio = `${(Math.floor(contrast * 10) / 10).toFixed(1)} of ${READ}`;
  return {
    severity: "warning" as const,
    code: "color-has-contrast",
    message: isArea
      ? `text in \`${ground}\` can't be read on \`${said}\`: it has a contrast of ${ratio}`
      : `\`${said}\` can't be read on \`${ground}\`: it has a contrast of ${ratio}`,
    hint: isArea
      ? `\`${used}\` is taken in its place`
      : [
          nearest === undefined || name !== "accent"
            ? `what is text in it is set in the nearest that can be read, \`${used}\``
            : `what is text in it is set in the house's next colour, \`${used}\`; the nearest that can be read is \`${nearest}\``,
          ...(name === "accent" ? ["large areas keep the colour as it is"] : []),
        ].join("; "),
  };
}
