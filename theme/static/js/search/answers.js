// Who held the post that is asked for: the card above all other results.
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
