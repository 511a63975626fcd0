import './records.css';
import type { OnFile } from '../file/on-file.ts';
import { Deeds } from './deeds.tsx';
import { RecordFacts, RecordMarks } from './facts.tsx';
import { Asking } from './loan-forms.tsx';
import { PrintCertificate, PrintLabels } from './prints.tsx';
import { WithRetention } from './retention.tsx';

/** What the record room knows of the file one looks at, and what it may do with it. */
export const RecordOnFile = ({ file, refresh }: OnFile) => {
  const { cover, ...head } = file;
  const atRest = { ...head, proposed: cover?.retention };
  return (
    <div class="record-on-file">
      <WithRetention>
        <p class="marks">
          <RecordMarks file={atRest} />
        </p>
        <p>
          <RecordFacts file={atRest} />
        </p>
        <PrintCertificate file={atRest} />
        {file.may.includes('requisition') && <Asking file={atRest} onDone={refresh} />}
        {file.may.includes('hold') && (
          <>
            <PrintLabels files={[atRest]} />
            <Deeds file={atRest} onDone={refresh} />
          </>
        )}
      </WithRetention>
    </div>
  );
};
