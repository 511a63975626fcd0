import { useOffice } from '../../office/office.ts';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import type { AtRest } from './deed.ts';
import { Deeds } from './deeds.tsx';
import { RecordFacts, RecordMarks } from './facts.tsx';
import { PrintCertificate } from './prints.tsx';

/** One file at rest as a list shows it, with what may be done with it. */
export const RecordRow = ({
  file,
  withState,
  onDone,
}: {
  file: AtRest & { readonly subject: string };
  withState: boolean;
  onDone: () => void;
}) => {
  const { words } = useOffice();
  return (
    <li class="row record" data-object={file.fileId}>
      <a href={linkTo({ screen: 'file', fileId: file.fileId, tab: 'sheet' })}>
        <span class="row-number">
          <span class="number">{file.number}</span>
        </span>
        <span class="row-subject" lang={languageOf(file.subject)}>
          {file.subject}
        </span>
      </a>
      <span class="marks">
        {withState && <span class="mark aside">{words.state[file.state]}</span>}
        <RecordMarks file={file} />
      </span>
      <RecordFacts file={file} />
      <PrintCertificate file={file} />
      <Deeds file={file} onDone={onDone} />
    </li>
  );
};
