import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { goTo } from '../../place.ts';
import type { OnFile } from '../file/on-file.ts';
import { AskForm } from './ask-form.tsx';
import { Lines } from './lines.tsx';
import { ASKED_WORDS } from './words.ts';

/** What was asked of others on a file, and the form by which one asks. */
export const AskedTab = ({ file, refresh }: OnFile) => {
  const { call, language, postId } = useOffice();
  const own = ASKED_WORDS[language];
  const { fileId } = file;
  const list = usePages(
    cursor => call('listConsultations', { params: { fileId }, query: cursor ? { cursor } : {} }),
    `asked ${fileId} ${postId}`,
    file.version,
  );
  return (
    <>
      <Lines of={list} empty={own.none} label={own.askedOn} />
      {file.may.includes('consult') && (
        <AskForm
          fileId={fileId}
          onAsked={id => {
            refresh();
            goTo({ screen: 'asked', path: [id] });
          }}
        />
      )}
    </>
  );
};
