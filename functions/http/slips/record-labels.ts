import type { Language } from '#shared/contract/problem.ts';
import { RECORD_SHEET_WORDS } from '#shared/contract/record-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { districtRetention } from '#shared/domain/directory/rules.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import { istDay } from '#shared/domain/time.ts';
import type { Order } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';
import { RECORD_LABELS } from '#shared/printing/record-layouts.ts';
import { shortened, shownDay } from './shown.ts';
import type { SlipRoom } from './slip-room.ts';

/** Letters that the lines of a label hold. */
const SUBJECT = 110;
const OFFICE = 40;

type Place = Pick<SlipRoom, 'district'> & { readonly directory: Directory };

/** The category by which it is kept, as the district calls it now; one that stands in no list any more by its code. */
export const categoryShown = (
  { directory }: Pick<Place, 'directory'>,
  { category }: NonNullable<FileHead['recorded']>,
  language: Language,
): string => {
  const named = districtRetention(directory).find(({ code }) => code === category);
  return named ? `${category} (${named.names[language]})` : category;
};

/** Labels of the record room, to be set. Nothing confidential is on its shelves. */
export const recordLabelsOf = (
  place: Place,
  labels: readonly { readonly head: FileHead; readonly code: SlipCode }[],
  language: Language,
): Omit<Order, 'at'> => {
  const say = (word: keyof typeof RECORD_SHEET_WORDS): string => RECORD_SHEET_WORDS[word][language];
  return {
    layout: RECORD_LABELS,
    language,
    title: say('labels'),
    filling: {
      labels: labels.map(({ head: { number, subject, officeId, closedAt, recorded }, code }) => ({
        number,
        subject: shortened(subject, SUBJECT),
        office: shortened(place.directory.getOffice(officeId).names[language], OFFICE),
        place: recorded?.shelf === undefined ? '' : `${say('shelf')}: ${recorded.shelf}`,
        lines: [
          ...(closedAt === undefined ? [] : [`${say('closedOn')}: ${shownDay(istDay(closedAt))}`]),
          ...(recorded
            ? [
                `${say('category')}: ${categoryShown(place, recorded, language)}`,
                `${say('reviewIn')}: ${recorded.reviewIn}`,
              ]
            : []),
        ],
        code,
        qr: qrOf(code),
      })),
    },
  };
};
