/** The longest text whose letters fit the bits of a number. */
const MOST_BITS = 32;
const CODES = 128;

/**
 * Counts how many letters were lost, added, changed or swapped with the next between a text and many names: the same
 * count as the usual table of distances gives, a whole column of it at a time in the bits of a number (Hyyrö 2003).
 *
 * @returns for a name, the count; 0 for all names when the text is too long to tell
 */
export function editsFrom(typed: string): (name: string) => number {
  if (typed.length > MOST_BITS || typed.length === 0) return () => 0;
  const placesOf = new Int32Array(CODES);
  for (let i = 0; i < typed.length; i++) {
    const code = typed.charCodeAt(i) & (CODES - 1);
    placesOf[code] = (placesOf[code] ?? 0) | (1 << i);
  }
  const last = 1 << (typed.length - 1);
  return (name) => {
    let edits = typed.length;
    let up = -1;
    let down = 0;
    let diagonal = 0;
    let placesBefore = 0;
    for (let j = 0; j < name.length; j++) {
      const places = placesOf[name.charCodeAt(j) & (CODES - 1)] ?? 0;
      const swapped = ((~diagonal & places) << 1) & placesBefore;
      diagonal = (((places & up) + up) ^ up) | places | down | swapped;
      let right = down | ~(diagonal | up);
      let left = diagonal & up;
      if (right & last) edits++;
      if (left & last) edits--;
      right = (right << 1) | 1;
      left <<= 1;
      up = left | ~(diagonal | right);
      down = right & diagonal;
      placesBefore = places;
    }
    return edits;
  };
}
