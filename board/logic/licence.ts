/** A licence as it is written in a sentence: `CC BY 4.0`. */
export function licenceText(id: string): string {
  if (id === "unknown") return "licence unknown";
  return /^CC/.test(id) ? id.replace(/^CC-BY/, "CC BY").replace(/-(?=\d+\.\d+)/, " ") : id;
}
