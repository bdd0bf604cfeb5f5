/* Who held what on a chosen day, from the bounds that the rows of a page carry:
   the same answer as the record's own (`record/tenures.posts_on`).

   data-from="2016-05-01 2016-05-31"   the days a beginning can mean; "" is unknown
   data-to                             the same of the end
   data-on="2018-07-20"                days it is reported of */

const pair = (text) => (text ? text.split(" ") : null);

const certainty = (row, day) => {
  if ((row.on || "").split(" ").includes(day)) return "yes";
  const from = pair(row.from);
  const to = pair(row.to);
  if (!from && !to) return "maybe";
  if ((from && day < from[0]) || (to && day > to[1])) return "no";
  if (from && from[0] !== from[1] && day < from[1]) return "maybe";
  if (to && to[0] !== to[1] && day >= to[0]) return "maybe";
  return "yes";
};

const beginsOn = (row, day) => row.from === `${day} ${day}`;
const endsOn = (row, day) => row.to === `${day} ${day}`;

/* The rows of one person, or of one post, that can be stated for a day. Of a handover
   those that begin, not those that end with it; of uncertain ones a single one. */
export const heldOn = (rows, day) => {
  const certain = rows.filter((row) => certainty(row.dataset, day) === "yes");
  if (certain.length) {
    const begun = certain.filter((row) => beginsOn(row.dataset, day));
    return certain.filter((row) => begun.includes(row) || !(begun.length && endsOn(row.dataset, day)));
  }
  const likely = rows.filter(
    ({ dataset }) => (dataset.from || dataset.to) && certainty(dataset, day) === "maybe",
  );
  return likely.length === 1 ? likely : [];
};

export const shownDay = (day) => day.split("-").reverse().map(Number).join("/");

/* A day as readers write it, 20/7/2018 or 2018-07-20, as 2018-07-20; "" for no day. */
export const dayOf = (text) => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const parts = iso ? iso.slice(1) : vietnamese ? vietnamese.slice(1).reverse() : null;
  if (!parts) return "";
  const day = parts.map((part) => part.padStart(2, "0")).join("-");
  const known = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(+known) && known.toISOString().startsWith(day) ? day : "";
};
