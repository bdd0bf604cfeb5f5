// Who held the post that is asked for: the card above all other results.
import { heldBy } from './index.js';
import { asksFor } from './rank.js';

const STILL = 99999999;
const CARDS = 3;

// Who held it on the day, or in the month or year; without one who holds it now, or who
// was the last that the record knows.
const holdersOf = ({ holders }, query) => {
  const people = holders.map(([name, place, first, last, time, source]) => ({ name, place, first, last, time, source }));
  if (query.year) {
    const then = people.filter(({ first, last }) => first <= query.to && last >= query.from);
    return { people: then.reverse(), then: true };
  }
  const now = people.filter(({ last }) => last === STILL);
  return now.length ? { people: now, now: true } : { people: people.slice(0, 1) };
};
export const answersTo = (hits, query) => {
  const posts = hits.filter(({ group }) => group === 'c').map((post) => ({ post, share: asksFor(post, query) })).filter(({ share }) => share);
  posts.sort((one, other) => other.share - one.share);
  const best = posts.filter(({ share }) => share > posts[0].share - 0.05).slice(0, CARDS);
  return best.map(({ post }) => Object.assign({ post }, holdersOf(post, query)));
};
// What the people of that name held on the day, or in the month or year.
export const postsThen = (hits, query) => {
  const people = hits.filter(({ group, folded }) => query.year && group === 'o' && folded.includes(query.core.folded));
  people.sort((one, other) => other.score - one.score);
  return Promise.all(people.slice(0, CARDS).map(async (post) => {
    const holders = (await heldBy(post)).map(([name, ...rest]) => [name, post.place, ...rest]);
    return Object.assign({ post }, holdersOf({ holders }, query));
  }));
};
