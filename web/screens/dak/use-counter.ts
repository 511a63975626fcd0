import { KEPT, LIMITS, NATURES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped, useTypedValue } from '../../office/use-typed.ts';
import { type SeatWarning, seatWarningOf, useReceiptSending } from '../receipt/sending.tsx';
import { type Field, useDetails } from './details.ts';
import { refusedAs } from './duplicate.tsx';
import type { MadeEntry } from './made.tsx';

/** What the three buttons do: enter; enter and send on; enter and keep what the next paper of the bundle shares. */
export type Way = 'generate' | 'send' | 'copy';

type Bundle = { readonly receiptId: string; readonly diaryNumber: string };

/** What every paper of a bundle shares. */
const SHARED: readonly Field[] = [
  'name',
  'office',
  'address',
  'designation',
  'ministry',
  'district',
  'state',
  'country',
  'pin',
  'mobile',
  'email',
  'receivedOn',
  'deliveryMode',
  'letterType',
  'language',
  'category',
  'vipKind',
  'vipName',
];

/** All that is chosen beside the entry itself; kept in the tab as typed text is. */
const useChoices = () => {
  const documentId = useTyped('dak.document');
  const classification = useTyped('dak.classification', 'normal');
  const nature = useTyped('dak.nature');
  const search = useTyped('dak.addressees.search');
  const addressees = useTypedValue<readonly string[]>('dak.addressees');
  const bundle = useTypedValue<Bundle>('dak.bundle');
  return { documentId, classification, nature, search, addressees, bundle };
};

/** The counter's form: what is typed, what is chosen, and the three ways to enter it. */
export const useCounter = (onCopied: () => void) => {
  const { call, words, say } = useOffice();
  const entry = useDetails('dak');
  const choices = useChoices();
  const { documentId, classification, nature, addressees, bundle } = choices;
  const sending = useReceiptSending('dak.send');
  const [sendsOn, setSendsOn] = useState(sending.typed.to.text !== '');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<MadeEntry & { readonly way: Way }>();
  const [read, setRead] = useState<{ duplicate: boolean; seat: readonly SeatWarning[] }>({
    duplicate: false,
    seat: [],
  });
  const [last, setLast] = useState<Way>('generate');
  const act = useAct();
  const kept = KEPT.find(each => each === classification.text) ?? 'normal';
  const chosenNature = NATURES.find(each => each === nature.text);
  const others = addressees.value ?? [];
  const needsScan = chosenNature === 'electronic' && documentId.text === '';
  const isRight = entry.isRight && !needsScan && others.length <= LIMITS.addressees;

  const clear = (way: Way): void => {
    entry.clear(way === 'copy' ? SHARED : []);
    addressees.clear();
    choices.search.clear();
    sending.clear();
    setSendsOn(false);
    setTried(false);
    setRead({ duplicate: false, seat: [] });
    if (way === 'copy') return;
    for (const each of [documentId, classification, nature, bundle]) each.clear();
  };

  const enter = (way: Way, known = read) => {
    setLast(way);
    if (way === 'send' && !sendsOn) return setSendsOn(true);
    setTried(true);
    setRead(known);
    if (!isRight || (way === 'send' && !sending.isRight)) return;
    void act.run(async () => {
      const answer = await call('diariseReceipt', {
        body: {
          ...entry.body(),
          classification: kept,
          ...(chosenNature === undefined ? {} : { nature: chosenNature }),
          ...(documentId.text === '' ? {} : { documentId: documentId.text }),
          ...(documentId.text === '' || bundle.value === undefined ? {} : { copyOf: bundle.value.receiptId }),
          ...(others.length === 0 ? {} : { addressees: [...others] }),
          ...(way === 'send' ? { sendTo: sending.body(known.seat) } : {}),
          acknowledged: [...known.seat],
          acknowledgeDuplicate: known.duplicate,
        },
      });
      const onPaper = (chosenNature ?? (documentId.text === '' ? 'physical' : 'electronic')) === 'physical';
      setMade({ ...answer, onPaper, held: way !== 'send', way });
      clear(way);
      say(words.dak.diarised(answer.diaryNumber));
      if (way !== 'copy') return;
      bundle.keep({ receiptId: answer.receiptId, diaryNumber: answer.diaryNumber });
      onCopied();
    });
  };

  const seat = seatWarningOf(act.failure);
  const duplicate = refusedAs(act.failure);
  /** Present after a refusal that only warns: does it all the same. */
  const anyway = (): (() => void) | undefined => {
    if (duplicate) return () => enter(last, { ...read, duplicate: true });
    return seat && (() => enter(last, { ...read, seat: [...read.seat, seat] }));
  };
  return {
    ...choices,
    entry,
    sending,
    sendsOn,
    stopSending: () => {
      setSendsOn(false);
      sending.clear();
    },
    kept,
    chosenNature,
    others,
    tried,
    needsScan,
    act,
    made,
    last,
    duplicate,
    enter,
    anyway: anyway(),
    endBundle: () => {
      clear('generate');
      act.forget();
    },
  };
};
export type Counter = ReturnType<typeof useCounter>;
