import { dirname, resolve } from "node:path";
import { parseSync } from "@slidev/parser";
import { type Diagnostic, hasErrors, type Position } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { estimateFit } from "../fitter/estimate.ts";
import { nearest } from "../outline/schema-diagnostics.ts";
import { composeLecture } from "../remix/compose-lecture.ts";
import {
  type ComparedSource,
  compareLock,
  type Drift,
  type LockContext,
  listDrift,
  updateLock,
} from "../remix/lock/compare-lock.ts";
import { lockFileOf, lockToYaml, readLock } from "../remix/lock/lock-file.ts";
import { loadRecipe } from "../remix/recipe/load-recipe.ts";
import type { TakenEntry } from "../remix/recipe/types.ts";
import type { Source } from "../remix/types.ts";
import { type CompiledTalk, emitDeck, type TalkSource } from "./compile-talk.ts";
import { openSource } from "./open-source.ts";

/** The way from a recipe to a deck: open the sources, compare them with the lock, compose, guess what fits. */
export async function compileLecture(source: TalkSource): Promise<CompiledTalk> {
  const { sourceFile, deckFile, minutes, accepted } = source;
  const { value: recipe, diagnostics, files } = loadRecipe(sourceFile);
  if (!recipe) return { diagnostics, files };
  const lockFile = lockFileOf(sourceFile);
  const lock = readLock(lockFile);
  diagnostics.push(...lock.diagnostics);
  files.push(resolve(lockFile));

  const entries = recipe.entries.filter((entry) => entry.type === "taken");
  const opened = new Map<string, Awaited<ReturnType<typeof openSource>>>();
  for (const entry of entries) {
    if (opened.has(entry.from)) continue;
    const loaded = await openSource(entry, recipe);
    opened.set(entry.from, loaded);
    diagnostics.push(...loaded.diagnostics);
    files.push(...loaded.files);
  }
  if (hasErrors(diagnostics)) return { diagnostics, files };

  const folder = dirname(resolve(deckFile));
  const compared = new Map<string, { source: ComparedSource; context: LockContext }>();
  const keyOf = ({ from }: TakenEntry) => opened.get(from)?.value?.key ?? from;
  for (const { from } of entries) {
    const found = opened.get(from)?.value;
    if (!found || compared.has(found.key)) continue;
    const context: LockContext = {
      locked: (lock.value?.slides ?? []).filter((each) => each.from === found.key),
      isPinned: entries.some((entry) => keyOf(entry) === found.key && entry.isPinned),
      isAccepted: (id) =>
        accepted !== undefined &&
        (accepted.length === 0 || accepted.includes(id) || accepted.includes(`${found.name}-${id}`)),
      folder,
      lockFile,
    };
    compared.set(found.key, { source: compareLock(found, context), context });
  }
  const all = [...compared.values()];
  diagnostics.push(...all.flatMap((each) => each.source.diagnostics));
  const sourceOf = (entry: TakenEntry) => compared.get(keyOf(entry))?.source.source as Source;
  const movedOf = ({ key }: Source) => compared.get(key)?.source.moved ?? new Map<string, string>();
  const {
    deck: composed,
    taken,
    assets,
    diagnostics: found,
  } = composeLecture({ recipe, sourceOf, movedOf, folder, minutes });
  diagnostics.push(...found);

  const takenOf = ({ source: { source: each } }: (typeof all)[number]) => taken.get(each) ?? [];
  const drift = all.flatMap((each) => listDrift(takenOf(each), each.source, each.context));
  const placeOf = ({ file }: Drift) => entries.find((entry) => sourceOf(entry).file === file)?.position;
  const slides = all.flatMap((each) => updateLock(takenOf(each), each.source, each.context));
  diagnostics.push(...drift.flatMap((each) => warn(each, sourceFile, placeOf(each))));
  const known = new Set(all.flatMap((each) => [...takenOf(each), ...each.context.locked.map(({ id }) => id)]));
  const names = new Set([
    ...known,
    ...all.flatMap(
      ({
        source: {
          source: { name },
        },
      }) => [...known].map((id) => `${name}-${id}`),
    ),
  ]);
  const stray = accepted?.find((id) => !names.has(id));
  if (stray !== undefined) throw unknownUpdate(stray, known, sourceFile);
  if (hasErrors(diagnostics)) return { diagnostics, files, drift };

  const deck = estimateFit(composed);
  const { markdown, diagnostics: emitted } = emitDeck(deck, source);
  diagnostics.push(...emitted, ...findAltered(deck.slides, markdown, sourceFile));
  const result = { diagnostics, files, drift, assets, lock: { file: lockFile, text: lockToYaml({ slides }) } };
  return hasErrors(diagnostics) ? result : { ...result, deck };
}

function unknownUpdate(id: string, known: ReadonlySet<string>, recipe: string): EnvironmentError {
  const near = nearest(id, known);
  return new EnvironmentError(
    {
      code: "update-is-taken",
      message: `${recipe} takes no slide \`${id}\``,
      hint: near ? `did you mean \`${near}\`?` : `see what it takes: \`lectern remix ${recipe} --status\``,
    },
    EXIT.usage,
  );
}

/** What has changed upstream is told with each build, until it is taken over. */
function warn({ status, id, to, file, isKept }: Drift, recipe: string, position: Position | undefined): Diagnostic[] {
  const tell = (message: string, hint: string): Diagnostic[] => [
    {
      severity: "warning",
      code: "source-is-unchanged",
      file: recipe,
      ...(position ? { position } : {}),
      message,
      hint,
    },
  ];
  const look = `see what: \`lectern remix ${recipe} --status\``;
  const accept = `\`--update ${id}\``;
  switch (status) {
    case "changed":
      return isKept
        ? tell(
            `\`${id}\` of ${file} has changed; the lecture shows it as it was taken`,
            `${look}; take the change: ${accept}`,
          )
        : tell(
            `\`${id}\` of ${file} has changed since it was taken; the lecture shows it as it is now`,
            `${look}; settle it: ${accept}`,
          );
    case "gone":
      return isKept
        ? tell(`\`${id}\` of ${file} is gone; the lecture shows it as it was taken`, `do without it: ${accept}`)
        : tell(`\`${id}\`, which this lecture took, is no longer in ${file}`, `do without it: ${accept}`);
    case "moved":
      return tell(
        `\`${id}\` of ${file} is \`${to}\` now`,
        `name it so where the recipe names it, and settle it: ${accept}`,
      );
    default:
      return [];
  }
}

/** Slides written by hand stand in the lecture as they did in their deck, or it is told that they can't. */
function findAltered(
  slides: NonNullable<CompiledTalk["deck"]>["slides"],
  markdown: string,
  recipe: string,
): Diagnostic[] {
  const written = parseSync(markdown, "slides.md").slides;
  return slides.flatMap((slide, index): Diagnostic[] => {
    if (slide.kind !== "slidev" || written[index]?.content === slide.markdown.trim()) return [];
    return [
      {
        severity: "error",
        code: "slide-comes-along",
        file: slide.file ?? recipe,
        ...(slide.position ? { position: slide.position } : {}),
        message: `Slidev would read \`${slide.id}\` in another way when it stands in another deck`,
        hint: "look for `---` or comments in it that are not closed",
      },
    ];
  });
}
