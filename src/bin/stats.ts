#!/usr/bin/env node
import { config as readEnvFile } from 'dotenv';
import { glossaryDirs } from '../config.ts';
import { loadGlossary } from '../glossary/load.ts';
import { reviewsDue } from '../slack/curators/reviews-due.ts';
import type { Stat, Storage } from '../storage/types.ts';
import { fail, withStorage } from './stored.ts';

const USAGE = `Counts what the bot was asked for, what waits for curators and what it keeps. Nobody's name stands in it.
How questions are answered is counted while the bot runs, at /metrics.

  npm run -s stats            as a table
  npm run -s stats -- --csv   for a spreadsheet`;

const COLUMNS = ['workspace', 'what', 'word', 'count'] as const;

readEnvFile({ quiet: true });
const [how, ...others] = process.argv.slice(2);

if ((how !== undefined && how !== '--csv') || others.length > 0) fail(USAGE, 2);
else
  await withStorage('Nothing could be counted.', async (storage) => {
    const stats = await withReviews(await storage.stats.all(), storage);
    console.log(how === '--csv' ? csv(stats) : table(stats));
  });

/** With the words of each workspace that nobody reviewed for a year, and for how many months. */
async function withReviews(stats: readonly Stat[], { words }: Storage): Promise<Stat[]> {
  const workspaces = [...new Set(stats.map(({ workspace }) => workspace))];
  const { glossary } = await loadGlossary(glossaryDirs(process.env));
  const found: Stat[] = [];
  for (const workspace of workspaces) {
    const own = (await words.inForce(workspace)).words.map(({ slug, approved }) => [slug, approved.at] as const);
    const due = reviewsDue(glossary.terms, new Map(own), Date.now());
    found.push(
      ...stats.filter((each) => each.workspace === workspace),
      ...due.map(({ slug, months }) => ({ workspace, what: 'months since its review', word: slug, count: months })),
    );
  }
  return found;
}

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
