/** What we depend on does not answer at the moment. Whether a write that was under way was made is not known. */
export class Away extends Error {}
