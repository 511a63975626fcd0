import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { Scan } from '../../parts/scan/scan.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText } from '../../time.ts';
import { type Change, changesOf } from './changes.ts';
import type { Receipt } from './on-receipt.ts';

type Edition = Answer<'listEditions'>['items'][number];

/** One value of an entry, as its field says it. */
const Value = ({ of: { field, kind }, text }: { of: Change; text: string | undefined }) => {
  const { words, language } = useOffice();
  if (text === undefined) return <span class="quiet">{words.receiptPage.empty}</span>;
  switch (kind) {
    case 'day':
      return <>{dayText(text, language)}</>;
    case 'choice': {
      const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
        deliveryMode: words.deliveryMode,
        letterType: words.letterType,
        language: words.letterLanguage,
        category: words.category,
        kind: words.vipKind,
      };
      return <>{names[field]?.[text] ?? text}</>;
    }
    case 'tick':
      return <>{text === 'true' ? words.receiptPage.yes : words.receiptPage.no}</>;
    default:
      return <span lang={languageOf(text)}>{text}</span>;
  }
};

const Changes = ({ edition, before }: { edition: Edition; before: Edition | undefined }) => {
  const { words } = useOffice();
  if (before === undefined) return <p class="quiet">{words.receiptPage.firstEdition}</p>;
  const named: Readonly<Record<string, string>> = words.field;
  return (
    <ul>
      {changesOf(before.details, edition.details).map(change => (
        <li key={change.field}>
          {named[change.field]}
          {change.kind !== 'scan' && (
            <>
              : <Value of={change} text={change.before} /> → <Value of={change} text={change.after} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

const List = ({ receipt }: { receipt: Receipt }) => {
  const { call, words, postId } = useOffice();
  const nameOfPost = usePostNames();
  const [scan, setScan] = useState<string>();
  const { receiptId, edition, details } = receipt;
  const list = usePages(
    cursor => call('listEditions', { params: { receiptId }, query: cursor ? { cursor } : {} }),
    `editions ${receiptId} ${postId}`,
    edition,
  );
  return (
    <Pages of={list} empty={words.receiptPage.empty}>
      {items => (
        <ol class="editions">
          {items.map((each, index) => (
            <li key={each.edition}>
              <strong>{words.receiptPage.edition(each.edition)}</strong> · <Moment at={each.at} /> ·{' '}
              {nameOfPost(each.by)}
              <Changes edition={each} before={items[index - 1]} />
              {each.reason !== undefined && (
                <p class="prose" lang={languageOf(each.reason)}>
                  {each.reason}
                </p>
              )}
              {each.details.documentId !== undefined && each.details.documentId !== details.documentId && (
                <>
                  <button type="button" onClick={() => setScan(each.details.documentId)}>
                    {words.receiptPage.scanOf(each.edition)}
                  </button>
                  {scan === each.details.documentId && <Scan documentId={scan} mayCorrect={false} />}
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </Pages>
  );
};

/** Every version of the entry and what changed in it, fetched when somebody wants to see. */
export const Editions = ({ receipt }: { receipt: Receipt }) => {
  const { words } = useOffice();
  const [open, setOpen] = useState(false);
  return (
    <details class="earlier" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {words.receiptPage.editions} ({receipt.edition})
      </summary>
      {open && <List receipt={receipt} />}
    </details>
  );
};
