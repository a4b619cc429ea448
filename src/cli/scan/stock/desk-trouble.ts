/** The desk said no, or is gone; the message is a sentence for people. */
export class DeskTrouble extends Error {}
