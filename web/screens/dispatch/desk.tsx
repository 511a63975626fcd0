import { DISPATCH_STAGES } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { Pages } from '../../parts/pages.tsx';
import { SignedInInk } from '../../parts/signed-in-ink.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { dayText, istDayOf } from '../../time.ts';
import { IssueRegister } from './issue-register.tsx';
import { OutgoingLetter } from './outgoing.tsx';
import { PeonBook } from './peon-book.tsx';
import { PeonPageScreen } from './peon-page.tsx';
import { Postage, PostageLow } from './postage.tsx';
import { Register } from './register.tsx';
import { DISPATCH_WORDS } from './words.ts';

type Stage = (typeof DISPATCH_STAGES)[number];

/** By the last part of their address. */
const REGISTERS = ['peon-book', 'register', 'issued', 'postage'] as const;

const Letters = ({ stage }: { stage: Stage }) => {
  const { call, language, postId, now } = useOffice();
  const said = DISPATCH_WORDS[language];
  const list = usePages(
    cursor => call('listOutgoing', { query: { stage, ...(cursor === undefined ? {} : { cursor }) } }),
    `outgoing ${stage} ${postId}`,
  );
  const today = istDayOf(now());
  return (
    <Pages of={list} empty={said.empty}>
      {items => (
        <ul class="rows">
          {items.map(row => (
            <li key={row.draftId} class="row">
              <a href={linkTo({ screen: 'dispatch', path: ['letters', row.draftId] })}>
                <span class="row-number">
                  <span class="number">{row.number}</span>
                </span>
                {row.subject === undefined ? (
                  <span class="row-subject quiet">{said.confidential}</span>
                ) : (
                  <span class="row-subject" lang={languageOf(row.subject)}>
                    {row.subject}
                  </span>
                )}
              </a>
              <span class="row-facts">
                <span>{dayText(row.on, language)}</span>
                <span>
                  {stage === 'awaiting-answer'
                    ? said.answeredOf(row.answered, row.recipients)
                    : said.sentOf(row.recipients - row.waiting - row.cameBack, row.recipients)}
                </span>
              </span>
              <span class="marks">
                <SignedInInk on={row.signedOn} />
                {row.cameBack > 0 && <span class="mark overdue">{said.cameBack(row.cameBack)}</span>}
                {row.replyBy !== undefined && (
                  <span class={row.replyBy < today ? 'mark overdue' : 'mark due'}>
                    {said.replyBy}: {dayText(row.replyBy, language)}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
};

/** Signed letters on their way out: what is to be sent, what is under way, who has not answered, and the register. */
export const DispatchScreen = ({ path }: { path: readonly string[] }) => {
  const { language } = useOffice();
  const said = DISPATCH_WORDS[language];
  const [first, draftId] = path;
  if (first === 'peon-book' && draftId !== undefined) return <PeonPageScreen key={draftId} code={draftId} />;
  if (first === 'letters' && draftId !== undefined) return <OutgoingLetter key={draftId} draftId={draftId} />;
  const stage = DISPATCH_STAGES.find(each => each === first) ?? 'to-send';
  const register = REGISTERS.find(each => each === first);
  return (
    <section>
      <Title text={said.title} />
      <nav class="tabs" aria-label={said.label}>
        {DISPATCH_STAGES.map(each => (
          <a
            key={each}
            href={linkTo({ screen: 'dispatch', path: each === 'to-send' ? [] : [each] })}
            aria-current={register === undefined && each === stage ? 'page' : undefined}
          >
            {said.stages[each]}
          </a>
        ))}
        {REGISTERS.map(each => (
          <a
            key={each}
            href={linkTo({ screen: 'dispatch', path: [each] })}
            aria-current={each === register ? 'page' : undefined}
          >
            {said.registers[each]}
          </a>
        ))}
      </nav>
      {register !== 'postage' && <PostageLow />}
      {register === 'peon-book' && <PeonBook />}
      {register === 'postage' && <Postage />}
      {register === 'register' && <Register />}
      {register === 'issued' && <IssueRegister />}
      {register === undefined && <Letters key={stage} stage={stage} />}
    </section>
  );
};
