import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Path, YamlSource } from "../outline/yaml-source.ts";
import { LOGO_PLACES, type Logo, type LogoPlace } from "./look.ts";
import { nameOf } from "./name-of.ts";
import { readLogo } from "./read-logo.ts";
import { resolveBrandFile } from "./resolve-file.ts";
import type { BrandFields } from "./schema.ts";

type Picture = string | { path: string; alt?: string | undefined };
type Written = Picture | { light?: Picture | undefined; dark?: Picture | undefined };

/** For a place that a brand has no logo for, which other one stands in. */
const OTHERS: Record<LogoPlace, readonly LogoPlace[]> = {
  small: ["small", "medium", "large"],
  medium: ["medium", "large", "small"],
  large: ["large", "medium", "small"],
};

/** Width by height of a logo that stands in for a small one. */
const WIDEST = 3.2;

export interface ReadLogos {
  logos: Partial<Record<LogoPlace, Logo>>;
  diagnostics: Diagnostic[];
  /** Absolute paths. */
  files: string[];
}

/** The logos of a brand, by where they stand. @param folder absolute path of the brand's folder */
export function readLogos({ logo, meta }: BrandFields, yaml: YamlSource, folder: string): ReadLogos {
  const diagnostics: Diagnostic[] = [];
  const files: string[] = [];
  if (logo === undefined) return { logos: {}, diagnostics, files };
  const name = nameOf(meta?.name) ?? "";
  const images = typeof logo === "object" ? (logo.images ?? {}) : {};
  const said = (place: LogoPlace) => (logo as Partial<Record<LogoPlace, Written>>)[place];
  const written = (place: LogoPlace): [Written, Path, LogoPlace] | undefined => {
    if (typeof logo === "string") return [logo, ["logo"], "large"];
    const found = OTHERS[place].find((each) => said(each) !== undefined);
    return found && [said(found) as Written, ["logo", found], found];
  };
  const read = (picture: Picture, path: Path, at: LogoPlace) => {
    const key = typeof picture === "string" ? picture : picture.path;
    const image = typeof picture === "string" && Object.hasOwn(images, picture) ? images[picture] : picture;
    const [file, alt] = typeof image === "object" ? [image.path, image.alt] : [image ?? key, undefined];
    const found = resolveBrandFile(folder, file, "logo");
    files.push(found.path);
    if (found.finding) {
      const names = Object.keys(images);
      const near = names.length === 0 ? undefined : nearest(key, names);
      const hint = near === undefined ? found.finding.hint : nameHint(near, names);
      diagnostics.push(yaml.diagnosticAt(path, { ...found.finding, hint }));
      return undefined;
    }
    const { logo: made, findings } = readLogo(found.path, at);
    diagnostics.push(...findings.map((finding) => yaml.diagnosticAt(path, finding)));
    return made && { ...made, alt: alt?.trim() || name || "Logo" };
  };
  const known = new Map<string, Logo | undefined>();
  const logoAt = (place: LogoPlace): Logo | undefined => {
    const found = written(place);
    if (!found) return undefined;
    const [value, path, from] = found;
    if (!known.has(from)) {
      const isPair = typeof value === "object" && !("path" in value);
      const [light, dark] = isPair ? [value.light ?? value.dark, value.dark] : [value, undefined];
      const made =
        light === undefined ? undefined : read(light, isPair && value.light ? [...path, "light"] : path, place);
      const other = dark !== undefined && dark !== light ? read(dark, [...path, "dark"], place) : undefined;
      known.set(
        from,
        made && { light: made.url, ...(other ? { dark: other.url } : {}), alt: made.alt, ratio: made.ratio },
      );
    }
    return known.get(from);
  };
  // The largest first: it asks most of a picture.
  const logos = LOGO_PLACES.toReversed().flatMap((place): [LogoPlace, Logo][] => {
    const made = logoAt(place);
    // As high as a line of the foot, a wide word mark can't be read, and a tall one not be seen.
    const isFit =
      place !== "small" || said("small") !== undefined || (made && made.ratio <= WIDEST && made.ratio >= 1 / 2);
    return made && isFit ? [[place, made]] : [];
  });
  return { logos: Object.fromEntries(logos), diagnostics, files: [...new Set(files)] };
}
