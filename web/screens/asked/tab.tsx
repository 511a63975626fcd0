import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { goTo } from '../../place.ts';
import type { OnFile } from '../file/on-file.ts';
import { AskForm } from './ask-form.tsx';
import { Lines } from './lines.tsx';
import { kindOf, useListed } from './on.ts';
import { ASKED_WORDS } from './words.ts';

/** The questions put on a paper. */
export const AskedOn = ({ about, version }: { about: string; version: number }) => {
  const { language, postId } = useOffice();
  const { askedOn, none } = ASKED_WORDS[language].on[kindOf(about)];
  const list = useListed(about);
  const asked = usePages(list, `asked ${about} ${postId}`, version);
  return <Lines of={asked} empty={none} label={askedOn} />;
};

/** The same as a part of the paper's own page. */
export const AskedHere = ({ about, version }: { about: string; version: number }) => {
  const { language } = useOffice();
  return (
    <section>
      <h2>{ASKED_WORDS[language].on[kindOf(about)].askedOn}</h2>
      <AskedOn about={about} version={version} />
    </section>
  );
};

/** What was asked of others on a file, and the form by which one asks. */
export const AskedTab = ({ file, refresh }: OnFile) => {
  const { fileId, version } = file;
  return (
    <>
      <AskedOn about={fileId} version={version} />
      {file.may.includes('consult') && (
        <AskForm
          about={fileId}
          onAsked={id => {
            refresh();
            goTo({ screen: 'asked', path: [id] });
          }}
        />
      )}
    </>
  );
};
