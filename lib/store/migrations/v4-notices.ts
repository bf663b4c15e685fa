import type { Migration } from './migration.ts';

/**
 * Notices that wait to be shown, and reminders that the reader asked for. Watched documents learn up to which day of the
 * dataset the reader was told of: none so far.
 */
export const v4Notices: Migration = {
  version: 4,
  stores: { notices: 'id, watch', reminders: 'id, due' },
  upgrade: async (transaction) => {
    await transaction
      .table('watches')
      .toCollection()
      .modify((row: { value: object }) => {
        row.value = { archived: null, ...row.value };
      });
  },
};
