#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { config as readEnvFile } from 'dotenv';
import { readDatabase } from '../config.ts';
import { backUp } from '../storage/backup.ts';
import { databaseFile } from '../storage/data-dir.ts';
import { fail } from './stored.ts';

const USAGE = `Copies what the bot keeps in its SQLite file, also while it runs.

  npm run -s backup -- define-2026-11-25.db   the name of the copy, in a folder that is there

docs/operating.md says how to put it back.`;

readEnvFile({ quiet: true });
const [file, ...others] = process.argv.slice(2);
const database = readDatabase(process.env);

if (!file || others.length > 0) fail(USAGE, 2);
else if (database?.by !== 'sqlite')
  fail('The bot keeps its data in PostgreSQL. Copy it with pg_dump; docs/operating.md says how.', 2);
else if (!existsSync(databaseFile(database.dataDir)))
  fail(`There is no file ${databaseFile(database.dataDir)}. Set DATA_DIR as the bot has it.`, 2);
else if (existsSync(file)) fail(`${file} is there already. Choose another name, or move it away.`, 2);
else {
  try {
    await backUp(database.dataDir, file);
    console.log(`${file} holds all that the bot keeps.`);
  } catch (error) {
    fail(
      `No copy was made: ${(error as Error).message}\n  Check that the folder of ${file} is there and can be written, and that the disk has room.`,
      1,
    );
  }
}
