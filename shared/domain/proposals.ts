import * as z from 'zod';
import { letterOf } from './proposals/letter.ts';
import { linesOf, type PageForProposal } from './proposals/lines.ts';
import { findLetterDate, findNumber } from './proposals/number-and-date.ts';
import { Proposal } from './proposals/proposal.ts';
import { findSender } from './proposals/sender.ts';
import { findSubject } from './proposals/subject.ts';

export { type PageForProposal, Proposal };

/** What a letter's text proposes for its diary entry (domain.md 1.2). Nothing of it counts before a person confirms it. */
export const Proposals = z.strictObject({
  senderName: Proposal.optional(),
  senderOffice: Proposal.optional(),
  letterNumber: Proposal.optional(),
  /** The value is a `Day`. */
  letterDate: Proposal.optional(),
  subject: Proposal.optional(),
});
export type Proposals = z.infer<typeof Proposals>;

/**
 * Reads what the diary asks for out of a letter's pages. Every value is one the diary takes as it stands; what is not sure
 * is left out, since a wrong proposal is confirmed more easily than an empty field is filled wrongly.
 */
export const proposeEntry = (pages: readonly PageForProposal[]): Proposals => {
  const letter = letterOf(linesOf(pages));
  const { name, office } = findSender(letter);
  const letterNumber = findNumber(letter);
  const letterDate = findLetterDate(letter);
  const subject = findSubject(letter);
  return {
    ...(name && { senderName: name }),
    ...(office && { senderOffice: office }),
    ...(letterNumber && { letterNumber }),
    ...(letterDate && { letterDate }),
    ...(subject && { subject }),
  };
};
