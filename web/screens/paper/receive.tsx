import './paper.css';
import { useOffice } from '../../office/office.ts';
import { Title } from '../../parts/title.tsx';
import { HandOver } from './hand-over.tsx';
import { ReceiveCodes } from './receive-codes.tsx';
import { SlipsForm } from './slips-form.tsx';
import { Whose } from './whose.tsx';

/** What lies on paper: taking it into hand, in whose hand it is, and what is printed to go with it. */
export const ReceiveScreen = () => {
  const { words } = useOffice();
  return (
    <section class="narrow rooms">
      <Title text={words.room.receive} />
      <ReceiveCodes />
      <HandOver />
      <Whose />
      <SlipsForm />
    </section>
  );
};
