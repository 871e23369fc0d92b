import { basename, resolve } from "node:path";
import { ownVersion } from "../paths/root.ts";
import { AGENTS } from "./agents.ts";
import { pagesWorkflow } from "./pages-workflow.ts";
import { SCHEMA_FOLDER } from "./refresh-schemas.ts";
import { schemaFiles } from "./schemas.ts";
import { SCHEMAS } from "./seal-schema.ts";

/** A file of a new project. */
export interface ProjectFile {
  /** From the project's folder. */
  name: string;
  content: string | Uint8Array;
  /** Whether one that is there already is left as it is. */
  isOptional?: true;
}

/** The schema's path from an outline at the root of a project. */
export const OUTLINE_SCHEMA = `${SCHEMA_FOLDER}/${SCHEMAS.outline}`;

/** What Lectern makes and nobody keeps. The deck, slides.md, is kept: edits in it live on. */
const GITIGNORE = `# What Lectern makes anew each time
dist/
.lectern/
.lectern-*
node_modules/
`;

/** Which files the schemas are for, in VS Code; every other editor reads the first line of an outline. */
const SETTINGS = {
  "yaml.schemas": {
    [`./${OUTLINE_SCHEMA}`]: ["outline.yaml"],
    [`./${SCHEMA_FOLDER}/${SCHEMAS.recipe}`]: ["lectures/*.yaml", "!*.lock.yaml"],
  },
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * What a project has beside its outline.
 *
 * @param options.pages whether it is published by GitHub
 * @param options.npm whether it is a package that brings its Lectern along
 */
export function projectFiles(folder: string, { pages = false, npm = false }): ProjectFile[] {
  return [
    ...schemaFiles().map(({ name, text }) => ({ name: `${SCHEMA_FOLDER}/${name}`, content: text })),
    { name: ".vscode/settings.json", content: json(SETTINGS) },
    { name: ".gitignore", content: GITIGNORE },
    { name: "AGENTS.md", content: AGENTS, isOptional: true },
    ...(pages ? [{ name: ".github/workflows/pages.yml", content: pagesWorkflow(ownVersion()) }] : []),
    ...(npm ? [{ name: "package.json", content: json(packageOf(folder)) }] : []),
  ];
}

function packageOf(folder: string) {
  const name = basename(resolve(folder))
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .join("-")
    .slice(0, 200);
  return {
    // npm refuses a package that has the name of what it depends on.
    name: name === "" || name === "lectern" ? "talk" : name,
    private: true,
    scripts: { dev: "lectern dev", build: "lectern build", export: "lectern export" },
    devDependencies: { lectern: `^${ownVersion()}` },
  };
}
