/** Minutes to the hundredth: sums of decimal fractions are a little off, and nobody plans more exactly. */
export function roundMinutes(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

export function sumMinutes(minutes: readonly number[]): number {
  return roundMinutes(minutes.reduce((sum, each) => sum + each, 0));
}
