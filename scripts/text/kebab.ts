/** `belowTitle` is `below-title` in CSS and in YAML. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
