#!/usr/bin/env node
import { config as readEnvFile } from 'dotenv';
import type { Stat } from '../storage/types.ts';
import { fail, withStorage } from './stored.ts';

const USAGE = `Counts what the bot was asked for and what it keeps. Nobody's name stands in it.

  npm run -s stats            as a table
  npm run -s stats -- --csv   for a spreadsheet`;

const COLUMNS = ['workspace', 'what', 'word', 'count'] as const;

readEnvFile({ quiet: true });
const [how, ...others] = process.argv.slice(2);

if ((how !== undefined && how !== '--csv') || others.length > 0) fail(USAGE, 2);
else
  await withStorage('Nothing could be counted.', async (storage) => {
    const stats = await storage.stats.all();
    console.log(how === '--csv' ? csv(stats) : table(stats));
  });

function cells(stat: Stat): string[] {
  return COLUMNS.map((column) => String(stat[column]).replace(/\s+/g, ' '));
}

function table(stats: readonly Stat[]): string {
  if (stats.length === 0) return 'There is nothing to count yet.';
  const lines = [[...COLUMNS], ...stats.map(cells)];
  const widths = COLUMNS.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function csv(stats: readonly Stat[]): string {
  return [[...COLUMNS], ...stats.map(cells)].map((line) => line.map(quoted).join(',')).join('\n');
}

/** In quotes where it needs them; a sign that a spreadsheet would take for the start of a formula is put out of action. */
function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
