/** How the stages tell a person what is going on. The terminal draws it; a test or a script may be silent. */
export interface Progress {
  /** Shows that some work is going on until it ends; `label` says what, e.g. `Printing slides.pdf`, `tell` how far it is. */
  step<T>(label: string, work: (tell: (detail: string) => void) => Promise<T>): Promise<T>;
  /** One line to be read. */
  say(line: string): void;
}

export const SILENT: Progress = { step: (_, work) => work(() => {}), say: () => {} };
