/**
 * The words that people put around the word they ask for, without apostrophes, as they say them and as they write them
 * in a hurry. Which of them stand where decides what is being asked for; see `frame.ts`.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that ask. */
export const ASKING = list(
  'what whats wat wats wut wht wot who whos how hows why where wheres when which wtf wth whatis whatre',
);

/** Verbs that come between a word that asks and what is asked for. */
export const AUXILIARIES = list('is are was were does do did s r be isnt arent');

/** Words that carry no meaning of their own. */
const SMALL = list(`
  a an the this that these those it its is are was were be been am im ive do does did doing has have had of for to in on
  at by with from as and or but so if not no yes i you u we he she they me us my our your their them him her can could
  would will should may might must ok okay hi hey hello oh um uh er well sorry there here just about up out all any some
  one youre theyre thats dont`);

/** Words that make a question of a sentence: with one of them in it, a name in it is probably asked for. */
export const MARKERS = list(`
  ${[...ASKING].join(' ')} mean means meaning meant meanings define defines defined defining definition definitions
  explain explains explained explaining explanation eli5 describe clarify translate please pls plz thanks thank
  somebody someone anybody anyone understand understood stand stands know knows tell remind say says said saying
  mentioned mentions mentioning wrote called acronym abbreviation jargon wondering curious confused quick heard hear
  really exactly actually basically again even supposed difference forgot btw hmm lol huh`);

/** Alone or together, these never mean a thing: a name that is made of them is hardly ever meant in a sentence. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([...SMALL, ...MARKERS]);

/** What is asked for comes right after these: "explain …", "he said …", "the term …". */
export const TRIGGERS = list(`
  whats wats wat wut wtf wth whatis whos hows define defining explain explaining describe clarify translate says said
  say saying mentioned mentions mention mentioning wrote called call term word words acronym abbreviation phrase
  expression jargon defn understand know knows get heard wants meant`);

/** What is asked for comes right after these too, but for where they are part of a name: "data definition language". */
export const NOUNS_OF_MEANING = list('meaning definition explanation');

/** After these and one of "of for about", what is asked for follows: "the meaning of …", "tell me about …". */
export const BEFORE_PREPOSITION = list(`
  meaning meanings definition definitions explanation explain sense purpose point tell know knows learn talk talks
  talking talked ask asked asking hear heard read more anything something else understand concept idea info information
  question curious wondering example difference deal explained`);

export const PREPOSITIONS = list('of for about on with to');

/** What may also stand around the word asked for, on either side, when the sentence is a question. */
export const AROUND = list(`
  thing things stuff idea ideas concept word words term terms phrase expression name names named question questions q
  use used uses using useful need needs work works working call calls used get like now then today ever never always
  keep keeps also too else sure people everyone everybody guys folks friend sir mate bro dude lets more something
  anything nothing`);

/** What may stand before it, when the sentence is a question. */
export const LEADING = list(`
  hiya yo dear team all stupid silly dumb noob newbie basic simple little small new show give want wanna wants knew
  understanding teach help hearing read reading see saw seeing mention talk talks talking told ask asks asking asked
  wonder confusing clue still keeps every other another bother looking look find search learn maybe perhaps madam bot
  defn def boss manager colleague colleagues engineer engineers developer developers dev devs into than time first
  quickly kindly cannot cant couldnt doesnt didnt isnt wasnt havent wont gonna id ill hm ah aha eh erm ehm uhm fyi
  remember forget deal kind sort purpose point whatis vs versus what`);

/** What may stand after it, when the sentence is a question. */
export const TRAILING = list(`
  refer refers anyway thx ty happen happens plain easy normal simple layman laymans human everyday english language
  five 5 years old dummies beginner beginners newbie kid child precisely haha eh hm good company context tech software
  today`);

/** "The staging thing" is staging, question or not. */
export const FILLERS = list('thing things stuff');

/** A question may go on after these without being about anything else: "… in this email", "… and do we need it". */
export const GOING_ON = list(`
  in on at by for from to of with within inside and or but because since when while if where whether somewhere so that
  which according as during before after here vs than all every each last next today yesterday tomorrow means mean meaning stands stand used about work works`);

/** Of these only what is asked for can come before: "… means", "… stands for". */
export const MEANING = list('mean means meaning meant stand stands');

/** After one of these and any other word, a thing is likely to be named: "they *showed* a …", "to *avoid* …". */
export const BEFORE_VERB = list('i we you they he she to should must can will could would');

/** "What the *hell* is …" */
export const OATHS = list('hell heck fuck devil');

/** A name does not end in these, and neither does what is said without asking. */
export const DANGLING = list('to of for by with from as on in at and or but');

export const ARTICLES = list('a an the this that these those our your my their his her some any all one such');
