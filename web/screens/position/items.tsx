import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkToObject } from '../../place.ts';
import { type Asked, addressOf, queryOfThings } from './asked.ts';
import { POSITION_WORDS } from './words.ts';

/** The files and receipts themselves that lie with one post: level, post, person, since when, how long, and what is due next. */
export const Items = ({ asked, of }: { asked: Asked; of: string }) => {
  const { call, words, language, postId } = useOffice();
  const own = POSITION_WORDS[language];
  const nameOfPost = usePostNames();
  const [hidden, setHidden] = useState(0);
  const list = usePages(
    async cursor => {
      const page = await call('listPositionItems', {
        params: { postId: of },
        query: { ...queryOfThings(asked), ...(cursor === undefined ? {} : { cursor }) },
      });
      setHidden(before => (cursor === undefined ? page.hidden : before + page.hidden));
      return page;
    },
    `items ${addressOf(asked, {})} ${postId}`,
  );
  return (
    <>
      <h2>{nameOfPost(of)}</h2>
      <Pages of={list} empty={own.none}>
        {items => (
          <ul class="rows">
            {items.map(item => (
              <li key={item.objectId} class="row">
                <a href={linkToObject(item.objectId)}>
                  <span class="row-number">
                    <span class="number">{item.number}</span>
                  </span>
                  <span class="row-subject" lang={languageOf(item.subject)}>
                    {item.subject}
                  </span>
                </a>
                <span class="row-facts">
                  <span>{own.level(item.level)}</span>
                  <span class="number">{item.marking}</span>
                  <span>{item.officerNames?.[language] ?? own.vacant}</span>
                  <span>
                    {own.since}: <Moment at={item.since} />
                  </span>
                  {item.dueAt !== undefined && (
                    <span>
                      {own.nextDue}: <Moment at={item.dueAt} />
                    </span>
                  )}
                </span>
                <span class="marks">
                  <span class="mark due">{own.workingDays(item.workingDays)}</span>
                  {item.standing !== 'at-work' && (
                    <span class="mark aside">{own.standing[item.standing]}</span>
                  )}
                  {item.priority !== 'ordinary' && (
                    <span class="mark urgent">{words.priority[item.priority]}</span>
                  )}
                  {item.category !== undefined && item.category !== 'general' && (
                    <span class="mark urgent">{words.category[item.category]}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Pages>
      {hidden > 0 && <p class="quiet">{own.hidden(hidden)}</p>}
    </>
  );
};
