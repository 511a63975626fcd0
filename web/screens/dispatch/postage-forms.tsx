import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField, ProseField } from '../../parts/fields.tsx';
import { istDayOf, parseDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { paiseOf } from './paise.ts';
import { POSTAGE_WORDS } from './postage-words.ts';

type Form = { officeId: string; onDone: () => void };

const MEANS = ['stamps', 'franking'] as const;

/** Postage that was bought, with its voucher. */
export const BuyForm = ({ officeId, onDone }: Form) => {
  const { call, words, language, say, now } = useOffice();
  const said = POSTAGE_WORDS[language];
  const of = (name: string) => useTyped(`postage.${name}.${officeId}`);
  const [amount, voucher, day] = [of('amount'), of('voucher'), of('day')];
  const [means, setMeans] = useState<(typeof MEANS)[number]>('stamps');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const paise = paiseOf(amount.text);
  const wrongVoucher = lineFault(voucher.text, LIMITS.name, words);
  const on = day.text === '' ? istDayOf(now()) : parseDay(day.text);
  const submit = () => {
    setTried(true);
    if (!paise || on === undefined || wrongVoucher !== undefined) return;
    void act.run(async () => {
      await call('buyPostage', { params: { officeId }, body: { paise, means, voucher: voucher.text, on } });
      for (const typed of [amount, voucher, day]) typed.clear();
      setTried(false);
      say(said.purchaseDone);
      onDone();
    });
  };
  return (
    <ActForm act={act} doing={said.buy} label={said.buy} onSubmit={submit}>
      <LineField
        label={said.amount}
        value={amount.text}
        onType={amount.type}
        numeric
        wrong={tried && !paise ? said.amountWrong : undefined}
      />
      <ChoiceField
        label={said.means}
        value={means}
        choices={MEANS}
        names={said.meansNames}
        onChoose={choice => choice !== '' && setMeans(choice)}
      />
      <LineField
        label={said.voucher}
        value={voucher.text}
        onType={voucher.type}
        wrong={tried ? wrongVoucher : undefined}
      />
      <DayField
        label={said.on}
        value={day.text}
        onType={day.type}
        optional
        wrong={tried && on === undefined ? words.dayWrong : undefined}
      />
    </ActForm>
  );
};

const WAYS = ['more', 'less'] as const;

/** A correction: more or less, and why. */
export const CorrectForm = ({ officeId, onDone }: Form) => {
  const { call, words, language, say } = useOffice();
  const said = POSTAGE_WORDS[language];
  const of = (name: string) => useTyped(`postage.correct-${name}.${officeId}`);
  const [amount, reason] = [of('amount'), of('reason')];
  const [way, setWay] = useState<(typeof WAYS)[number]>('less');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const paise = paiseOf(amount.text);
  const wrongReason = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (!paise || wrongReason !== undefined) return;
    void act.run(async () => {
      const body = { paise: way === 'less' ? -paise : paise, reason: reason.text };
      await call('correctPostage', { params: { officeId }, body });
      for (const typed of [amount, reason]) typed.clear();
      setTried(false);
      say(said.correctionDone);
      onDone();
    });
  };
  return (
    <ActForm act={act} doing={said.correct} label={said.correct} onSubmit={submit}>
      <ChoiceField
        label={said.way}
        value={way}
        choices={WAYS}
        names={said.ways}
        onChoose={choice => choice !== '' && setWay(choice)}
      />
      <LineField
        label={said.amount}
        value={amount.text}
        onType={amount.type}
        numeric
        wrong={tried && !paise ? said.amountWrong : undefined}
      />
      <ProseField
        label={said.reason}
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrongReason : undefined}
      />
    </ActForm>
  );
};
