/** A BCP 47 tag as everybody writes it (`pt-BR` of `pt-br`), by its form alone; nothing of what has none. */
export function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
