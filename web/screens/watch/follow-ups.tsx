import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Failed } from '../../parts/failed.tsx';
import { Pages } from '../../parts/pages.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkToObject } from '../../place.ts';
import { dayText, istDayOf } from '../../time.ts';
import { WATCH_WORDS } from './words.ts';

/** What the acting post wants to look at again, the earliest day first. */
export const FollowUps = () => {
  const { call, words, language, postId, say, now } = useOffice();
  const watch = WATCH_WORDS[language];
  const nameOfPost = usePostNames();
  const act = useAct();
  const list = usePages(
    cursor => call('listFollowUps', { query: cursor === undefined ? {} : { cursor } }),
    `follow-ups ${postId}`,
  );
  const today = istDayOf(now());
  const drop = (objectId: string) =>
    void act.run(async () => {
      await call('dropFollowUp', { params: { objectId }, body: {} });
      say(watch.dropped);
      list.again();
    });
  return (
    <>
      <Failed failure={act.failure} />
      <Pages of={list} empty={watch.noFollowUps}>
        {items => (
          <ul class="rows">
            {items.map(({ objectId, on, note, now: stands }) => (
              <li key={objectId} class="row">
                {stands ? (
                  <a href={linkToObject(objectId)}>
                    <span class="row-number">
                      <span class="number">{stands.number}</span>
                    </span>
                    {stands.subject === undefined ? (
                      <span class="row-subject quiet">{watch.confidential}</span>
                    ) : (
                      <span class="row-subject" lang={languageOf(stands.subject)}>
                        {stands.subject}
                      </span>
                    )}
                  </a>
                ) : (
                  <span class="quiet">{watch.notYours}</span>
                )}
                <span class="row-facts">
                  {note !== undefined && <span lang={languageOf(note)}>{note}</span>}
                  {stands && <span>{nameOfPost(stands.holder)}</span>}
                </span>
                <span class="marks">
                  <span class={on < today ? 'mark overdue' : on === today ? 'mark today' : 'mark due'}>
                    {dayText(on, language)}
                  </span>
                  <button type="button" disabled={act.busy} onClick={() => drop(objectId)}>
                    {watch.drop}
                    <span class="visually-hidden"> {stands?.number ?? words.receiptPage.followUp}</span>
                  </button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
};
