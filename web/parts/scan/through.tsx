import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { OfficeContext, useOffice } from '../../office/office.ts';
import { openPageImages } from '../../office/page-images.ts';

/** Papers in here are read as given along with what was asked of a post, and not as part of the file they lie in. */
export const Through = ({ answerId, children }: { answerId: string; children: ComponentChildren }) => {
  const office = useOffice();
  const { call, now } = office;
  const images = useMemo(() => openPageImages(call, now, answerId), [call, now, answerId]);
  return (
    <OfficeContext.Provider value={{ ...office, images, through: answerId }}>
      {children}
    </OfficeContext.Provider>
  );
};
