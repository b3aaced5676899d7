/** How people put a word into a question; it stands for the dots. */
export const FRAMES: readonly string[] = [
  'what is …',
  'What is a …?',
  'whats …?',
  'what does … mean',
  'what does "…" mean?',
  'define …',
  'please explain …',
  'explain … to me like I am 5',
  'can someone tell me what … is?',
  'sorry, what is …?',
  'what do they mean by …',
  'I do not understand what … means',
  'what is … in plain English',
  'what is … and why do we need it?',
  '… is what mean?',
  'what mean …',
  'waht is …',
  'my boss said …',
];

/** Words and names that no glossary of software would explain, and that look like what some would. */
export const WORDS_NOT_IN_ANY_GLOSSARY: readonly string[] = `
  water lunch holiday payroll invoice coffee printer parking budget synergy quarter margin customer contract manager
  stating starving stapling staging-post stalling reduction protection introduction seduction employ destroy delay
  display sever severe several serve silver never tickle thicket cricket picket bag bog bud bus mug build-up guild quilt
  guilt environmentalist government management requirement rollercoaster feedback payback comeback flashback soap ape
  apricot apology happy aqua query-letter quay equal pram pride price prose probe postal hostel locality logistics
  ghost roast coast mast version vision conversion passion control-tower patrol enrol pulley bullet quest request-stop
  merger murder merge-lane dataset-free databank basement debase abase kurbad kuba cuban nautilus kudos cube tube
  giraffe avocado saxophone volcano bicycle umbrella mountain harvest violin pancake kettle sandal orchard lantern
  meadow thunder pigeon walnut quarrel blanket hammock lobster fountain carpet whistle
`
  .split(/\s+/)
  .filter(Boolean);
