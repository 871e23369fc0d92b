/** A number and what there are so many of: `1 slide`, `3 slides`; `1 picture is`, `2 pictures are`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The same without the number where there is one: `this table is`, `2 tables are`. */
export const oneOr = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);
