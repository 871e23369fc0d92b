import { EditError } from "./edit-error.ts";
import { editRecipe, type Shelf } from "./edit-recipe.ts";
import { lookOfLecture } from "./pictures/look-of-lecture.ts";
import { type Drawing, lookOf } from "./pictures/picture-key.ts";
import type { PictureRoom } from "./pictures/picture-room.ts";
import type { BoardFinding, Edit, PreviewAnswer } from "./protocol.ts";
import { type OnBoard, readLecture } from "./read-lecture.ts";
import { keyOf } from "./view-lecture.ts";
import { viewFindings } from "./view-work.ts";

/**
 * A row of the lecture as it will be shown: drawn with the lecture's look, its credit and its changes, and measured.
 *
 * @param edit a change that is tried first; nothing is kept of it
 */
export async function previewRow(
  board: OnBoard,
  { edit, row }: { edit?: Edit | undefined; row: string },
  library: Shelf,
  pictures: PictureRoom,
): Promise<PreviewAnswer> {
  const before = await readLecture(board, library.open);
  const text = edit ? (await editRecipe(board, before, edit, library)).text : board.text;
  const read = edit ? await readLecture({ ...board, text }, library.open) : before;
  const { raw, recipe, composed } = read;
  if (!raw || !recipe || !composed)
    return { pictures: [], findings: viewFindings(read.diagnostics, { file: board.recipe, text }) };
  const content = composed.content.filter(
    ({ entry, taken }) =>
      keyOf({ entry: recipe.entries.indexOf(entry), ...(taken ? { slide: taken.candidate.slide.id } : {}) }) === row,
  );
  if (content.length === 0) throw new EditError("this is not shown in the lecture");
  const look = await lookOfLecture(recipe, composed.deck);
  const among = composed.content.map((each) => each.slide);
  const drawings = content.map(({ slide, taken }): Drawing => {
    return { slide, assets: taken?.candidate.assets ?? [], look, among, size: "large" };
  });
  return drawAll(drawings, pictures);
}

/** A slide of a work as it is by itself. @throws EditError when it is not there */
export async function enlargeSlide(
  work: string,
  id: string,
  library: Shelf,
  pictures: PictureRoom,
): Promise<PreviewAnswer> {
  const kind = library.kindOf(work);
  const { value } = kind ? await library.open(kind, work) : {};
  const candidate = value?.candidates.find(({ slide }) => slide.id === id);
  if (!value || !candidate) throw new EditError(`\`${work}\` has no slide \`${id}\``);
  const among = value.candidates.map(({ slide }) => slide);
  return drawAll([{ ...candidate, look: lookOf(value), among, size: "large" }], pictures);
}

async function drawAll(drawings: readonly Drawing[], pictures: PictureRoom): Promise<PreviewAnswer> {
  const found: BoardFinding[] = [];
  const names: string[] = [];
  for (const drawing of drawings) {
    const key = pictures.know(drawing);
    const drawn = await pictures.draw(key);
    if (!drawn) {
      found.push(finding("error", "slide-is-drawn", pictures.problemOf(key) ?? "this can't be drawn"));
      continue;
    }
    const { pictures: all, fits } = drawn;
    names.push(...all.map((_, index) => (index === 0 ? key : `${key}-${index + 1}`)));
    if (all.length > 1)
      found.push(finding("warning", "slide-fits", `it takes ${all.length} slides, since it does not fit on one`));
    if (!fits) found.push(finding("error", "slide-fits", "it does not fit, and can't be split: say less"));
  }
  return { pictures: names, findings: found };
}

const finding = (severity: BoardFinding["severity"], code: string, message: string): BoardFinding => ({
  ...{ severity, code, message },
});
