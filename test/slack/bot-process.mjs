// A bot as a process of its own, built as it ships, that sends what is due many times a second.
import { loadGlossary } from '../../dist/glossary/load.js';
import { startBot } from '../../dist/wire.js';

const [{ aheadMs = 0, ...config }, surroundings = {}] = process.argv.slice(2).map((each) => JSON.parse(each));
const quiet = () => {};
const log = {
  error: (_facts, message) => process.stderr.write(`${message}\n`),
  warn: quiet,
  info: quiet,
  debug: quiet,
};
loadGlossary(config.glossaryDirs)
  .then((loaded) =>
    startBot({
      config,
      loaded,
      log,
      now: () => Date.now() + aheadMs,
      everyMs: 20,
      lookEveryMs: 20,
      host: '127.0.0.1',
      ...surroundings,
    }),
  )
  .then(({ port }) => process.stdout.write(`ready on ${port}\n`));
