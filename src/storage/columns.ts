import type { Person } from './types.ts';

/** A person, as the columns of a table name them. */
export const columnsOf = ({ workspace, user }: Person): { workspace: string; person: string } => ({
  workspace,
  person: user,
});
