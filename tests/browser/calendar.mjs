// Reads a calendar from standard input and prints its entries as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}
const entries = calendar.getAllSubcomponents("vevent").map((entry) => {
  const event = new ICAL.Event(entry);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    duration: event.duration.toString(),
    sequence: event.sequence,
    status: entry.getFirstPropertyValue("status"),
    stamp: entry.getFirstPropertyValue("dtstamp").toString(),
    modified: entry.getFirstPropertyValue("last-modified").toString(),
  };
});
console.log(JSON.stringify(entries));
