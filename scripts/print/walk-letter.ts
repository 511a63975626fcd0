import type { Wording } from '#shared/domain/drafts/draft-decision.ts';
import { officer } from './walk-office.ts';

/** A whole letter, signed by the officer of the small office. */
export const LETTER: Wording = {
  letter: {
    form: 'letter',
    language: 'hi',
    urgency: 'ordinary',
    subject: '…',
    references: [],
    body: [{ type: 'paragraph', runs: [{ text: '…' }] }],
    addressees: [{ kind: 'outside', name: '…' }],
    copies: [],
    enclosures: [],
    signatory: officer,
  },
  textSha256: '0'.repeat(64),
};
