/**
 * Cuts a row of units into as few parts as there can be, by filling each part as far as it goes.
 *
 * @param fits whether units from one to before another have room on one slide; more of them never need less
 * @returns where each part but the first starts; nothing when a unit has no room even alone
 */
export function fewestParts(count: number, fits: (from: number, to: number) => boolean): number[] | undefined {
  const cuts: number[] = [];
  for (let from = 0; from < count; ) {
    if (!fits(from, from + 1)) return undefined;
    let [fitting, over] = [from + 1, count + 1];
    for (let step = 1; fitting < count && over > count; step *= 2) {
      const to = Math.min(count, fitting + step);
      if (fits(from, to)) fitting = to;
      else over = to;
    }
    while (over <= count && over - fitting > 1) {
      const middle = Math.floor((fitting + over) / 2);
      if (fits(from, middle)) fitting = middle;
      else over = middle;
    }
    from = fitting;
    if (from < count) cuts.push(from);
  }
  return cuts;
}
