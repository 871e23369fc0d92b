/** A tar archive of some files; a type other than `0` is a link, a device and the like. */
export function makeTar(
  files: readonly { name: string; text?: string | Uint8Array; type?: string; prefix?: string }[],
): Buffer {
  const blocks = files.flatMap(({ name, text = "", type = "0", prefix = "" }) => {
    const content = Buffer.from(text as string);
    const head = Buffer.alloc(512);
    head.write(name, 0, 100);
    head.write("0000644\0", 100);
    head.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
    head.write("        ", 148);
    head.write(type, 156);
    head.write("ustar\x0000", 257, "latin1");
    head.write(prefix, 345, 155);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [head, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
