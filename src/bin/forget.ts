#!/usr/bin/env node
import { config as readEnvFile } from 'dotenv';
import type { Forgotten, Person } from '../storage/types.ts';
import { fail, withStorage } from './stored.ts';

const USAGE = `Forgets a person: removes everything that the bot keeps about them.

  npm run -s forget -- T0123456789 U0123456789   the workspace's id, then the person's

In Slack the person's id is in their profile, under ⋯ → Copy member ID. The workspace's id is the T… in the address of Slack
in a browser.`;

readEnvFile({ quiet: true });
const person = readPerson(process.argv.slice(2));

if (!person) fail(USAGE, 2);
else
  await withStorage('Nothing was removed.', async (storage) => {
    console.log(report(person, await storage.people.forget(person)));
  });

function readPerson([workspace = '', user = '', ...others]: readonly string[]): Person | undefined {
  const isRight = /^[TE][A-Z0-9]+$/.test(workspace) && /^[UW][A-Z0-9]+$/.test(user) && others.length === 0;
  return isRight ? { workspace, user } : undefined;
}

function report({ workspace, user }: Person, forgotten: Forgotten): string {
  const { keptWords, paths, wordADay, waiting, welcomed, requests, welcomesSent, onRecord } = forgotten;
  const parts = [
    [keptWords, 'kept words'],
    [paths, 'learning paths, with the words marked on them'],
    [wordADay, 'a word a day, with the words sent'],
    [waiting, 'messages that waited to be sent'],
    [welcomed, 'that they were welcomed'],
    [requests, 'their name on words they asked for, which stay on the list'],
    [welcomesSent, 'their name on welcomes they sent, which stay'],
    [onRecord, 'their name beside words, requests and suggestions of the team, which stay'],
  ] as const;
  const lines = parts.filter(([count]) => count > 0).map(([count, what]) => `  ${what}: ${count}`);
  if (lines.length === 0) return `Nothing was kept about ${user} in ${workspace}.`;
  return `Everything about ${user} in ${workspace} is removed:\n\n${lines.join('\n')}`;
}
