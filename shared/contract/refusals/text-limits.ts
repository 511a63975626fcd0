import { LIMITS } from '#shared/domain/limits.ts';
import { say } from './say.ts';

const { note, noteReferences, listDepth, tableRows, tableColumns } = LIMITS;

/** How the text of a note or a letter says that there is more of it than the office takes. */
export const TEXT_LIMIT_REFUSALS = {
  [note.code]: say(
    400,
    `एक टिप्पणी अधिकतम ${note.most / 1024} केबी की हो सकती है; उसे दो टिप्पणियों में लिखें।`,
    `A note has at most ${note.most / 1024} KB; write it as two notes.`,
  ),
  [noteReferences.code]: say(
    400,
    `एक टिप्पणी में अधिकतम ${noteReferences.most} सन्दर्भ हो सकते हैं; उसे दो टिप्पणियों में लिखें।`,
    `A note has at most ${noteReferences.most} references; write it as two notes.`,
  ),
  [listDepth.code]: say(
    400,
    `सूची में अधिकतम ${listDepth.most} स्तर हो सकते हैं; भीतरी बिन्दु एक स्तर ऊपर लाएँ।`,
    `A list has at most ${listDepth.most} levels; move the inner items one level up.`,
  ),
  [tableRows.code]: say(
    400,
    `टिप्पणी की सारणी में अधिकतम ${tableRows.most} पंक्तियाँ हो सकती हैं; उसे दो सारणियों में बाँटें।`,
    `A table in a note has at most ${tableRows.most} rows; make it two tables.`,
  ),
  [tableColumns.code]: say(
    400,
    `टिप्पणी की सारणी में अधिकतम ${tableColumns.most} स्तम्भ हो सकते हैं; उसे दो सारणियों में बाँटें।`,
    `A table in a note has at most ${tableColumns.most} columns; make it two tables.`,
  ),
} as const;
