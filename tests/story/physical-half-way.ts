import { ReceiptId } from '#shared/domain/ids.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import type { Answer, Caller } from '#tests/support/api.ts';
import { castOf, refusalOf } from './cast.ts';
import type { Stage } from './tell.ts';

type Slip = Answer<'getSlip'>;

export type HalfWayTold = {
  /** What the slip said at each point of the paper's way: in whose hand, and from whom it was on its way. */
  readonly hands: readonly { readonly hand: string; readonly from: string | undefined }[];
  readonly refused: { readonly open: string; readonly takenBack: string; readonly mistyped: string };
  /** What came of the bundle, code by code. */
  readonly bundle: readonly (string | undefined)[];
  readonly pdf: readonly string[];
};

/** Fetches what was printed and answers how it begins. */
const fetched = async ({ url }: Answer<'printSlips'>): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return Buffer.from(bytes.slice(0, 5)).toString('latin1');
};

/** Letters on paper go by hand: at every moment the office knows in whose hand each is, half-way too. */
export const tellHalfWay = async (stage: Stage): Promise<HalfWayTold> => {
  const { say } = stage;
  const { clerk, officer, secondClerk, post, nameOf } = await castOf(stage);
  const diarise = async (subject: string) => {
    const body = { sender: { office: 'ग्राम पंचायत नयागाँव' }, subject, nature: 'physical' };
    return clerk.call('diariseReceipt', { body });
  };
  const papers = [
    await diarise('नक्शा: तालाब की सीमा'),
    await diarise('शपथ पत्र, मूल प्रति'),
    await diarise('नमूना मुहर'),
  ];
  const ids = papers.map(({ receiptId }) => receiptId);
  const label = await clerk.call('printSlips', { body: { objectIds: ids, form: 'labels', language: 'hi' } });
  say(`${papers.length} letters on paper are diarised, and a slip with a code is printed for each.`);
  // Read from the paper, as it were.
  const codes = ids.map(objectId => slipCodesOf(ReceiptId.parse(objectId))[0]);
  const hands: { hand: string; from: string | undefined }[] = [];
  const look = async (who: Caller, code: string): Promise<Slip> => {
    const slip = await who.call('getSlip', { params: { code } });
    hands.push({
      hand: nameOf(slip.hand?.postId ?? ''),
      from: slip.inTransitFrom && nameOf(slip.inTransitFrom.postId),
    });
    return slip;
  };
  const [first = '', second = '', third = '']: readonly string[] = codes;
  await look(clerk, first);

  const to = post('SDM-SDR-SO').postId;
  const marks = ids.map(objectId => ({ objectId, to, action: 'for-necessary-action' }));
  await clerk.call('markMany', { body: { marks } });
  const list = await clerk.call('printSlips', {
    body: { objectIds: ids, form: 'hand-over', to, language: 'hi' },
  });
  const half = await look(clerk, first);
  say(
    `They are handed over in a bundle. Half-way the slip ${first} says: in the hand of the ${hands.at(-1)?.hand}, on its way from the ${nameOf(half.inTransitFrom?.postId ?? '')}.`,
  );
  const params = { receiptId: ids[0] ?? '' };
  const open = await refusalOf(officer.call('openReceipt', { params }));
  say(`Before it is there nobody opens it: ${open}.`);
  await clerk.call('pullBackReceipt', { params, body: { reason: 'एक काग़ज़ छूट गया' } });
  await look(clerk, first);
  await clerk.call('sendReceipt', { params, body: { to, action: 'for-necessary-action' } });
  say('The clerk takes one back, finds the missing sheet, and hands it over again.');

  const wrong = `${first.slice(0, -1)}${first.endsWith('0') ? '1' : '0'}`;
  const { items: mistyped } = await officer.call('receiveMany', { body: { codes: [wrong] } });
  // As somebody types it: small letters, no strokes, digits of Devanagari.
  const typed = first
    .toLowerCase()
    .replaceAll('-', ' ')
    .replace(/[0-9]/g, digit => '०१२३४५६७८९'.charAt(Number(digit)));
  const { items: received } = await officer.call('receiveMany', { body: { codes: [typed, second, third] } });
  say(
    `At the other table ${received.filter(({ acted }) => acted).length} codes are typed or scanned: received.`,
  );
  await look(officer, first);
  const takenBack = await refusalOf(clerk.call('pullBackReceipt', { params, body: { reason: 'भूल से भेजा' } }));
  say(`Now it cannot be taken back from afar: ${takenBack}.`);
  const stranger = await refusalOf(secondClerk.call('getReceipt', { params }));
  say(`Another clerk of the office finds its hand by the slip, but may not read it: ${stranger}.`);
  await look(secondClerk, first);
  return {
    hands,
    refused: { open, takenBack, mistyped: mistyped[0]?.refused?.code ?? 'none' },
    bundle: received.map(({ acted, refused }) => acted?.state ?? refused?.code),
    pdf: [await fetched(label), await fetched(list)],
  };
};
