import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useRegisterYear } from '../../office/use-register-year.ts';
import { LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { SignedInInk } from '../../parts/signed-in-ink.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { useOwnOffice } from '../watch/own-office.ts';
import { DISPATCH_WORDS } from './words.ts';

/** What one's own office has given issue numbers in a year, and whether it is signed by now. */
export const IssueRegister = () => {
  const { call, language } = useOffice();
  const said = DISPATCH_WORDS[language];
  const nameOfPost = usePostNames();
  const officeId = useOwnOffice();
  const year = useRegisterYear();
  const list = usePages(
    async cursor =>
      year.isRight
        ? call('listIssueRegister', {
            params: { officeId },
            query: { ...year.query, ...(cursor === undefined ? {} : { cursor }) },
          })
        : { items: [] },
    `issue register ${year.typed} ${officeId}`,
  );
  return (
    <>
      <LineField
        label={said.year}
        value={year.typed}
        onType={year.type}
        wrong={year.isRight ? undefined : said.yearWrong}
      />
      <Pages of={list} empty={said.emptyIssued}>
        {rows => (
          <RecordTable
            label={said.registers.issued}
            rows={rows}
            keyOf={({ serial }) => serial}
            columns={[
              { head: said.registered, cell: ({ number }) => <span class="number">{number}</span> },
              { head: said.taken, cell: ({ at }) => <Moment at={at} /> },
              {
                head: said.subject,
                cell: ({ subject }) =>
                  subject === undefined ? (
                    <span class="quiet">{said.confidential}</span>
                  ) : (
                    <span lang={languageOf(subject)}>{subject}</span>
                  ),
              },
              {
                head: said.state,
                cell: ({ cancelled, signedOn }) =>
                  cancelled ? (
                    <span class="mark overdue">{said.cancelled}</span>
                  ) : signedOn === undefined ? (
                    <span class="mark due">{said.unsigned}</span>
                  ) : (
                    <SignedInInk on={signedOn} />
                  ),
              },
              { head: said.by, cell: ({ by }) => by !== undefined && nameOfPost(by) },
            ]}
          />
        )}
      </Pages>
    </>
  );
};
