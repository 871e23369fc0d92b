import { z } from "zod";
import { COLORS, type ColorName } from "../design/tokens.ts";
import { kebab } from "../text/kebab.ts";
import { LOGO_PLACES } from "./look.ts";

const COLOR = "a colour of CSS, such as `#7a1f2b`, or the name of one under `palette`";

const color = z
  .union([
    z.string(`expected ${COLOR}`),
    z.strictObject({ light: z.string().optional(), dark: z.string().optional() }, `expected ${COLOR}`),
  ])
  .meta({
    description: "A colour of CSS or the name of one of the palette; or one for each scheme, `light` and `dark`.",
  });

const picture = z.union([
  z.string("expected the path of a picture, or a name under `images`"),
  z.strictObject({ path: z.string(), alt: z.string().optional() }),
]);
const logo = z.union([picture, z.strictObject({ light: picture.optional(), dark: picture.optional() })]);

const family = z.union([z.string("expected the name of a family"), z.looseObject({ family: z.string().optional() })]);

const fontFile = z.union([
  z.string("expected the path of a font"),
  z.strictObject({
    path: z.string(),
    weight: z.union([z.number(), z.string()]).optional(),
    style: z.enum(["normal", "italic"]).optional(),
  }),
]);

/** Characters that have room in the foot beside number, section and logo. */
const MOST_FOOTER = 70;

/** Names of the design's colours, as a brand writes them. */
export const COLOR_NAMES: Readonly<Record<string, ColorName>> = Object.fromEntries(
  (Object.keys(COLORS) as ColorName[]).map((name) => [kebab(name), name]),
);

/**
 * What Lectern reads of a `_brand.yml` (https://posit-dev.github.io/brand-yml/). Other fields of that form are for other
 * programs, and pass.
 */
export const brandSchema = z.looseObject(
  {
    meta: z.looseObject({ name: z.union([z.string(), z.looseObject({})]).optional() }).optional(),
    logo: z
      .union([
        z.string("expected the path of a picture"),
        z.looseObject({
          images: z.record(z.string(), picture).optional(),
          ...Object.fromEntries(LOGO_PLACES.map((place) => [place, logo.optional()])),
        }),
      ])
      .optional(),
    color: z
      .looseObject({
        palette: z.record(z.string(), z.string(`expected ${COLOR}`)).optional(),
        foreground: color.optional(),
        background: color.optional(),
        primary: color.optional(),
        secondary: color.optional(),
        tertiary: color.optional(),
      })
      .optional(),
    typography: z
      .looseObject({
        fonts: z
          .array(
            z.looseObject({
              family: z.string("expected the name of a family"),
              source: z.string().optional(),
              files: z.array(fontFile).optional(),
            }),
          )
          .optional(),
        base: family.optional(),
        headings: z
          .union([
            z.string("expected the name of a family"),
            z.looseObject({
              family: z.string().optional(),
              weight: z.union([z.number(), z.string()]).optional(),
              color: color.optional(),
            }),
          ])
          .optional(),
        monospace: family.optional(),
      })
      .optional(),
    defaults: z
      .looseObject({
        lectern: z
          .strictObject({
            footer: z
              .string()
              .max(MOST_FOOTER, `expected at most ${MOST_FOOTER} characters: the foot has one line`)
              .optional(),
            colors: z
              .strictObject(Object.fromEntries(Object.keys(COLOR_NAMES).map((name) => [name, color.optional()])))
              .optional(),
          })
          .optional(),
      })
      .optional(),
  },
  "expected the fields of a brand, such as `color:` and `logo:`",
);

export type BrandFields = z.output<typeof brandSchema>;
