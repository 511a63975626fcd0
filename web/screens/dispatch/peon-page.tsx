import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { DayField, LineField } from '../../parts/fields.tsx';
import { PrintButton } from '../../parts/printed.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { dayText, parseDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { PEON_WORDS } from './peon-words.ts';

type Page = Answer<'getPeonPage'>;
type Line = Page['lines'][number];
const nameOf = ({ draftId, serial }: Line): string => `${draftId} ${serial}`;
const MARK = { open: 'due', received: 'new', 'came-back': 'overdue' } as const;
const DEEDS = ['received', 'cameBack'] as const;

/** What the signed page says of the letters chosen: who took them, or why they came back. */
const Outcome = (props: { page: Page; chosen: readonly Line[]; onDone: () => void }) => {
  const { page, chosen, onDone } = props;
  const { call, words, language, say } = useOffice();
  const said = PEON_WORDS[language];
  const [deed, setDeed] = useState<(typeof DEEDS)[number]>('received');
  const more = useTyped(`peon-page.more.${page.code}`);
  const day = useTyped(`peon-page.day.${page.code}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const on = parseDay(day.text);
  const wrongDay = day.text !== '' && on === undefined ? words.dayWrong : undefined;
  const wrongReason = deed === 'cameBack' ? lineFault(more.text, LIMITS.reason, words) : undefined;
  const submit = () => {
    setTried(true);
    if (chosen.length === 0 || wrongDay !== undefined || wrongReason !== undefined) return;
    void act.run(async () => {
      const text = more.text.trim();
      try {
        for (const { draftId, serial } of chosen) {
          const one = { serial, ...(on === undefined ? {} : { on }) };
          if (deed === 'received')
            await call('deliverDraft', {
              params: { draftId },
              body: { ...one, ...(text === '' ? {} : { receivedBy: text }) },
            });
          else await call('bringBackDraft', { params: { draftId }, body: { ...one, reason: text } });
        }
        for (const typed of [more, day]) typed.clear();
        setTried(false);
        say(said.entered);
      } finally {
        onDone();
      }
    });
  };
  return (
    <ActForm act={act} doing={said[deed]} label={said[deed]} onSubmit={submit}>
      <fieldset class="views">
        <legend class="visually-hidden">{said.state}</legend>
        {DEEDS.map(each => (
          <button key={each} type="button" aria-pressed={deed === each} onClick={() => setDeed(each)}>
            {said[each]}
          </button>
        ))}
      </fieldset>
      {tried && chosen.length === 0 && <p class="wrong">{said.choose}</p>}
      <LineField
        label={deed === 'received' ? said.receivedBy : said.reason}
        value={more.text}
        onType={more.type}
        optional={deed === 'received'}
        wrong={tried ? wrongReason : undefined}
      />
      <DayField
        label={said.onDay}
        value={day.text}
        onType={day.type}
        optional
        wrong={tried ? wrongDay : undefined}
      />
    </ActForm>
  );
};

/** One page of the peon book: what became of each letter on it, and what is still open. */
export const PeonPageScreen = ({ code }: { code: string }) => {
  const { call, language } = useOffice();
  const said = PEON_WORDS[language];
  const {
    answer: page,
    failure,
    again,
  } = useAnswer(() => call('getPeonPage', { params: { code } }), `peon page ${code}`);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const back = (
    <p>
      <a href={linkTo({ screen: 'dispatch', path: ['peon-book'] })}>{said.title}</a>
    </p>
  );
  if (!page)
    return (
      <section>
        {back}
        <Failed failure={failure} again={again} />
      </section>
    );
  const open = page.lines.filter(({ state }) => state === 'open');
  const tick = (name: string) =>
    setChosen(before => (before.includes(name) ? before.filter(each => each !== name) : [...before, name]));
  const whom = ({ to }: Line) =>
    to === undefined ? (
      <span class="quiet">{said.confidential}</span>
    ) : (
      <span lang={languageOf(to)}>{to}</span>
    );
  return (
    <section>
      {back}
      <Title text={said.title}>
        <small class="number">{page.code}</small>
      </Title>
      <p class="row-facts">
        <span>{dayText(page.on, language)}</span>
        <span lang={languageOf(page.messenger)}>{page.messenger}</span>
        <span>{said.openOf(page.open, page.lines.length)}</span>
      </p>
      <div class="buttons acts">
        <PrintButton
          label={said.print}
          make={() => call('printPeonPage', { params: { code: page.code }, body: { language } })}
        />
        {open.length > 0 && (
          <button type="button" onClick={() => setChosen(open.map(nameOf))}>
            {said.all}
          </button>
        )}
      </div>
      <RecordTable
        label={said.title}
        rows={page.lines}
        keyOf={nameOf}
        columns={[
          {
            head: said.whom,
            cell: line =>
              line.state === 'open' ? (
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={chosen.includes(nameOf(line))}
                    onChange={() => tick(nameOf(line))}
                  />
                  {whom(line)}
                </label>
              ) : (
                whom(line)
              ),
          },
          { head: said.number, cell: ({ number }) => <span class="number">{number}</span> },
          {
            head: said.state,
            cell: ({ state }) => <span class={`mark ${MARK[state]}`}>{said.states[state]}</span>,
          },
          {
            head: said.details,
            cell: ({ on, receivedBy, reason }) => {
              const text = receivedBy ?? reason;
              return (
                <span class="row-facts">
                  {on !== undefined && <span>{dayText(on, language)}</span>}
                  {text !== undefined && <span lang={languageOf(text)}>{text}</span>}
                </span>
              );
            },
          },
        ]}
      />
      {open.length > 0 && (
        <Outcome
          page={page}
          chosen={open.filter(line => chosen.includes(nameOf(line)))}
          onDone={() => {
            setChosen([]);
            again();
          }}
        />
      )}
    </section>
  );
};
