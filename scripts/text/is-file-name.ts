const FILE = /^[^\s/]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|eps|tiff?)$/i;

/** Whether words are the name of a picture's file rather than words about it. */
export const isFileName = (words: string): boolean => FILE.test(words);
