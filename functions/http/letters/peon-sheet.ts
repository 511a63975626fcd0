import { shownDay, shownInstant } from '#functions/http/slips/shown.ts';
import { PEON_WORDS } from '#shared/contract/postage-words.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { Names } from '#shared/domain/directory/office.ts';
import type { PeonPage } from '#shared/domain/dispatch/peon-page.ts';
import type { Instant } from '#shared/domain/time.ts';
import { PEON_SHEET } from '#shared/printing/peon-layout.ts';
import type { Order } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';

type PeonSheet = {
  readonly district: Names;
  readonly office: Names;
  readonly page: PeonPage;
  readonly at: Instant;
  readonly language: Language;
};

/** A page of the peon book, as it is set. */
export const peonSheetOf = ({ district, office, page, at, language }: PeonSheet): Omit<Order, 'at'> => {
  const say = (word: keyof typeof PEON_WORDS): string => PEON_WORDS[word][language];
  const { code, lines, messenger, on } = page;
  return {
    layout: PEON_SHEET,
    language,
    title: `${say('heading')} ${code}`,
    filling: {
      district: district[language],
      office: office[language],
      heading: say('heading'),
      code,
      qr: qrOf(code),
      rows: [
        { label: say('messenger'), value: messenger },
        { label: say('day'), value: shownDay(on) },
        { label: say('letters'), value: String(lines.length) },
      ],
      columns: (['serial', 'number', 'to', 'signature'] as const).map(say),
      lines: lines.map(({ number, to }, index) => ({
        ...{ n: String(index + 1), number },
        to: to ?? say('confidential'),
      })),
      signatures: [say('carrier'), say('dispatcher')],
      foot: `${code} · ${say('printedAt')}: ${shownInstant(at)} (${say('ist')})`,
    },
  };
};
