import { useEffect, useState } from 'preact/hooks';
import type { Answer, Call } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import type { Typed } from '../../office/use-typed.ts';
import { type Line, placeOfText } from '../../parts/scan/hits.ts';
import { wordsOnPage } from '../../parts/scan/page-words.ts';
import { typedDay } from '../../time.ts';

type Proposed = Answer<'proposeEntry'>;
type Proposal = NonNullable<Proposed['subject']>;

/** The fields that a letter's text may propose something for, in the order of the form, and by what name. */
const SOURCES = {
  name: 'senderName',
  office: 'senderOffice',
  subject: 'subject',
  letterNumber: 'letterNumber',
  letterDate: 'letterDate',
} as const satisfies Record<string, keyof Proposed>;
export type ProposedField = keyof typeof SOURCES;
const FIELDS = [
  'name',
  'office',
  'subject',
  'letterNumber',
  'letterDate',
] as const satisfies readonly ProposedField[];

/** What stands beneath a field: the proposal, whether it is what the field says, and the way there and back. */
export type Offer = {
  readonly field: ProposedField;
  readonly proposal: Proposal;
  /** As it would be typed. */
  readonly text: string;
  /** Where on the page's image its line stands, where that is known. */
  readonly place: Line | undefined;
  readonly taken: boolean;
  readonly take: () => void;
  /** Present after it was taken with the button: what stood there before comes back. */
  readonly undo: (() => void) | undefined;
};

type Places = Partial<Record<ProposedField, Line>>;

/** Where on the scan each proposal's line stands. */
const placesOf = async (call: Call, documentId: string, proposed: Proposed): Promise<Places> => {
  const proposals = FIELDS.flatMap(field => {
    const proposal = proposed[SOURCES[field]];
    return proposal ? [{ field, proposal }] : [];
  });
  const pages = [...new Set(proposals.map(({ proposal }) => proposal.page))];
  const ofPage = async (page: number) =>
    [page, (await wordsOnPage(call, { documentId, page })).words] as const;
  const words = new Map(await Promise.all(pages.map(ofPage)));
  const places: Places = {};
  for (const { field, proposal } of proposals) {
    const place = placeOfText(words.get(proposal.page) ?? [], proposal.line);
    if (place) places[field] = place;
  }
  return places;
};

/**
 * What the machine proposes for the diary entry. Nothing is filled before a person says so, and what they typed gives way
 * to their own click on that very field alone.
 */
export const useProposals = (
  documentId: string,
  isRead: boolean,
  typed: Readonly<Record<ProposedField, Pick<Typed, 'text' | 'type'>>>,
) => {
  const { call } = useOffice();
  const asked = useAnswer<Proposed | undefined>(
    async () => (isRead ? call('proposeEntry', { params: { documentId } }) : undefined),
    `${documentId} ${isRead}`,
  );
  const { answer } = asked;
  // What was misread is misread in the line as well: only the picture tells. Without it the proposals stand all the same
  const places = useAnswer<Places>(
    async () => (answer ? placesOf(call, documentId, answer) : {}),
    `${documentId} ${JSON.stringify(answer)}`,
  ).answer;
  // What stood in a field before its proposal was taken
  const [before, setBefore] = useState<Partial<Record<ProposedField, string>>>({});
  useEffect(() => setBefore({}), [documentId]);

  const take = (field: ProposedField, text: string) => {
    setBefore(all => ({ ...all, [field]: typed[field].text }));
    typed[field].type(text);
  };
  const offers = FIELDS.flatMap((field): readonly Offer[] => {
    const proposal = answer?.[SOURCES[field]];
    if (proposal === undefined) return [];
    const text = field === 'letterDate' ? typedDay(proposal.value) : proposal.value;
    const taken = typed[field].text.trim() === text;
    const was = before[field];
    const undo = taken && was !== undefined ? () => typed[field].type(was) : undefined;
    return [{ field, proposal, text, place: places?.[field], taken, take: () => take(field, text), undo }];
  });
  const waiting = offers.filter(({ taken }) => !taken);
  const fillable = waiting.filter(({ field }) => typed[field].text.trim() === '');
  return {
    known: answer !== undefined,
    failure: isRead ? asked.failure : undefined,
    again: asked.again,
    offers,
    waiting,
    /** Fills the fields that stand empty, while there is more than one. */
    takeAll:
      fillable.length > 1
        ? () => {
            for (const { field, text } of fillable) take(field, text);
          }
        : undefined,
  };
};
export type Proposals = ReturnType<typeof useProposals>;
