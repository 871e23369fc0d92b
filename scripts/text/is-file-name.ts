const FILE = /^[^\s/]{1,80}(?:[ /][^\s/]{1,80}){0,5}\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|eps|tiff?)$/i;

/** Whether words are the name of a picture's file, or a path to it, rather than words about it. */
export const isFileName = (words: string): boolean => FILE.test(words);
