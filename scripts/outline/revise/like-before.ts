/** Changes the lines of a file; line ends and a byte order mark are as they were. */
export function likeBefore(text: string, change: (lines: string) => string): string {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  // Where they are of both kinds, each stays what it is.
  const isWindows = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  const lines = text.slice(mark.length);
  const changed = change(isWindows ? lines.replaceAll("\r\n", "\n") : lines);
  return mark + (isWindows ? changed.replaceAll("\n", "\r\n") : changed);
}
