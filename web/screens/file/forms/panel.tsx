import { useEffect, useRef } from 'preact/hooks';
import { ChannelForm } from '../../channel/form.tsx';
import { FileReturnForm } from '../../send/file-return.tsx';
import { FileSendForm } from '../../send/file-send.tsx';
import type { FormAct, FormProps } from '../on-file.ts';
import { ReadersForm } from '../readers.tsx';
import { AddReceiptForm } from './add-receipt.tsx';
import { ApproveForm } from './approve.tsx';
import { AskReopeningForm } from './ask-reopening.tsx';
import { AttachForm, DetachForm, OpenVolumeForm } from './attach.tsx';
import { ExtendFileForm, SuspendFileForm } from './clock.tsx';
import { CloseForm } from './close.tsx';
import { CoverForm } from './cover.tsx';
import { LinkForm, UnlinkForm } from './links.tsx';
import { ParkForm } from './park.tsx';
import { MergePartForm, OpenPartForm } from './parts.tsx';
import { ReasonForm } from './reason.tsx';

const FormOf = ({ chosen, ...form }: FormProps & { chosen: FormAct }) => {
  switch (chosen) {
    case 'send':
      return <FileSendForm {...form} />;
    case 'return':
      return <FileReturnForm {...form} />;
    case 'approve':
      return <ApproveForm {...form} />;
    case 'park':
      return <ParkForm {...form} />;
    case 'suspend':
      return <SuspendFileForm {...form} />;
    case 'extend':
      return <ExtendFileForm {...form} />;
    case 'close':
      return <CloseForm {...form} />;
    case 'ask-reopening':
      return <AskReopeningForm {...form} />;
    case 'open-part':
      return <OpenPartForm {...form} />;
    case 'merge-part':
      return <MergePartForm {...form} />;
    case 'attach':
      return <AttachForm {...form} />;
    case 'detach':
      return <DetachForm {...form} />;
    case 'open-volume':
      return <OpenVolumeForm {...form} />;
    case 'link':
      return <LinkForm {...form} />;
    case 'unlink':
      return <UnlinkForm {...form} />;
    case 'set-cover':
      return <CoverForm {...form} />;
    case 'set-readers':
      return <ReadersForm {...form} />;
    case 'channel':
      return <ChannelForm {...form} />;
    case 'add-receipt':
      return <AddReceiptForm {...form} />;
    default:
      return <ReasonForm {...form} doing={chosen} />;
  }
};

/** The form of each act; who asked for it by a key goes on in its first field. */
export const FormPanel = ({ byKey, ...props }: FormProps & { chosen: FormAct; byKey: boolean }) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (byKey) frame.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  return (
    <div ref={frame}>
      <FormOf {...props} />
    </div>
  );
};
