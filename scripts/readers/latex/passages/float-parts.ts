import type { EnvironmentNode, TexNode } from "../source/nodes.ts";

/** What stands in a float besides its caption. */
export interface Body {
  subCaptions: TexNode[][];
  /** Names of panels, each with which of the captions before is its own, counted from 0. */
  subLabels: { name: string; panel: number }[];
  /** What the picture shows, said for those who can't see it. */
  alt: string | undefined;
  tables: EnvironmentNode[];
  content: TexNode[];
  isDrawn: boolean;
}

/** One of several pictures or tables that a float holds side by side, each with its caption. */
export interface FloatPart extends Body {
  caption: TexNode[] | undefined;
  isStarred: boolean;
  labels: string[];
}

export interface Captioned {
  caption: TexNode[] | undefined;
  isStarred: boolean;
  labels: string[];
  before: Body;
  after: Body;
}

export const newBody = (): Body => ({
  subCaptions: [],
  subLabels: [],
  alt: undefined,
  tables: [],
  content: [],
  isDrawn: false,
});

export const newPart = (): Captioned => ({
  caption: undefined,
  isStarred: false,
  labels: [],
  before: newBody(),
  after: newBody(),
});

export function joinBodies(first: Body, second: Body): Body {
  return {
    subCaptions: [...first.subCaptions, ...second.subCaptions],
    subLabels: [
      ...first.subLabels,
      ...second.subLabels.map(({ name, panel }) => ({ name, panel: panel + first.subCaptions.length })),
    ],
    alt: first.alt ?? second.alt,
    tables: [...first.tables, ...second.tables],
    content: [...first.content, ...second.content],
    isDrawn: first.isDrawn || second.isDrawn,
  };
}

/** Where what comes next belongs: in front of the caption, or behind it. */
export const bodyOf = (part: Captioned) => (part.caption === undefined ? part.before : part.after);

export const addPanelLabels = (names: readonly string[], { subCaptions, subLabels }: Body) =>
  subLabels.push(...names.map((name) => ({ name, panel: subCaptions.length })));
