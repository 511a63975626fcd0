import { shownDay, shownInstant } from '#functions/http/slips/shown.ts';
import { MEANS_WORDS, POSTAGE_WORDS } from '#shared/contract/postage-words.ts';
import type { Language } from '#shared/contract/problem.ts';
import { DELIVERY_WORDS } from '#shared/contract/slip-words.ts';
import type { Names } from '#shared/domain/directory/office.ts';
import type { DispatchMode } from '#shared/domain/dispatch/mode.ts';
import { changeOf, type PostageEntry, type PostageMonth } from '#shared/domain/dispatch/postage.ts';
import { type Instant, istDay } from '#shared/domain/time.ts';
import { ACCOUNT_SHEET } from '#shared/printing/account-layout.ts';
import type { Order } from '#shared/printing/press.ts';

type PostageSheet = {
  readonly district: Names;
  readonly office: Names;
  readonly month: PostageMonth;
  readonly entries: readonly PostageEntry[];
  readonly at: Instant;
  readonly language: Language;
};

const WHOLE = new Intl.NumberFormat('en-IN');

/** Paise as rupees, grouped as in India: `1,05,041.50`. */
export const rupees = (paise: number): string => {
  const [sign, sum] = paise < 0 ? ['−', -paise] : ['', paise];
  return `${sign}${WHOLE.format(Math.floor(sum / 100))}.${String(sum % 100).padStart(2, '0')}`;
};

/** `2026-11` as an office writes it: `11-2026`. */
const shownMonth = (month: string): string => month.split('-').reverse().join('-');

const modeIn = (mode: DispatchMode, language: Language): string =>
  mode === 'here' ? POSTAGE_WORDS.here[language] : DELIVERY_WORDS[mode][language];

const particulars = ({ said }: PostageEntry, language: Language) => {
  const say = (word: keyof typeof POSTAGE_WORDS): string => POSTAGE_WORDS[word][language];
  switch (said.kind) {
    case 'bought':
      return {
        what: `${say('bought')}: ${MEANS_WORDS[said.means][language]}`,
        lines: [`${say('voucher')}: ${said.voucher}, ${shownDay(said.on)}`],
      };
    case 'corrected':
      return { what: say('corrected'), lines: [said.reason] };
    case 'used':
      return {
        what: said.number,
        lines: [
          `${say('sentOn')} ${shownDay(said.on)}`,
          ...said.sent.map(
            ({ to, mode, paise }) =>
              `${to ?? say('confidential')} – ${modeIn(mode, language)}, ${rupees(paise)}`,
          ),
        ],
      };
  }
};

const rowOf = (entry: PostageEntry, language: Language) => {
  const change = changeOf(entry.said);
  return {
    n: String(entry.n),
    day: shownDay(istDay(entry.at)),
    ...particulars(entry, language),
    came: change > 0 ? rupees(change) : '',
    went: change < 0 ? rupees(-change) : '',
    balance: rupees(entry.balance),
  };
};

const SUMS = ['opening', 'bought', 'used', 'corrected', 'closing'] as const;

/** A month of an office's postage account, as it is set. */
export const postageSheetOf = (sheet: PostageSheet): Omit<Order, 'at'> => {
  const { district, office, month, entries, at, language } = sheet;
  const say = (word: keyof typeof POSTAGE_WORDS): string => POSTAGE_WORDS[word][language];
  const heading = `${say('account')} ${shownMonth(month.month)}`;
  return {
    layout: ACCOUNT_SHEET,
    language,
    title: heading,
    filling: {
      district: district[language],
      office: office[language],
      heading,
      sums: SUMS.map(sum => ({ head: say(sum), paid: rupees(month[sum]) })),
      columns: (['serial', 'day', 'particulars', 'came', 'went', 'balance'] as const).map(say),
      entries: entries.map(entry => rowOf(entry, language)),
      nothing: say('nothing'),
      signatures: [say('keeper'), say('checker')],
      foot: `${office[language]} · ${heading} · ${say('inRupees')} · ${say('printedAt')}: ${shownInstant(at)} (${say('ist')})`,
    },
  };
};
