// Who held the post that is asked for: the card above all other results.
import { heldBy } from './index.js';
import { asksFor } from './rank.js';

const STILL = 99999999;
const CARDS = 3;

// Who held it on the day, or in the month or year; without one who holds it now, or who
// was the last that the record knows.
const holdersOf = ({ holders }, query, named) => {
  const people = holders.filter(([, place]) => !named || place === named).map(([name, place, first, last, time, source]) => ({ name, place, first, last, time, source }));
  if (query.year) {
    const then = people.filter(({ first, last }) => first <= query.to && last >= query.from);
    return { people: then.reverse(), then: true };
  }
  const now = people.filter(({ last }) => last === STILL);
  return now.length ? { people: now, now: true } : { people: people.slice(0, 1), named };
};
export const answersTo = (hits, query) => {
  const posts = hits.filter(({ group }) => group === 'c').map((post) => Object.assign({ post }, asksFor(post, query))).filter(({ share }) => share);
  posts.sort((one, other) => other.share - one.share);
  const best = posts.filter(({ share }) => share > posts[0].share - 0.05).slice(0, CARDS);
  return best.map(({ post, named }) => Object.assign({ post }, holdersOf(post, query, named)));
};
// What the people of that name held on the day, or in the month or year.
export const postsThen = (hits, query, room) => {
  const people = hits.filter(({ group, folded }) => query.year && group === 'o' && folded.includes(query.core.folded));
  people.sort((one, other) => other.score - one.score);
  return Promise.all(people.slice(0, Math.max(0, Math.min(CARDS, room))).map(async (post) => {
    const holders = (await heldBy(post)).map(([name, ...rest]) => [name, post.place, ...rest]);
    return Object.assign({ post }, holdersOf({ holders }, query));
  }));
};
