/** A link that opens nothing. It stands for one that gave something away: a placeholder is no URI. */
export const NOWHERE = 'about:blank#redacted';
