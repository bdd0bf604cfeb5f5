// What a word may have been meant for: the beginning of another, or one with a single
// wrong letter.
import { longWords } from './index.js';

const FEWEST = 5;
const BEGUN = 3;
// Whether one letter more, less, other, or two in each other's place make them the same.
export const alike = (one, other) => {
  if (one.length < FEWEST || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, left] = [one.slice(start), other.slice(start)];
  return rest.slice(1) === left.slice(1) || rest.slice(1) === left || rest === left.slice(1)
    || (rest[0] === left[1] && rest[1] === left[0] && rest.slice(2) === left.slice(2));
};
export const near = async ({ key, glued, strict }, last) => {
  if (strict || glued || !/^[a-z]+$/.test(key) || key.length < BEGUN) return [];
  const known = await longWords();
  const begun = last ? known.filter((word) => word.startsWith(key)) : [];
  return begun.length ? begun : known.filter((word) => word !== key && alike(key, word));
};
