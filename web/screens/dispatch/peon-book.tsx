import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { dayText } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { useOwnOffice } from '../watch/own-office.ts';
import { PEON_WORDS } from './peon-words.ts';

type Line = Answer<'listByHand'>['items'][number];
const nameOf = ({ draftId, serial }: Pick<Line, 'draftId' | 'serial'>): string => `${draftId} ${serial}`;

const openPage = (code: string): void => {
  location.hash = linkTo({ screen: 'dispatch', path: ['peon-book', code] });
};

/** What was sent by hand and stands on no page yet: some of it is given to a messenger. */
const NewPage = () => {
  const { call, words, language, postId, say } = useOffice();
  const said = PEON_WORDS[language];
  const list = usePages(
    cursor => call('listByHand', { query: cursor === undefined ? {} : { cursor } }),
    `by hand ${postId}`,
  );
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const messenger = useTyped('peon-book.messenger');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const wrong = lineFault(messenger.text, LIMITS.name, words);
  const submit = () => {
    setTried(true);
    const lines = (list.answer ?? []).filter(line => chosen.includes(nameOf(line)));
    if (wrong !== undefined || lines.length === 0) return;
    void act.run(async () => {
      const { code } = await call('makePeonPage', {
        body: {
          messenger: messenger.text,
          lines: lines.slice(0, LIMITS.sendings).map(({ draftId, serial }) => ({ draftId, serial })),
        },
      });
      messenger.clear();
      say(said.made);
      openPage(code);
    });
  };
  const tick = (name: string) =>
    setChosen(before => (before.includes(name) ? before.filter(each => each !== name) : [...before, name]));
  return (
    <>
      <h2>{said.toList}</h2>
      <Pages of={list} empty={said.nothing}>
        {lines => (
          <ActForm act={act} doing={said.make} label={said.make} onSubmit={submit}>
            <p>
              <button type="button" onClick={() => setChosen(lines.map(nameOf))}>
                {said.all}
              </button>
            </p>
            <RecordTable
              label={said.toList}
              rows={lines}
              keyOf={nameOf}
              columns={[
                {
                  head: said.whom,
                  cell: line => (
                    <label class="tick">
                      <input
                        type="checkbox"
                        checked={chosen.includes(nameOf(line))}
                        onChange={() => tick(nameOf(line))}
                      />
                      {line.to === undefined ? (
                        <span class="quiet">{said.confidential}</span>
                      ) : (
                        <span lang={languageOf(line.to)}>{line.to}</span>
                      )}
                    </label>
                  ),
                },
                { head: said.number, cell: ({ number }) => <span class="number">{number}</span> },
                { head: said.day, cell: ({ on }) => on !== undefined && dayText(on, language) },
              ]}
            />
            {tried && chosen.length === 0 && <p class="wrong">{said.choose}</p>}
            <LineField
              label={said.messenger}
              value={messenger.text}
              onType={messenger.type}
              wrong={tried ? wrong : undefined}
            />
          </ActForm>
        )}
      </Pages>
    </>
  );
};

/** The peon book: what is to be given to a messenger, and the pages that were. */
export const PeonBook = () => {
  const { call, language } = useOffice();
  const said = PEON_WORDS[language];
  const officeId = useOwnOffice();
  const nameOfPost = usePostNames();
  const code = useTyped('peon-book.code');
  const list = usePages(
    cursor => call('listPeonPages', { params: { officeId }, query: cursor === undefined ? {} : { cursor } }),
    `peon book ${officeId}`,
  );
  return (
    <>
      <form
        class="act-form"
        onSubmit={event => {
          event.preventDefault();
          if (code.text.trim() === '') return;
          const typed = code.text.trim();
          code.clear();
          openPage(typed);
        }}
      >
        <LineField label={said.code} value={code.text} onType={code.type} hint={said.codeHint} search />
        <div class="buttons">
          <button type="submit">{said.find}</button>
        </div>
      </form>
      <NewPage />
      <h2>{said.pages}</h2>
      <Pages of={list} empty={said.noPages}>
        {pages => (
          <RecordTable
            label={said.pages}
            rows={pages}
            keyOf={page => page.code}
            columns={[
              { head: said.day, cell: ({ on }) => dayText(on, language) },
              {
                head: said.code,
                cell: page => (
                  <a class="number" href={linkTo({ screen: 'dispatch', path: ['peon-book', page.code] })}>
                    {page.code}
                  </a>
                ),
              },
              {
                head: said.messenger,
                cell: ({ messenger }) => <span lang={languageOf(messenger)}>{messenger}</span>,
              },
              {
                head: said.letters,
                cell: ({ open, letters }) => (
                  <span class={open > 0 ? 'mark due' : 'quiet'}>
                    {open > 0 ? said.openOf(open, letters) : said.allHeard(letters)}
                  </span>
                ),
              },
              { head: said.by, cell: ({ by }) => nameOfPost(by) },
            ]}
          />
        )}
      </Pages>
    </>
  );
};
