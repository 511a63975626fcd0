import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText, istDayOf } from '../../time.ts';
import { useOwnOffice } from '../watch/own-office.ts';
import { rupees } from './paise.ts';
import { DISPATCH_WORDS } from './words.ts';

type Line = Answer<'listDispatchRegister'>['items'][number];

/** The register of one's own office, a month at a time. */
export const Register = () => {
  const { call, words, language, now } = useOffice();
  const said = DISPATCH_WORDS[language];
  const nameOfPost = usePostNames();
  const [month, setMonth] = useState(istDayOf(now()).slice(0, 7));
  const officeId = useOwnOffice();
  const list = usePages(
    async cursor =>
      officeId === undefined
        ? { items: [] }
        : call('listDispatchRegister', {
            params: { officeId },
            query: { month, ...(cursor === undefined ? {} : { cursor }) },
          }),
    `dispatch register ${month} ${officeId}`,
  );
  const modeOf = (mode: Line['sent'][number]['mode']): string =>
    mode === 'here' ? said.modes.here : words.deliveryMode[mode];
  return (
    <>
      <div class="field">
        <label for="dispatch-month">{said.month}</label>
        <input
          id="dispatch-month"
          type="month"
          value={month}
          onInput={({ currentTarget: { value } }) => value !== '' && setMonth(value)}
        />
      </div>
      <Pages of={list} empty={said.emptyRegister}>
        {rows => (
          <RecordTable
            label={said.register}
            rows={rows}
            keyOf={({ draftId, seq }) => `${draftId} ${seq}`}
            columns={[
              { head: said.dated, cell: ({ on }) => dayText(on, language) },
              { head: said.number, cell: ({ number }) => <span class="number">{number}</span> },
              {
                head: said.recipients,
                cell: ({ sent }) => (
                  <ul class="plain-list">
                    {sent.map(({ serial, to, mode, tracking, postage }) => (
                      <li key={serial}>
                        {to === undefined ? (
                          <span class="quiet">{said.confidential}</span>
                        ) : (
                          <span lang={languageOf(to)}>{to}</span>
                        )}{' '}
                        – {modeOf(mode)}
                        {tracking !== undefined && <> · {tracking}</>}
                        {postage !== undefined && <> · {rupees(postage)}</>}
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                head: said.cost,
                cell: ({ sent }) => rupees(sent.reduce((sum, { postage = 0 }) => sum + postage, 0)),
              },
              { head: said.entrustedTo, cell: ({ by }) => nameOfPost(by) },
            ]}
          />
        )}
      </Pages>
    </>
  );
};
