/** A change that can't be made; the message is for the person. */
export class EditError extends Error {}
