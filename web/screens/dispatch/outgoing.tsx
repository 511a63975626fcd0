import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Failed } from '../../parts/failed.tsx';
import { later } from '../../parts/later.tsx';
import { PrintSigned } from '../../parts/print-signed.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { SignedInInk } from '../../parts/signed-in-ink.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { goTo, linkTo } from '../../place.ts';
import { dayText } from '../../time.ts';
import { Deeds } from './deeds.tsx';
import { EntrustForm } from './entrust-form.tsx';
import { rupees } from './paise.ts';
import { DISPATCH_WORDS } from './words.ts';

export type Outgoing = Answer<'getOutgoing'>;
type Recipient = Outgoing['recipients'][number];

const Whom = ({ party, as }: Recipient) => {
  const { language } = useOffice();
  const said = DISPATCH_WORDS[language];
  const nameOfPost = usePostNames();
  return (
    <>
      {party.kind === 'post' ? (
        nameOfPost(party.postId)
      ) : (
        <span lang={languageOf(party.name)}>{party.name}</span>
      )}
      <small>
        {said.as[as]}
        {party.kind === 'outside' && party.address !== undefined && (
          <>
            {' '}
            · <span lang={languageOf(party.address)}>{party.address}</span>
          </>
        )}
      </small>
    </>
  );
};

/** What is known of one recipient's letter, in the order in which it came to be known. */
const Known = (one: Recipient) => {
  const { words, language } = useOffice();
  const said = DISPATCH_WORDS[language];
  const facts = [
    one.mode === undefined ? '' : one.mode === 'here' ? said.modes.here : words.deliveryMode[one.mode],
    one.dispatchedOn === undefined ? '' : dayText(one.dispatchedOn, language),
    one.tracking ?? '',
    one.postage === undefined ? '' : rupees(one.postage),
    (one.sent ?? 0) > 1 ? said.times(one.sent ?? 0) : '',
    one.diaryNumber === undefined ? '' : `${said.diary} ${one.diaryNumber}`,
    one.receivedBy ?? '',
    one.state === 'UNDELIVERED' ? (one.reason ?? '') : '',
    one.remindedOn === undefined ? '' : said.reminded(one.remindedOn.length),
    one.reference ?? '',
  ];
  return (
    <span class="row-facts">
      {facts
        .filter(fact => fact !== '')
        .map(fact => (
          <span key={fact} lang={languageOf(fact)}>
            {fact}
          </span>
        ))}
    </span>
  );
};

const MARK = {
  WAITING: 'due',
  DISPATCHED: 'new',
  DELIVERED: 'new',
  UNDELIVERED: 'overdue',
  REPLIED: 'new',
} as const;

const AskForm = later('ask-form', async () => (await import('../asked/ask-form.tsx')).AskForm);

/** Others are asked about the letter; those inside the district it was sent to are proposed. */
const AskOnLetter = ({ letter }: { letter: Outgoing }) => {
  const { language, postId } = useOffice();
  const [asking, setAsking] = useState(false);
  const { ask } = DISPATCH_WORDS[language];
  const posts = letter.recipients.flatMap(({ party }) =>
    party.kind === 'post' && party.postId !== postId ? [party.postId] : [],
  );
  return asking ? (
    <section class="panel">
      <h2>{ask}</h2>
      <AskForm
        // Read anew, the letter may have more to propose.
        key={posts.join()}
        about={letter.draftId}
        proposed={[...new Set(posts)]}
        onAsked={id => goTo({ screen: 'asked', path: [id] })}
        onCancel={() => setAsking(false)}
      />
    </section>
  ) : (
    <p class="buttons">
      <button type="button" onClick={() => setAsking(true)}>
        {ask}
      </button>
    </p>
  );
};

/** One signed letter with all to whom it goes; who sends it out chooses some of them and says what happened. */
export const OutgoingLetter = ({ draftId }: { draftId: string }) => {
  const { call, language } = useOffice();
  const said = DISPATCH_WORDS[language];
  const nameOfPost = usePostNames();
  const {
    answer: letter,
    failure,
    again,
  } = useAnswer(() => call('getOutgoing', { params: { draftId } }), `outgoing ${draftId}`);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  if (!letter) return <Failed failure={failure} again={again} />;
  const { recipients, may, issue, issued, subject, fileId, fileNumber } = letter;
  const mayAct = may.includes('dispatch') || may.includes('remind');
  const done = () => {
    setChosen([]);
    again();
  };
  const tick = (serial: number) =>
    setChosen(before =>
      before.includes(serial) ? before.filter(each => each !== serial) : [...before, serial],
    );
  return (
    <section>
      <p>
        <a href={linkTo({ screen: 'dispatch', path: [] })}>{said.back}</a>
      </p>
      <Title text={issue?.number ?? said.letter} />
      <p lang={languageOf(subject)}>{subject}</p>
      <p class="row-facts">
        {issue && <span>{dayText(issue.on, language)}</span>}
        <SignedInInk on={issued?.signedOn} />
        <span>
          {said.file}: <a href={linkTo({ screen: 'file', fileId, tab: 'sheet' })}>{fileNumber}</a>
        </span>
        {letter.by !== undefined && (
          <span>
            {said.entrustedTo}: {nameOfPost(letter.by)}
          </span>
        )}
        {letter.replyBy !== undefined && (
          <span>
            {said.replyBy}: {dayText(letter.replyBy, language)}
          </span>
        )}
      </p>
      {issued && (
        <p>
          <PrintSigned make={from => call('printLetter', { params: { draftId }, body: { from } })} />
        </p>
      )}
      {letter.by === undefined && <p class="hint">{said.notEntrusted}</p>}
      {recipients.length > 0 && (
        <>
          {mayAct && (
            <p>
              <button type="button" onClick={() => setChosen(recipients.map(({ serial }) => serial))}>
                {said.all}
              </button>
            </p>
          )}
          <RecordTable
            label={said.recipients}
            rows={recipients}
            keyOf={({ serial }) => serial}
            columns={[
              {
                head: said.whom,
                cell: one =>
                  mayAct ? (
                    <label class="tick">
                      <input
                        type="checkbox"
                        checked={chosen.includes(one.serial)}
                        onChange={() => tick(one.serial)}
                      />
                      <span>
                        {one.serial}. <Whom {...one} />
                      </span>
                    </label>
                  ) : (
                    <>
                      {one.serial}. <Whom {...one} />
                    </>
                  ),
              },
              {
                head: said.state,
                cell: ({ state }) => <span class={`mark ${MARK[state]}`}>{said.states[state]}</span>,
              },
              { head: said.details, cell: one => <Known {...one} /> },
            ]}
          />
        </>
      )}
      {mayAct && letter.by !== undefined && <Deeds letter={letter} chosen={chosen} onDone={done} />}
      {may.includes('consult') && <AskOnLetter letter={letter} />}
      {may.includes('entrust') &&
        (letter.by === undefined ? (
          <EntrustForm letter={letter} onDone={done} />
        ) : (
          <details>
            <summary>{said.entrustAnew}</summary>
            <EntrustForm letter={letter} onDone={done} />
          </details>
        ))}
    </section>
  );
};
