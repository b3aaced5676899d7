/** What people put around the word they ask for. Each is matched without regard to case, accents or curly quotes. */
const BEFORE = [
  /(?:hey|hi|hello|ok|okay|so|um+|uh+|er+|well|sorry|please|pls|thanks|and|but|oh|also)\b[\s,.!:-]*/,
  /(?:quick|stupid|silly|dumb|basic) question\b[\s,.!:-]*/,
  /(?:i'?m )?new here\b[\s,.!:-]*/,
  /remind me(?: again)?\b/,
  /(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody)(?: please| pls)?\b/,
  /(?:does|do) (?:you|someone|somebody|anyone|anybody) know\b/,
  /(?:i (?:do not|don'?t|dont) (?:know|understand|get)|i have no idea|no idea|not sure)\b/,
  /(?:please |pls )?(?:explain|define|describe|translate|tell me|show me)(?: to me| me)?(?: about)?\b/,
  /(?:the )?(?:meaning|definition|explanation) (?:of|for)\b/,
  /(?:what(?:'?s|s)?|wtf|wth|wat)(?: the (?:hell|heck|deal with))?(?: (?:is|are|was|were|does|do|did))?\b/,
  /(?:what|how) (?:do|does|did) (?:you|they|we|he|she|people|one) (?:mean by|call)\b/,
  /(?:who|how|why|where|when)(?: (?:is|are|does|do))\b/,
  /(?:is|are|does|do|did|meant by|mean by|by)\b/,
  /(?:someone|somebody|my (?:boss|colleague|manager|team)|they|he|she|people|everyone|everybody|the (?:devs|developers|engineers))(?: (?:just|keep|keeps|always))? (?:said|says|say|saying|mentioned|mentions|told me(?: about)?|talks? about|talking about|wrote|writes)\b(?: (?:that|something about))?/,
  /(?:a|an|the|this|that|these|those|some|our|your)\b/,
];
const AFTER = [
  /\b(?:mean|means|meaning|meant|means what|stands? for|stand for)/,
  /\b(?:is|are|does) what(?: mean)?/,
  /\b(?:is|are)/,
  /\b(?:thing|things|stuff|word|term)/,
  /\b(?:again|please|pls|plz|exactly|anyway|actually|really|then|here|even|thanks|thank you|btw)/,
  /\bin (?:plain|simple|normal|easy) (?:english|words|terms|language)/,
  /\b(?:and )?what (?:is|does) (?:it|that)(?: mean)?/,
  /\b(?:work|works|for)/,
];
const LEAD = new RegExp(`^(?:${BEFORE.map((each) => each.source).join('|')})\\s*`, 'i');
const TRAIL = new RegExp(`\\s*(?:${AFTER.map((each) => each.source).join('|')})[\\s?!.,]*$`, 'i');
const EDGES = /^[\s"“”„'‘’`*_~,;:!?()[\]<>-]+|[\s"“”„'‘’`*_~,;:!?()[\]<>.-]+$/g;

/** A question frame is seldom longer; a longer text is a message, not a question. */
const MOST_LAYERS = 12;

/**
 * What may have been asked for, from the whole text down to its kernel: each step takes one layer of question away.
 * The caller takes the first that is a name, so that a word like "what" or "the" in a name is not lost.
 */
export function kernels(text: string): string[] {
  const found = [text.trim()];
  let current = text.replaceAll('’', "'").replace(EDGES, '');
  for (let i = 0; i < MOST_LAYERS && current; i++) {
    if (current !== found.at(-1)) found.push(current);
    const led = current.replace(LEAD, '').replace(EDGES, '');
    if (led && led !== current) {
      current = led;
      continue;
    }
    const trailed = current.replace(TRAIL, '').replace(EDGES, '');
    if (!trailed || trailed === current) break;
    current = trailed;
  }
  return found.filter(Boolean);
}
