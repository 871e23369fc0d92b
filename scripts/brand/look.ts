import type { ColorName } from "../design/tokens.ts";
import type { Hex } from "./color-math.ts";

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** All colours of the design, in both schemes. */
export type Colors = Record<ColorName, Record<Scheme, Hex>>;

/** A picture in the page itself, so that a site needs no file of the brand's folder. */
export interface Logo {
  /** Addresses with all of the picture in them (`data:`): in the light scheme, and in the dark one where that is another. */
  light: string;
  dark?: string;
  /** On white paper, where there is one for a light ground. */
  paper?: string;
  /** What it says, for who does not see it. */
  alt: string;
  /** Width by height. */
  ratio: number;
}

export type Role = "sans" | "serif" | "mono";

/** A family that a brand sets text in. */
export interface Family {
  /** As style sheets call it. */
  name: string;
  /** Characters that it has; nothing for one that Lectern brings. */
  characters?: ReadonlySet<number>;
}

/** What a brand makes of slides, diagrams and sheets of paper: all of the design's colours, and what else it says. */
export interface Look {
  /** Path of the brand's file, absolute. */
  file: string;
  /** Whose brand it is. */
  name?: string;
  colors: Colors;
  /** Whether light text is read better on its ground. */
  isDark: Record<Scheme, boolean>;
  families: Partial<Record<Role, Family>>;
  /** How bold titles are, 100 to 900. */
  titleWeight?: number;
  /** `@font-face` rules with the fonts in them. */
  faces: string;
  /** On the title slide, on sheets of paper, at the foot of slides. */
  logos: Partial<Record<LogoPlace, Logo>>;
  /** What stands at the foot of each slide and sheet. */
  footer?: string;
}

export const LOGO_PLACES = ["small", "medium", "large"] as const;
export type LogoPlace = (typeof LOGO_PLACES)[number];
