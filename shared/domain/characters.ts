/**
 * Control characters other than line feed and tab are never typed by a person. Half of a surrogate pair has no UTF-8: the
 * store would keep another character in its place, and the journal's hashes would no longer fit what it holds. The two
 * overrides of direction (U+202D, U+202E) would show another text than the one that is signed; no script needs them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
export const NO_CONTROLS = /^[^\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\p{Cs}]*$/u;
/** The same characters, to be taken out of what a machine read or somebody pasted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
export const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\p{Cs}]/gu;

/**
 * Something to be seen: joiners, fillers and marks of direction alone look like nothing, and so does the blank of Braille.
 */
const SEEN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
export const isSeen = (text: string): boolean => SEEN.test(text);
