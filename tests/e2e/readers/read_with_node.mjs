// Prints what a JavaScript reader makes of a calendar, in the form described in `compare`.
// Usage: node read_with_node.mjs ical.js|node-ical FILE

import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const instant = (milliseconds) => new Date(milliseconds).toISOString().replace('.000Z', 'Z');
const two = (number) => String(number).padStart(2, '0');

/** ical.js trusts the VTIMEZONE of the file; it is the engine of Thunderbird. */
function readWithIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const show = (time) => (time.isDate ? time.toString() : instant(time.toUnixTime() * 1000));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const { startDate, endDate } = event;
    return [event.uid, show(startDate), show(endDate), startDate.isDate, event.summary];
  });
}

/** node-ical trusts the name of the zone; it gives whole days as midnights of the machine's zone. */
function readWithNodeIcal(text) {
  const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return Object.values(nodeIcal.sync.parseICS(text))
    .filter(({ type }) => type === 'VEVENT')
    .map(({ uid, start, end, summary, datetype }) => {
      const show = datetype === 'date' ? day : (date) => instant(date.getTime());
      return [uid, show(start), show(end), datetype === 'date', summary.val ?? summary];
    });
}

const readers = { 'ical.js': readWithIcalJs, 'node-ical': readWithNodeIcal };
const [name, file] = process.argv.slice(2);
const lines = readers[name](readFileSync(file, 'utf8')).map(([uid, start, end, allDay, summary]) =>
  [uid, start, end, allDay ? 'all-day' : 'timed', summary].join('\t'));
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
