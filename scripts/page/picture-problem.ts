/** `broken`: it can't be read to its end; `empty`: no point of it has a colour; `thin`: it was shrunk to a line. */
export type PictureProblem = "broken" | "empty" | "thin";

/** Pixels below which a picture that was shrunk shows nothing any more. */
const THIN = 4;

/** Pictures with more points than this are not read again: one point takes four bytes. */
const MOST_POINTS = 40_000_000;

/** Why nothing is seen of a picture, or not all; nothing where it is fine. */
export async function findProblem(image: HTMLImageElement): Promise<PictureProblem | undefined> {
  const rect = image.getBoundingClientRect();
  const least = Math.min(rect.width, rect.height);
  const whole = Math.min(image.naturalWidth, image.naturalHeight);
  if (least < THIN && whole > least * 1.5) return "thin";
  if (await isBroken(image)) return "broken";
  return isEmpty(image, rect) ? "empty" : undefined;
}

/** Whether a picture can't be loaded, or not to its end. */
export async function isLost(url: string): Promise<boolean> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => isBroken(image),
    () => true,
  );
}

/** Formats by their first bytes, which browsers go by. */
const SIGNATURES: [RegExp, string][] = [
  [/^\x89PNG/, "image/png"],
  [/^\xff\xd8/, "image/jpeg"],
  [/^GIF8/, "image/gif"],
  [/^RIFF.{4}WEBP/s, "image/webp"],
  [/^.{4}ftypavi/s, "image/avif"],
];

/** Whether a picture of pixels is there to its end; of others, and of very large ones, nothing is said. */
async function isBroken(image: HTMLImageElement): Promise<boolean> {
  if (image.naturalWidth * image.naturalHeight > MOST_POINTS || typeof ImageDecoder === "undefined") return false;
  const data = await fetch(image.src)
    .then((answer) => answer.arrayBuffer())
    .catch(() => undefined);
  const head = String.fromCharCode(...new Uint8Array(data ?? new ArrayBuffer(0)).slice(0, 16));
  const type = SIGNATURES.find(([signature]) => signature.test(head))?.[1];
  if (!data || !type || !(await ImageDecoder.isTypeSupported(type))) return false;
  const decoder = new ImageDecoder({ data, type });
  try {
    const { image: frame } = await decoder.decode();
    frame.close();
    return false;
  } catch (error) {
    // Whatever else it may be, as a lack of memory, is no fault of the picture.
    return error instanceof RangeError || (error instanceof DOMException && error.name === "EncodingError");
  } finally {
    decoder.close();
  }
}

/** Whether each of its points is transparent, at the size at which it is shown. */
function isEmpty(image: HTMLImageElement, { width, height }: DOMRect): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.min(2000, Math.round(width * 1.5)));
  canvas.height = Math.max(1, Math.min(2000, Math.round(height * 1.5)));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return false;
  try {
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return !data.some((value, index) => index % 4 === 3 && value > 0);
  } catch {
    // A picture from elsewhere must not be read.
    return false;
  }
}
