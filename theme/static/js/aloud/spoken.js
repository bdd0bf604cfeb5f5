// What a voice is given to say: numbers as what they are, abbreviations in full. What is
// no day by its place in the sentence is never said as one.
import { LETTERS, SHORT, SPOKEN, UNITS } from './short.js';

const LETTER = 'A-Za-z\\u00c0-\\u024f\\u1e00-\\u1eff';
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const oneOf = (table) => Object.keys(table).sort((one, other) => other.length - one.length)
  .map((short) => escaped(short) + (new RegExp(`[0-9${LETTER}]$`).test(short) ? `(?![0-9${LETTER}])` : '')).join('|');
const END = `(?![0-9${LETTER}]|[/.,-]\\d)`;
const DASH = '\\s?[-–]\\s?';

const isDay = (day, month) => +day > 0 && +day < 32 && +month > 0 && +month < 13;
// What stands before says whether a day is meant; without a word for it, what follows does.
const OF_DAY = /(?:ngày|ngày \d+ và|mùng|mồng|hôm|sáng|trưa|chiều|tối|đêm|khuya|nay \(?|dịp|lễ|quốc khánh|kỷ niệm)\s*\(?$/i;
const NEAR_DAY = /(?:từ|đến|tới|trước|sau|hết|vào|qua|kể từ|xong)\s*$/i;
const OF_PART = /(?:đạt|được|có|chiếm|hơn|gần|khoảng|trên|dưới|quá|ít nhất|tối thiểu|tỷ lệ|tỉ lệ|số|nhà|ngõ|ngách|hẻm|kiệt)\s*$/i;
const OF_NUMBER = /(?:số|luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|quy chế)\s*$/i;
const OF_SCORE = /(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|dẫn trước|kết quả)\s*$/i;
// What parts are counted of: after these words of time as well.
const PARTS_OF = /^\s+(?:đại biểu|thành viên|tiêu chí|chỉ tiêu|xã|huyện|phường|thị trấn|thôn|bản|tổ|hộ|người|phiếu|ý kiến|số|dân|diện tích|sở|ngành|cơ quan|đơn vị|địa phương|tổng|trường|lớp|bàn|trận|công trình|dự án|điểm|khối|chi bộ|đảng|hội viên|đoàn viên|cán bộ|giáo viên|học sinh|nhiệm vụ|nội dung|thời gian|vốn|chặng|quãng|sản phẩm|hồ sơ|quân số)(?![a-zđà-ỹ])/;
const COUNTED = new RegExp(`^\\s+(?!và |đến |tới |của |tại |ở |thì |năm |vừa |là |để |hằng |hàng |sẽ |đã |được |theo |do )[a-zđà-ỹ]`);
const ROMAN = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const ORDINALS = { 1: 'nhất', 4: 'tư' };
const arabic = (text) => text.split('').reduce((sum, letter, at, all) => sum + (ROMAN[letter] < (ROMAN[all[at + 1]] || 0) ? -1 : 1) * ROMAN[letter], 0);
const romanOf = (number) => {
  let [left, text] = [number, ''];
  for (const [value, letters] of [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]) {
    while (left >= value) { text += letters; left -= value; }
  }
  return text;
};
const OF_ROMAN = /(?:khóa|khoá|kỳ|thứ|quý|chương|phần|mục|thế kỷ|đại hội|hạng|cấp|vùng|loại|khu vực|nhóm|bậc|tập|giai đoạn|đợt|quân khu|lần)\s+$/i;

const plain = (number) => number.replace(/\.(?=\d{3}(?!\d))/g, '');
const withDay = (before, words) => (/(?:ngày|mùng|mồng)\s+\(?$/i.test(before) ? words : `ngày ${words}`);
const ofYear = (year) => (year ? ` năm ${year}` : '');
const days = (before, [first, last], rest) => {
  const next = +last === +first + 1;
  return withDay(before, next ? `${first} và ngày ${last}${rest}` : `${first} đến ngày ${last}${rest}`);
};
// "2/3 đại biểu" are two of three parts, "15/21 xã" fifteen of twenty-one.
const part = (one, all) => (+one < +all && +all <= 10 ? `${one} phần ${all}` : `${one} trên ${all}`);
const letters = (text) => text.split(/[-/.]/).map((some) => LETTERS[some] || SHORT[some]
  || some.replace(/^QH(\d+)$/, 'Quốc hội khóa $1').replace(/^[A-ZĐ]{2,}$/, (all) => all.split('').join(' '))).join(', ');
const documentSaid = (before, number, year, rest) => `${number}${year ? ` năm ${year}` : ''}, ${letters(rest)}`;
const time = (hour, minute) => `${hour} giờ${minute ? ` ${minute} phút` : ''}`;

// Each: what stands there, and what is said of it; null when it is something else. They
// are tried in their order wherever a word or number begins.
const rules = [
  // Numbers of documents and laws: 17/2018/QĐ-UBND, 91/2025/QH15, 05-CT/TW.
  [`(\\d+[a-z]?)(?:/(\\d{4}))?/([A-ZĐ][${LETTER}0-9]*(?:[-/.&][A-ZĐ][${LETTER}0-9&]*)*)`, (before, _, number, year, rest) => documentSaid(before, number, year, rest)],
  [`(\\d+)-([A-ZĐ][${LETTER}]*/[A-ZĐ][${LETTER}0-9-]*)`, (before, _, number, rest) => documentSaid(before, number, '', rest)],
  // Telephones, digit by digit.
  ['(?:\\+84|0)(?:[ .-]?\\d){8,10}(?!\\d)', (_, all) => all.replace(/^\+/, 'cộng ').split(/[ .-]/).map((group) => group.replace(/\d/g, ' $&').trim()).join(', ').replace(/\s+/g, ' ')],
  ['(1[89]00)[ .-]?(\\d{4}|\\d{6})(?!\\d)', (_, all) => all.replace(/\D/g, '').split('').join(' ')],
  // Days.
  [`(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?${DASH}(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?${END}`, (before, _, a, b, c, d, e, f) => (isDay(a, b) && isDay(d, e) ? withDay(before, `${a} tháng ${b}${ofYear(c)} đến ngày ${d} tháng ${e}${ofYear(f)}`) : null)],
  [`(\\d{1,2})${DASH}(\\d{1,2})([/.])(\\d{1,2})(?:\\3(\\d{4}))?${END}`, (before, _, a, b, sign, c, year) => (isDay(a, c) && isDay(b, c) && +a < +b && (sign === '/' || year) ? days(before, [a, b], ` tháng ${c}${ofYear(year)}`) : null)],
  [`(\\d{1,2})${DASH}(\\d{1,2})/((?:19|20)\\d\\d)${END}`, (_, all, a, b, year) => (+a < +b && +b < 13 ? `tháng ${a} ${+b === +a + 1 ? 'và' : 'đến'} tháng ${b} năm ${year}` : null)],
  [`(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${END}`, (before, _, a, sign, b, year) => (isDay(a, b) ? withDay(before, `${a} tháng ${b} năm ${year}`) : null)],
  [`((?:19|20)\\d\\d)(?:${DASH}|/)((?:19|20)\\d\\d)${END}`, (_, all, a, b) => `${a} đến ${b}`],
  [`(\\d{1,3})/((?:19|20)\\d\\d)${END}`, (before, _, a, year) => {
    const month = +a > 0 && +a < 13 && !OF_NUMBER.test(before) && !/(?:quý|kỳ|đợt|lần|khóa|khoá)\s+$/i.test(before);
    return month && !/tháng\s+$/i.test(before) ? `tháng ${a} năm ${year}` : `${a} năm ${year}`;
  }],
  [`(\\d{1,3})/(\\d{1,3})${END}`, (before, all, a, b, after) => {
    if (!isDay(a, b)) return part(a, b);
    if (OF_DAY.test(before)) return withDay(before, `${a} tháng ${b}`);
    if (NEAR_DAY.test(before) && !PARTS_OF.test(after)) return withDay(before, `${a} tháng ${b}`);
    if (all === '24/7' || OF_PART.test(before) || OF_SCORE.test(before) || COUNTED.test(after)) return part(a, b);
    return withDay(before, `${a} tháng ${b}`);
  }],
  [`(\\d{1,2})${DASH}(\\d{1,2})${END}`, (before, all, a, b) => {
    if (OF_SCORE.test(before)) return `${a}, ${b}`;
    if (/(?:ngày|sáng|trưa|chiều|tối|đêm|ngày \d+ và)\s+\(?$/i.test(before)) return isDay(a, b) ? withDay(before, `${a} tháng ${b}`) : days(before, [a, b], '');
    return +a < +b ? `${a} đến ${b}` : `${a}, ${b}`;
  }],
  // Hours.
  [`(\\d{1,2})(?:h|g|:)([0-5]\\d)(?![0-9${LETTER}:])`, (_, all, hour, minute) => (+hour < 25 ? time(hour, minute) : null)],
  [`(\\d{1,2})h(?![0-9${LETTER}])`, (_, all, hour) => time(hour)],
  ["(\\d{1,2}) giờ (\\d{1,2})['’′]", (_, all, hour, minute) => time(hour, minute)],
  // Amounts, and from how much to how much.
  [`(\\d[\\d.]*(?:,\\d+)?)${DASH}(\\d[\\d.]*(?:,\\d+)?)(?![\\d/])`, (_, all, a, b) => `${plain(a)} đến ${plain(b)}`],
  ['\\d{1,3}(?:\\.\\d{3})+(?![\\d.]*\\d)', (_, all) => plain(all)],
  [`[IVXLC]+(?![0-9${LETTER}])`, (before, all) => {
    if (!OF_ROMAN.test(before) || romanOf(arabic(all)) !== all) return null;
    return /thứ\s+$/i.test(before) ? ORDINALS[arabic(all)] || String(arabic(all)) : String(arabic(all));
  }],
  [oneOf(SHORT), (_, all) => `${SHORT[all].replace(/ - /g, ', ')}${/[.]$/.test(all) ? ' ' : ''}`],
  [oneOf(SPOKEN), (_, all) => SPOKEN[all]],
].map(([pattern, say]) => [new RegExp(pattern, 'y'), say]);
const UNIT = new RegExp(`\\s?(${oneOf(UNITS)})(?:/(?=[${LETTER}]))?`, 'y');
const PER = new RegExp(`((?:đồng|triệu|tỷ|tỉ|nghìn|ngàn))/(?=[${LETTER}])`, 'g');

export const spoken = (text) => {
  let [said, at] = ['', 0];
  while (at < text.length) {
    const before = text.slice(0, at);
    const begins = !new RegExp(`[0-9${LETTER}]$`).test(before) && !/\d[.,/-]$/.test(before);
    let found = null;
    let words = null;
    for (const [pattern, say] of begins ? rules : []) {
      pattern.lastIndex = at;
      const tried = pattern.exec(text);
      if (!tried) continue;
      words = say(before, ...tried, text.slice(pattern.lastIndex));
      if (words === null) continue;
      found = tried[0];
      break;
    }
    if (found === null) {
      // A unit is said where it follows a number.
      UNIT.lastIndex = at;
      const unit = /\d$/.test(before) && !/^\s?đ\/c/.test(text.slice(at)) && UNIT.exec(text);
      if (unit && unit[0]) { found = unit[0]; words = ` ${UNITS[unit[1]]}${unit[0].endsWith('/') && !unit[1].endsWith('/') ? ' mỗi ' : ''}`; }
    }
    if (found === null) { said += text[at]; at += 1; continue; }
    said += words;
    at += found.length;
  }
  return said.replace(PER, '$1 mỗi ').replace(/ {2,}/g, ' ').trim();
};
