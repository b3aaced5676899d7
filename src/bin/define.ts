#!/usr/bin/env node
import { glossaryDirs } from '../config.ts';
import { runDefine } from '../terminal/run.ts';

// A reader that has seen enough (as `head` does) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { stdin, stdout, stderr, env } = process;
process.exitCode = await runDefine(process.argv.slice(2), glossaryDirs(env), {
  input: stdin,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  screen: {
    columns: stdout.columns || 80,
    isTerminal: stdout.isTTY === true,
    hasColors: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  },
});
