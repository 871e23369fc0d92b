import { deflateSync, inflateSync } from "node:zlib";
import { PDFName, PDFNumber, PDFRawStream } from "pdf-lib";

const name = (text: string) => PDFName.of(text);

/** A stream's bytes as Latin-1; of one in a way that Chromium does not write, nothing. */
export function readStream(stream: PDFRawStream): string {
  const filter = stream.dict.get(name("Filter"));
  if (filter !== undefined && filter !== name("FlateDecode")) return "";
  const bytes = filter ? inflateSync(stream.contents) : Buffer.from(stream.contents);
  return bytes.toString("latin1");
}

/** The same stream with other bytes, as Latin-1. */
export function writeStream({ dict }: PDFRawStream, text: string): PDFRawStream {
  const bytes = deflateSync(Buffer.from(text, "latin1"));
  dict.set(name("Filter"), name("FlateDecode"));
  dict.set(name("Length"), PDFNumber.of(bytes.length));
  return PDFRawStream.of(dict, bytes);
}
