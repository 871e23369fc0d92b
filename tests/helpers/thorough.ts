/// <reference types="vite/client" />

/**
 * Whether each thing is tried in all its languages, brands, schemes and sizes (`npm run test:thorough`, and `npm run pictures`,
 * which accepts what it sees), or in those that differ most, which is what `npm test` has time for.
 */
export const isThorough = ["thorough", "accept"].includes(import.meta.env.MODE);

/** All that something could be tried with, or what stands first. */
export const some = <T>(all: readonly T[], few: number): readonly T[] => (isThorough ? all : all.slice(0, few));
