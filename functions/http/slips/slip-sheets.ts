import { markingOf } from '#functions/office/people.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { SLIP_FORMS } from '#shared/contract/slip-views.ts';
import { SLIP_WORDS } from '#shared/contract/slip-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import type { Instant } from '#shared/domain/time.ts';
import { HAND_OVER, LABELS } from '#shared/printing/layouts.ts';
import type { Order } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';
import type { Physical } from './physical.ts';
import { shortened, shownInstant } from './shown.ts';
import type { SlipRoom } from './slip-room.ts';

/** Letters that three lines of a label hold, and one. */
const SUBJECT = 80;
const OFFICE = 34;

export type Slip = Physical & { readonly code: SlipCode };
export type SlipOrder = {
  readonly form: (typeof SLIP_FORMS)[number];
  readonly slips: readonly Slip[];
  readonly language: Language;
  /** Who hands over, and to whom, where that is said. */
  readonly by: PostId;
  readonly to?: PostId | undefined;
};

/** Slips, or the list that goes with a bundle, to be set. What is confidential is so marked, and shows no subject. */
export const slipSheetOf = (
  {
    district,
    directory,
    at,
  }: Pick<SlipRoom, 'district'> & { readonly directory: Directory; readonly at: Instant },
  { form, slips, language, by, to }: SlipOrder,
): Omit<Order, 'at'> => {
  const say = (word: keyof typeof SLIP_WORDS): string => SLIP_WORDS[word][language];
  const filled = slips.map(({ number, subject, officeId, classification, code }, index) => ({
    number,
    subject: classification === 'normal' ? shortened(subject, SUBJECT) : say('confidential'),
    office: shortened(directory.getOffice(officeId).names[language], OFFICE),
    serial: String(index + 1),
    code,
    qr: qrOf(code),
  }));
  if (form === 'labels')
    return { layout: LABELS, language, title: say('labels'), filling: { slips: filled } };
  const post = (postId: PostId): string =>
    `${directory.getPost(postId).names[language]}, ${markingOf(directory, { postId, at })}`;
  const row = (label: keyof typeof SLIP_WORDS, value: string, strong = false) => ({
    label: say(label),
    value,
    strong,
  });
  return {
    layout: HAND_OVER,
    language,
    title: say('handOver'),
    filling: {
      heading: say('handOver'),
      district: district[language],
      office: directory.getOffice(directory.getPost(by).officeId).names[language],
      rows: [
        row('givenBy', post(by)),
        ...(to ? [row('givenTo', post(to))] : []),
        row('printedAt', `${shownInstant(at)} (${say('ist')})`),
        row('items', String(slips.length), true),
      ],
      columns: [say('serial'), say('number'), say('subject'), say('slipCode'), ''],
      signatures: [say('giverSigns'), say('takerSigns')],
      slips: filled,
    },
  };
};
