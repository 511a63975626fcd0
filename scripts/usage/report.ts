import { type GrantRow, unanswered } from '#local/door/unused.ts';

const HEADINGS = ['role', 'action', 'resource', 'used', 'why it may go unused'] as const;

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** One line for each grant, a count, and at the end again what nobody has answered for; red if there is any. */
export const reportOf = (
  rows: readonly GrantRow[],
): { readonly lines: readonly string[]; readonly exitCode: 0 | 1 } => {
  const open = unanswered(rows);
  const cells = rows.map(({ role, action, resource, used, reason = '' }) => [
    role,
    action,
    resource,
    used ? 'yes' : 'no',
    reason,
  ]);
  const used = rows.filter(row => row.used).length;
  const answered = rows.length - used - open.length;
  return {
    lines: [
      ...table([HEADINGS, ...cells]),
      '',
      `${rows.length} grants: ${used} used, ${answered} unused for a reason, ${open.length} unused without one`,
      ...open.map(line => `✗ ${line}`),
    ],
    exitCode: open.length === 0 ? 0 : 1,
  };
};
