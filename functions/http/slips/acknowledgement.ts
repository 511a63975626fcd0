import { markingOf } from '#functions/office/people.ts';
import type { Language } from '#shared/contract/problem.ts';
import {
  CATEGORY_WORDS,
  DELIVERY_WORDS,
  LETTER_LANGUAGE_WORDS,
  LETTER_TYPE_WORDS,
  SLIP_WORDS,
} from '#shared/contract/slip-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import type { Sender } from '#shared/domain/receipt-details.ts';
import type { Instant } from '#shared/domain/time.ts';
import { ACKNOWLEDGEMENT } from '#shared/printing/layouts.ts';
import type { Order } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';
import { shownDay, shownInstant } from './shown.ts';
import type { SlipRoom } from './slip-room.ts';

type Label = keyof typeof SLIP_WORDS;
type Row = readonly [label: Label, value: string | undefined];

/** As it stands on an envelope. Telephone and mail are the office's own note of them. */
const senderOf = ({ name, designation, office, ministry, address, district, state, pin }: Sender): string =>
  [name, designation, office, ministry, address, district, state, pin]
    .filter(part => part !== undefined)
    .join(', ');

/**
 * What the slip says. Whoever brings a confidential letter need not know what it is about, and the slip lies open on the
 * counter: it is known by its number and the sender's own.
 */
const rowsOf = (
  { classification, details, diarisedAt, diaryNumber, replyBy }: ReceiptHead,
  language: Language,
): readonly Row[] => {
  const { deliveryMode, diarisedOn, letterDate, letterNumber, letterType, receivedOn, sender } = details;
  const about: readonly Row[] = [
    ['letterLanguage', details.language && LETTER_LANGUAGE_WORDS[details.language][language]],
    ['letterType', letterType && LETTER_TYPE_WORDS[letterType][language]],
    ['category', CATEGORY_WORDS[details.category]?.[language]],
    ['subject', details.subject],
    ['enclosures', details.enclosures],
    ['previousReference', details.previousReference],
  ];
  return [
    ['diaryNumber', diaryNumber],
    ['diarisedOn', shownDay(diarisedOn)],
    ['enteredAt', `${shownInstant(diarisedAt)} (${SLIP_WORDS.ist[language]})`],
    ['receivedOn', shownDay(receivedOn)],
    ['deliveryMode', DELIVERY_WORDS[deliveryMode][language]],
    ['sender', senderOf(sender)],
    ['letterNumber', letterNumber],
    ['letterDate', letterDate && shownDay(letterDate)],
    ...(classification === 'normal' ? about : []),
    ['replyBy', replyBy && shownDay(replyBy)],
  ];
};

/** The acknowledgement of a letter, to be set. */
export const acknowledgementOf = (
  {
    district,
    directory,
    at,
  }: Pick<SlipRoom, 'district'> & { readonly directory: Directory; readonly at: Instant },
  head: ReceiptHead,
  language: Language,
): Omit<Order, 'at'> => {
  const { diarisedAt, diarisedBy, diaryNumber, officeId } = head;
  const post = directory.getPost(diarisedBy);
  const receivedBy = `${post.names[language]}, ${markingOf(directory, { postId: diarisedBy, at: diarisedAt })}`;
  const rows: readonly Row[] = [...rowsOf(head, language), ['receivedBy', receivedBy]];
  const heading = SLIP_WORDS.acknowledgement[language];
  return {
    layout: ACKNOWLEDGEMENT,
    language,
    title: `${heading} ${diaryNumber}`,
    filling: {
      heading,
      district: district[language],
      office: directory.getOffice(officeId).names[language],
      qr: qrOf(diaryNumber),
      rows: rows.flatMap(([label, value]) =>
        value === undefined
          ? []
          : [
              {
                label: SLIP_WORDS[label][language],
                value,
                strong: label === 'diaryNumber' || label === 'replyBy',
              },
            ],
      ),
      signature: SLIP_WORDS.signature[language],
      foot: `${SLIP_WORDS.printedAt[language]}: ${shownInstant(at)} (${SLIP_WORDS.ist[language]})`,
    },
  };
};
