/** A metafile of Windows with a line and a letter, in a font: its records by their numbers (MS-WMF, 2.1.1.1). */
export function makeMetafile({ font = "Symbol", letter = "a" } = {}): Buffer {
  const record = (type: number, ...words: number[]) => {
    const bytes = Buffer.alloc(6 + words.length * 2);
    bytes.writeUInt32LE(3 + words.length, 0);
    bytes.writeUInt16LE(type, 4);
    for (const [at, word] of words.entries()) bytes.writeUInt16LE(word & 0xffff, 6 + at * 2);
    return bytes;
  };
  const wordsOf = (text: string, length: number) => {
    const bytes = Buffer.alloc(length);
    bytes.write(text, "latin1");
    return Array.from({ length: length / 2 }, (_, at) => bytes.readUInt16LE(at * 2));
  };
  const SYMBOLS = 0x0200;
  const records = [
    record(0x020b, 0, 0), // SetWindowOrg
    record(0x020c, 100, 200), // SetWindowExt
    record(0x02fb, -20, 0, 0, 0, 400, 0, SYMBOLS, 0, 0, ...wordsOf(font, 32)), // CreateFontIndirect
    record(0x012d, 0), // SelectObject
    record(0x0214, 10, 10), // MoveTo
    record(0x0213, 90, 190), // LineTo
    record(0x0521, 1, ...wordsOf(letter, 2), 50, 100), // TextOut
    record(0x0000),
  ];
  const placeable = Buffer.alloc(22);
  placeable.writeUInt32LE(0x9ac6cdd7, 0);
  for (const [at, word] of [0, 0, 0, 200, 100, 96].entries()) placeable.writeUInt16LE(word, 4 + at * 2);
  const header = Buffer.alloc(18);
  const body = Buffer.concat(records);
  for (const [at, word] of [1, 9, 0x300].entries()) header.writeUInt16LE(word, at * 2);
  header.writeUInt32LE((header.length + body.length) / 2, 6);
  header.writeUInt16LE(1, 10);
  header.writeUInt32LE(Math.max(...records.map(({ length }) => length)) / 2, 12);
  return Buffer.concat([placeable, header, body]);
}
