import * as z from 'zod';

/** The note kinds of domain.md 1.9 that are written by hand. */
export const WRITTEN_KINDS = ['note', 'oral-instruction', 'discussion', 'endorsement', 'reference'] as const;
export const WrittenKind = z.enum(WRITTEN_KINDS);
export type WrittenKind = z.infer<typeof WrittenKind>;

/** And why a file was delayed, which is written by the act that moves it on, and nowhere else. */
export const SIGNED_KINDS = [...WRITTEN_KINDS, 'delay-explanation'] as const;

/** And by which rule a file went up by itself, which is written by nobody. */
export const NoteKind = z.enum([...SIGNED_KINDS, 'advance']);
export type NoteKind = z.infer<typeof NoteKind>;

/**
 * Whether a note names the post that gave the instruction or took part in the discussion. An instruction without its giver
 * is nobody's; a discussion may have been with people who hold no post.
 */
export const GIVER_OF_KIND = {
  note: 'none',
  'oral-instruction': 'must',
  discussion: 'may',
  endorsement: 'none',
  reference: 'none',
  'delay-explanation': 'none',
  advance: 'none',
} as const satisfies Record<NoteKind, 'must' | 'may' | 'none'>;
