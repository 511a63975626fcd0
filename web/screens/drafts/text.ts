import { plainText } from '#shared/domain/notes/plain-text.ts';
import type { Ask } from '../../client.ts';

type Sent = Ask<'beginDraft'>['body']['letter'];
type Lists = 'body' | 'addressees' | 'copies' | 'references' | 'enclosures';
/** A letter on the screen: as it is sent, with every list there. */
export type Letter = Omit<Sent, Lists> & { [List in Lists]: NonNullable<Sent[List]> };
export type Party = Letter['addressees'][number];

/** Names a party: a post by the directory, another as it stands on the envelope. */
export const partyText = (party: Party, nameOf: (postId: string) => string): string =>
  party.kind === 'post'
    ? nameOf(party.postId)
    : [party.name, party.address].filter(part => part !== undefined).join(', ');

/** A letter as plain text, every part of it on lines of its own, so that two versions can be laid side by side. */
export const letterText = (letter: Letter, nameOf: (postId: string) => string): string =>
  [
    letter.subject,
    ...letter.references,
    ...letter.addressees.map(party => partyText(party, nameOf)),
    plainText(letter.body),
    ...letter.copies.map(({ to, text }) => [partyText(to, nameOf), text].filter(Boolean).join(': ')),
    ...letter.enclosures,
    nameOf(letter.signatory),
  ].join('\n');
