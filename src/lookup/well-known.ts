const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Letters that people outside engineering write themselves, or meet on every street: nobody has to ask for these. */
export const WELL_KNOWN: ReadonlySet<string> = list(`
  aka asap b2b b2c bcc brb btw byo byob cc ceo cfo cmo coo covid covid19 cto cv cvs diy dob dm dms eod eom eow eoy eta etc faq faqs
  ftw fwd fwiw fyi gif gifs hr hq iban icymi idk ie iirc ikr imho imo inc irl isbn jpeg jpg lgbt lgbtq llc lmao lmk lol ltd mba mp3 mp4 mrs nda ndas
  nope nvm nwr obv omg omw ooo pdf pdfs phd pin plc pls plz pms png ps rip rofl rsvp rt smh sms spam suv sos tba tbc tbd tbf tbh
  tgif thx tia tldr tlc tmi ttyl ttfn tv tvs tyvm usb usp vat vip vips vlog wdyt wfh wifi wip wtf wth www xl xls xxl xmas yolo afaik afk
  afaict aob atm bff bio bogo brt cya dunno emoji emojis fomo gonna gotta haha hahaha heh hmm hmmm hmu hooray hurrah influencer influencers
  jk jpg kinda lemme loo meh mmm nah nada noob nsfw ok okay okey oops ouch phew podcast podcasts promo promos pto qr rota rotas selfie
  shh shhh sorta sry thnx tnx tysm ugh uhh umm vlogs wanna webinar webinars whoa woah woohoo wow yay yeah yep yikes yup yummy
  mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept oct nov dec
  gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist jst aest
  usd eur gbp chf jpy inr aud cad sek nok dkk pln cny brl
  usa uae uk eu emea apac latam anz dach amer nyc sfo lax nhs bbc cnn nba nfl nasa nato fbi cia irs fifa uefa ikea ibm bmw ups dhl kfc
  iphone ipad macbook youtube linkedin whatsapp powerpoint tiktok paypal facebook instagram`);

/** What stands before a thing, and hardly before a person's name. */
export const DETERMINERS: ReadonlySet<string> = list(
  'a an the our your their its this that these those every each another any some new old whole',
);

/** What is done to a program, and not to a person. */
export const DONE_TO_PROGRAMS: ReadonlySet<string> = list(
  'run running install installing uninstall reinstall upgrade upgrading configure configuring enable disable import compile restart',
);

/** Who is spoken to or of comes right after these, in capitals or not. */
export const BEFORE_NAMES: ReadonlySet<string> = list(
  'hi hey hello dear thanks thank cc ask asked ping tell told congrats congratulations welcome love regards cheers',
);
