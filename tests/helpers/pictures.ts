import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Pixels that may differ: less than a word of the foot has. The fonts are the deck's own, so most often none does. */
const MOST_PIXELS = 60;

/** The committed pictures of a deck, by the addresses of its slides. */
export class ReferencePictures {
  readonly folder: string;
  readonly differences: string;
  readonly isAccepting: boolean;
  #used = new Set<string>();

  /**
   * @param folder where the committed pictures are
   * @param differences where a comparison is put that fails
   * @param isAccepting whether the new pictures take the place of the old ones
   */
  constructor(folder: string, differences: string, isAccepting: boolean) {
    this.folder = folder;
    this.differences = differences;
    this.isAccepting = isAccepting;
    rmSync(differences, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** What is wrong with a picture, in one line; nothing if it is as it was. */
  compare(name: string, bytes: Buffer): string | undefined {
    const file = join(this.folder, `${name}.png`);
    this.#used.add(`${name}.png`);
    const isThere = existsSync(file);
    if (!isThere && !this.isAccepting) return `${file} is missing; look at the slide, then run \`npm run pictures\``;
    const count = isThere ? this.#countDifferences(name, readFileSync(file), bytes) : Number.POSITIVE_INFINITY;
    if (count <= MOST_PIXELS) return undefined;
    if (this.isAccepting) {
      writeFileSync(file, bytes);
      return undefined;
    }
    const place = join(this.differences, `${name}.png`);
    return `${name} looks different (${count} pixels): ${place} shows before, after and the difference`;
  }

  /** Pictures of slides that there are no more; accepting removes them. */
  findStale(): string[] {
    const stale = readdirSync(this.folder).filter((name) => !this.#used.has(name));
    if (!this.isAccepting) return stale;
    for (const name of stale) rmSync(join(this.folder, name));
    return [];
  }

  /** Counts, and writes the three pictures side by side where they differ too much. */
  #countDifferences(name: string, before: Buffer, after: Buffer): number {
    if (before.equals(after)) return 0;
    const [old, now] = [PNG.sync.read(before), PNG.sync.read(after)];
    if (old.width !== now.width || old.height !== now.height) {
      this.#write(name, [old, now]);
      return Number.POSITIVE_INFINITY;
    }
    const { width, height } = now;
    const difference = new PNG({ width, height });
    const count = pixelmatch(old.data, now.data, difference.data, width, height, { threshold: 0.1 });
    if (count > MOST_PIXELS && !this.isAccepting) this.#write(name, [old, now, difference]);
    return count;
  }

  #write(name: string, pictures: PNG[]): void {
    const sheet = new PNG({
      width: pictures.reduce((sum, { width }) => sum + width, 0),
      height: Math.max(...pictures.map(({ height }) => height)),
    });
    let x = 0;
    for (const picture of pictures) {
      PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, x, 0);
      x += picture.width;
    }
    mkdirSync(this.differences, { recursive: true });
    writeFileSync(join(this.differences, `${name}.png`), PNG.sync.write(sheet));
  }
}
