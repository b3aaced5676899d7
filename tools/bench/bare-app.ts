/** What Bolt costs by itself: its own HTTP receiver as it comes, one command, and always the same answer. */
import { App } from '@slack/bolt';

const { SLACK_BOT_TOKEN = '', SLACK_SIGNING_SECRET = '', SLACK_API_URL = '', PORT = '' } = process.env;
const app = new App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.command('/define', async ({ ack }) => {
  await ack({ response_type: 'ephemeral', text: 'Staging is a private copy of the product, for trying things out.' });
});
await app.start(Number(PORT));
