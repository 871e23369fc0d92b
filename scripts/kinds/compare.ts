import type { Item, Point, SlideOf } from "../deck/types.ts";
import { boxed, captioned, paragraph, plain, pointList } from "../markup/blocks.ts";
import { picture } from "./figure.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS, type Say } from "./kind.ts";
import { evenList, makeParts, withSize } from "./shared/parts.ts";
import { cutPoint, pointItems } from "./shared/points.ts";
import { setLarger } from "./shared/set-larger.ts";
import { LEAST_RATIO } from "./shared/units.ts";

type CompareSlide = SlideOf<"compare">;
type Side = CompareSlide["sides"][number];

/** Two or three things side by side, each with its name above it. */
export const compare: Kind<"compare"> = {
  layout: "compare",
  minutes: 0.5,
  emit: ({ sides }, { folder }) => ({
    body: boxed(
      "lt-compare-box",
      sides.flatMap((side) => emitSide(side, folder)),
    ),
  }),
  fit: {
    ...ONE_PIECE,
    guess: (slide) => [setLarger(slide, [slide])],
    repair: (slide, { ratio }) => (ratio > LEAST_RATIO ? split(slide, Math.max(2, Math.ceil(ratio))) : undefined),
  },
  check: POINTS,
  lecture: { ...CONTENT, items: (slide, say) => slide.sides.flatMap((_, index) => itemsOf(slide, index, say)) },
};

function emitSide({ name, points, picture: shown }: Side, folder: string) {
  return boxed("lt-side", [
    paragraph([{ type: "strong", children: plain(name) }]),
    ...(points.length > 0 ? [pointList(points)] : []),
    ...(shown ? boxed("lt-side-picture", captioned(picture(shown, folder), shown.caption)) : []),
  ]);
}

/**
 * The points of each side in as many parts, below its name again; pictures stand on all of them. Where there are too few
 * points for that, they are long: then they are cut, one side after the other, so that pieces follow one another.
 */
function split(slide: CompareSlide, count: number): CompareSlide[] | undefined {
  const { sides } = slide;
  const longest = Math.max(...sides.map(({ points }) => points.length));
  const only = (at: number, points: Point[]) =>
    sides.map((side, index) => ({ ...side, points: index === at ? points : [] }));
  const parts =
    longest >= count
      ? Array.from({ length: count }, (_, part) =>
          sides.map((side) => ({ ...side, points: evenList(side.points, count)[part] ?? [] })),
        )
      : sides.flatMap(({ points }, at) =>
          points.flatMap((point) => cutPoint(point, count).map((piece) => only(at, [piece]))),
        );
  if (parts.length < 2) return undefined;
  return makeParts(
    withSize(slide, "compact"),
    parts.map((part) => ({ sides: part })),
  );
}

function itemsOf({ sides, ...slide }: CompareSlide, index: number, say: Say): Item[] {
  const { name = "", points = [], picture } = sides[index] ?? {};
  const id = `side-${index + 1}`;
  const inner: Say = (point, text) => say(`${id}/${point}`, text);
  const items: Item[] = [
    { ...say(id, plain(name)), kind: "side", isAgain: true },
    ...pointItems("point")({ ...slide, kind: "points", points }, inner),
  ];
  if (picture === undefined) return items;
  const { alt, caption } = picture;
  return [...items, { ...inner("figure", caption), kind: "figure", picture: { alt }, isAgain: true }];
}
