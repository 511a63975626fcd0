const comparable = (text: string): readonly string[] => [
  ...text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
];

/** The fewest characters to insert, delete or replace that make one text the other (Levenshtein). */
const distance = (one: readonly string[], other: readonly string[]): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  one.forEach((character, index) => {
    const next = [index + 1];
    other.forEach((each, column) => {
      const replaced = (row[column] ?? 0) + (each === character ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row[other.length] ?? 0;
};

/**
 * Share of characters that a recognised text has wrong: code points to insert, delete or replace, by those of the true
 * text. Both in NFC, any run of white space counting as one space.
 */
export const characterErrorRate = (recognised: string, truth: string): number => {
  const expected = comparable(truth);
  return distance(comparable(recognised), expected) / expected.length;
};
