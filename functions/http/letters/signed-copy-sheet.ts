import { shownDay } from '#functions/http/slips/shown.ts';
import { inCharge } from '#functions/office/people.ts';
import { LETTER_WORDS } from '#shared/contract/letter-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import { earlier, istInstant } from '#shared/domain/time.ts';
import type { Order, Picture } from '#shared/printing/press.ts';
import { SIGNED_COPY } from '#shared/printing/signed-copy-layout.ts';

/** A page of the scan; without a picture where none could be made of it. */
export type CopiedPage = {
  readonly number: number;
  readonly wide: boolean;
  readonly picture?: Picture | undefined;
};

/** Of a letter that was signed. */
export type Signed = Pick<DraftHead, 'signatory' | 'language'> & {
  readonly issue: NonNullable<DraftHead['issue']>;
  readonly issued: NonNullable<DraftHead['issued']>;
};

type Copy = {
  readonly signed: Signed;
  readonly code: SlipCode;
  readonly pages: readonly CopiedPage[];
  /** Pages of the whole scan. */
  readonly of: number;
};

/** Who sat on the signatory's post on the day it was signed; the post alone where nobody did. */
const signerOf = (directory: Directory, { signatory, language, issued }: Signed): string => {
  const post = directory.getPost(signatory);
  const by = earlier(issued.at, istInstant(issued.signedOn, '23:59'));
  const charge = inCharge(directory, signatory, by);
  const officer = charge && directory.getOfficer(charge.officerId);
  const office = directory.getOffice(post.officeId);
  return [officer?.names[language], post.names[language], office.names[language]]
    .filter(part => part !== undefined)
    .join(', ');
};

/** The scan of what was signed, each page with the stamp that says so, in the letter's language; its first words in both. */
export const signedCopyOf = (directory: Directory, { signed, code, pages, of }: Copy): Omit<Order, 'at'> => {
  const { language, issue, issued } = signed;
  const say = (word: keyof typeof LETTER_WORDS): string => LETTER_WORDS[word][language];
  const { hi, en } = LETTER_WORDS.signedInInk;
  return {
    layout: SIGNED_COPY,
    language,
    title: `${say('signedInInk')} · ${issue.number}`,
    filling: {
      stamp: (language === 'hi' ? [hi, en] : [en, hi]).join(' / '),
      signed: [
        `${say('signedBy')}: ${signerOf(directory, signed)}`,
        `${say('signedOn')}: ${shownDay(issued.signedOn)}`,
      ].join(' · '),
      known: [
        `${say('number')}: ${issue.number}`,
        `${say('day')}: ${shownDay(issue.on)}`,
        `${say('code')}: ${code}`,
      ].join(' · '),
      missing: say('pageMissing'),
      pages: pages.map(({ number, wide, picture }) => ({
        ...{ number: `${number} / ${of}`, wide },
        ...(picture ? { picture } : {}),
      })),
    },
  };
};
