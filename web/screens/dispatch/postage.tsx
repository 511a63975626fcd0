import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer, usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Failed } from '../../parts/failed.tsx';
import { Pages } from '../../parts/pages.tsx';
import { PrintButton } from '../../parts/printed.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { dayText, istDayOf } from '../../time.ts';
import { useOwnOffice } from '../watch/own-office.ts';
import { rupees } from './paise.ts';
import { BuyForm, CorrectForm } from './postage-forms.tsx';
import { POSTAGE_WORDS } from './postage-words.ts';
import { DISPATCH_WORDS } from './words.ts';

type Entry = Answer<'listPostageEntries'>['items'][number];

/** What an entry tells: a purchase, a letter with all it was paid for, or why the account was corrected. */
const Particulars = ({ said }: Entry) => {
  const { words, language } = useOffice();
  const postage = POSTAGE_WORDS[language];
  if (said.kind === 'bought')
    return (
      <>
        {postage.bought}: {postage.meansNames[said.means]}
        <small>
          {postage.voucher} <span class="number">{said.voucher}</span>, {dayText(said.on, language)}
        </small>
      </>
    );
  if (said.kind === 'corrected')
    return (
      <>
        {postage.corrected}
        <small lang={languageOf(said.reason)}>{said.reason}</small>
      </>
    );
  return (
    <>
      <a href={linkTo({ screen: 'dispatch', path: ['letters', said.draftId] })} class="number">
        {said.number}
      </a>
      <ul class="plain-list">
        {said.sent.map(({ serial, to, mode, paise }) => (
          <li key={serial}>
            {to === undefined ? (
              <span class="quiet">{postage.confidential}</span>
            ) : (
              <span lang={languageOf(to)}>{to}</span>
            )}{' '}
            – {mode === 'here' ? DISPATCH_WORDS[language].modes.here : words.deliveryMode[mode]} ·{' '}
            {rupees(paise)}
          </li>
        ))}
      </ul>
    </>
  );
};

const changeOf = ({ said }: Entry): number =>
  said.kind === 'used' ? -said.sent.reduce((sum, { paise }) => sum + paise, 0) : said.paise;

const SUMS = ['opening', 'bought', 'used', 'corrected', 'closing'] as const;
const FORMS = ['buy', 'correct'] as const;

/** The postage account of one's own office: what is left, a month of it, and what is entered in it by hand. */
export const Postage = () => {
  const { call, language, now } = useOffice();
  const said = POSTAGE_WORDS[language];
  const nameOfPost = usePostNames();
  const officeId = useOwnOffice();
  const [month, setMonth] = useState(istDayOf(now()).slice(0, 7));
  const [form, setForm] = useState<(typeof FORMS)[number]>();
  const [edition, setEdition] = useState(0);
  const [next, setNext] = useState<number>();
  const about = `postage ${month} ${officeId}`;
  const params = { officeId };
  const account = useAnswer(() => call('getPostage', { params, query: { month } }), about, edition);
  const list = usePages(
    cursor =>
      call('listPostageEntries', { params, query: { month, ...(cursor === undefined ? {} : { cursor }) } }),
    `entries ${about}`,
    edition,
  );
  const done = () => {
    setForm(undefined);
    setEdition(before => before + 1);
  };
  const print = async (after?: number) => {
    const made = await call('printPostage', {
      params,
      body: { month, language, ...(after === undefined ? {} : { after }) },
    });
    setNext(made.next);
    return made;
  };
  return (
    <>
      <div class="field">
        <label for="postage-month">{said.month}</label>
        <input
          id="postage-month"
          type="month"
          value={month}
          onInput={({ currentTarget: { value } }) => {
            if (value === '') return;
            setNext(undefined);
            setMonth(value);
          }}
        />
      </div>
      {account.answer && (
        <>
          {account.answer.rule.bars && <p class="hint">{said.bars}</p>}
          <dl class="facts" aria-label={said.sums}>
            <dt>{said.left}</dt>
            <dd>
              <strong>{rupees(account.answer.balance)}</strong>
            </dd>
            {SUMS.map(sum => (
              <>
                <dt>{said[sum]}</dt>
                <dd>{rupees(account.answer?.[sum] ?? 0)}</dd>
              </>
            ))}
          </dl>
        </>
      )}
      <Failed failure={account.failure} />
      <div class="buttons acts">
        {FORMS.map(each => (
          <button
            key={each}
            type="button"
            aria-pressed={form === each}
            onClick={() => setForm(before => (before === each ? undefined : each))}
          >
            {said[each]}
          </button>
        ))}
        <PrintButton key={month} label={said.print} make={() => print()} />
        {next !== undefined && (
          <PrintButton key={next} label={said.printNext(next)} make={() => print(next)} />
        )}
      </div>
      {form === 'buy' && <BuyForm officeId={officeId} onDone={done} />}
      {form === 'correct' && <CorrectForm officeId={officeId} onDone={done} />}
      <Pages of={list} empty={said.empty}>
        {rows => (
          <RecordTable
            label={said.title}
            rows={rows}
            keyOf={({ n }) => n}
            columns={[
              { head: said.serial, cell: ({ n }) => n },
              { head: said.day, cell: ({ at }) => <Moment at={at} /> },
              { head: said.particulars, cell: entry => <Particulars {...entry} /> },
              { head: said.change, cell: entry => rupees(changeOf(entry)) },
              { head: said.balance, cell: ({ balance }) => rupees(balance) },
              { head: said.by, cell: ({ by }) => nameOfPost(by.postId) },
            ]}
          />
        )}
      </Pages>
    </>
  );
};

/** On every list of the desk: that postage runs low. It keeps nobody from sending. */
export const PostageLow = () => {
  const { call, language } = useOffice();
  const said = POSTAGE_WORDS[language];
  const officeId = useOwnOffice();
  const { answer } = useAnswer(
    () => call('getPostage', { params: { officeId }, query: {} }),
    `postage left ${officeId}`,
  );
  if (!answer?.isLow) return null;
  return (
    <p class="warned">
      {said.low(rupees(answer.balance))}{' '}
      <a href={linkTo({ screen: 'dispatch', path: ['postage'] })}>{said.lowLink}</a>
    </p>
  );
};
