import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { usePostNames } from '../office/use-posts.ts';
import { momentText } from '../time.ts';
import { languageOf } from './written.ts';

type Of = Pick<Answer<'getFile'>, 'suspendedAt' | 'suspended'>;

/** That a clock stands still: since when, for what, who stopped it, and why in their words. */
export const StandsStill = ({ of: { suspendedAt, suspended } }: { of: Of }) => {
  const { words, language } = useOffice();
  const nameOfPost = usePostNames();
  if (suspendedAt === undefined) return null;
  return (
    <>
      {' '}
      <span class="mark aside">{words.clocks.stands(momentText(suspendedAt, language))}</span>
      {suspended && (
        <>
          {' '}
          {suspended.code && <strong>{words.clocks.codes[suspended.code]}</strong>} ·{' '}
          {nameOfPost(suspended.by)} · <span lang={languageOf(suspended.reason)}>{suspended.reason}</span>
        </>
      )}
    </>
  );
};
